using System.Globalization;

namespace OmniNumpy.Lazy.Bench;

/// <summary>What the command line asks for.</summary>
internal sealed record Arguments
{
    public const string Usage = """
        usage: Workloads [compare] [--only NAME,NAME] [--threads N] [--budget SECONDS] [--list]
               compare also takes
                 --python COMMAND    how to start the peers' Python (default python3)
                 --workloads PATH    bench/peers/workloads.py as that Python sees it
                 --peers NAME,NAME   numpy,numexpr,numba,torch,torch_compile
                 --out FILE          where the table goes (default bench/RESULTS.md)
        """;

    public bool Compare { get; init; }
    public bool List { get; init; }
    public string[] Only { get; init; } = [];
    public int Threads { get; init; } = Environment.ProcessorCount;
    public double Budget { get; init; } = 2;
    public string Python { get; init; } = "python3";
    public string Workloads { get; init; } = "bench/peers/workloads.py";
    public string Peers { get; init; } = "numpy,numexpr,numba,torch,torch_compile";
    public string Out { get; init; } = "bench/RESULTS.md";

    public static Arguments Parse(string[] args)
    {
        var result = new Arguments();
        for (int i = 0; i < args.Length; i++)
        {
            string Value() => ++i < args.Length ? args[i] : throw new FormatException($"{args[i - 1]} needs a value");
            result = args[i] switch
            {
                "compare" => result with { Compare = true },
                "--list" => result with { List = true },
                "--only" => result with { Only = Value().Split(',') },
                "--threads" => result with { Threads = int.Parse(Value(), CultureInfo.InvariantCulture) },
                "--budget" => result with { Budget = double.Parse(Value(), CultureInfo.InvariantCulture) },
                "--python" => result with { Python = Value() },
                "--workloads" => result with { Workloads = Value() },
                "--peers" => result with { Peers = Value() },
                "--out" => result with { Out = Value() },
                string other => throw new FormatException($"what is '{other}'?"),
            };
        }
        foreach (string name in result.Only)
            if (!Workload.All.Any(w => w.Name == name)) throw new FormatException($"no workload '{name}'; --list names them");
        return result;
    }
}
