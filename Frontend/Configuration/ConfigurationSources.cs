using System.Text;
using System.Text.Json;

namespace OmniNumpy.Lazy;

/// <summary>Where settings come from: keys, values as text, and the place for messages.</summary>
internal static class ConfigurationSources
{
    /// <summary>The variable that names another file.</summary>
    public const string FileVariable = Prefix + "CONFIG";

    private const string Prefix = "OMNINP_";

    // A configuration is a page at most.
    private const int LargestFile = 1 << 20;

    /// <summary>The members of a JSON object; comments and a comma at the end are allowed. A missing file has none.</summary>
    public static List<(string Key, string Value, string Source)> OfFile(string file)
    {
        byte[] bytes;
        try
        {
            if (!File.Exists(file)) return [];
            if (new FileInfo(file).Length > LargestFile) throw new ConfigurationError($"{file}: larger than {LargestFile} bytes; this is no configuration");
            bytes = File.ReadAllBytes(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationError($"{file}: cannot be read: {e.Message}");
        }
        try
        {
            return Members(bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsSpan(3) : bytes, file);
        }
        catch (JsonException e)
        {
            string message = e.Message.Split(". Path:")[0].Split(" LineNumber:")[0];
            throw new ConfigurationError($"{file}, line {e.LineNumber + 1}, column {e.BytePositionInLine + 1}: {message}");
        }
    }

    /// <summary>The variables with the library's prefix, as keys.</summary>
    public static IEnumerable<(string Key, string Value, string Source)> OfEnvironment(Func<string, string?> environment, IEnumerable<string> names)
    {
        foreach (string name in names)
        {
            if (!name.StartsWith(Prefix, StringComparison.Ordinal) || name == FileVariable) continue;
            // An empty variable is how shells unset one for a command.
            if (environment(name) is { Length: > 0 } value) yield return (name[Prefix.Length..].ToLowerInvariant(), value, $"environment variable {name}");
        }
    }

    /// <summary>The names of this process's variables.</summary>
    public static IEnumerable<string> NamesInEnvironment() => Environment.GetEnvironmentVariables().Keys.Cast<string>().Order(StringComparer.Ordinal);

    private static List<(string, string, string)> Members(ReadOnlySpan<byte> json, string file)
    {
        var members = new List<(string, string, string)>();
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) throw new ConfigurationError($"{file}, line 1: expected an object: {{ \"key\": value, ... }}");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string key = reader.GetString()!;
            string source = $"{file}, line {json[..(int)reader.TokenStartIndex].Count((byte)'\n') + 1}";
            reader.Read();
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                throw new ConfigurationError($"{source}: bad value for '{key}'; expected a string, number, true or false");
            // null stands for the default.
            if (reader.TokenType != JsonTokenType.Null)
                members.Add((key, reader.TokenType == JsonTokenType.String ? reader.GetString()! : Encoding.UTF8.GetString(reader.ValueSpan), source));
            else if (!ConfigurationKeys.Names.Contains(key)) ConfigurationKeys.Apply(new Configuration(), key, "", source);
        }
        while (reader.Read()) { }
        return members;
    }
}
