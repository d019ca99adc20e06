namespace OmniNumpy.Lazy;

/// <summary>Writes files so that nobody sees them half-written: under another name in the same folder, renamed when complete.</summary>
internal static class FileTarget
{
    /// <summary>Makes or replaces the file by what <paramref name="write"/> writes; when that fails, the old file stays as it was.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        string full = Path.GetFullPath(path);
        string temporary = Path.Combine(Path.GetDirectoryName(full) ?? ".", $".{Path.GetFileName(full)}.{Guid.NewGuid():N}.tmp");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 1 << 16)) write(stream);
            File.Move(temporary, full, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
