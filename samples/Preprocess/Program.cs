using OmniNumpy.Lazy.Samples;
using Spectre.Console;

// Prepares a table for learning: dotnet run -c Release --project samples/Preprocess [-- --file DATA.csv] [--out FOLDER]
string file = Path.Combine(AppContext.BaseDirectory, "data", "diamonds.csv");
string folder = Path.Combine("artifacts", "preprocess");
for (int i = 0; i < args.Length; i += 2)
{
    if (i + 1 < args.Length && args[i] == "--file") file = args[i + 1];
    else if (i + 1 < args.Length && args[i] == "--out") folder = args[i + 1];
    else
    {
        Console.Error.WriteLine("usage: Preprocess [--file DATA.csv] [--out FOLDER]");
        return 2;
    }
}

try
{
    Report.Show(file, folder, AnsiConsole.Console);
    return 0;
}
catch (Exception problem) when (problem is CsvException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(problem.Message);
    return 1;
}
