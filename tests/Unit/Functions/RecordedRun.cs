using System.Collections.Concurrent;
using OmniNumpy.Lazy.Python;
using OmniNumpy.Lazy.Tests.Python;

namespace OmniNumpy.Lazy.Tests;

/// <summary>What running a function's recorded cases showed: run once, for the tests and for the coverage table.</summary>
/// <param name="Differences">How results differ from NumPy's.</param>
/// <param name="Results">How results come: lazy, as views, evaluated, as .NET values.</param>
/// <param name="DTypes">The dtypes of the arguments.</param>
internal sealed record RecordedRun(List<string> Differences, SortedSet<string> Results, HashSet<DType> DTypes)
{
    private static readonly ConcurrentDictionary<string, Lazy<RecordedRun>> s_runs = new();

    /// <summary>Held by whatever seeds or draws from the one generator behind np.random's own functions.</summary>
    public static Lock GlobalRandom { get; } = new();

    public static RecordedRun Of(string function) => s_runs.GetOrAdd(function, f => new Lazy<RecordedRun>(() => Run(f))).Value;

    private static RecordedRun Run(string function)
    {
        if (!function.StartsWith("random.", StringComparison.Ordinal)) return RunCases(function);
        lock (GlobalRandom) return RunCases(function);
    }

    private static RecordedRun RunCases(string function)
    {
        var run = new RecordedRun([], [], []);
        string called = function.Split('.')[^1];
        foreach (RecordedCase c in RecordedCase.All[function])
        {
            var evaluator = new PythonEvaluator { Called = (name, arguments) => { if (name == called) Collect(arguments, run.DTypes); } };
            string? difference;
            try
            {
                if (c.Setup.Length > 0) evaluator.Execute(c.Setup);
                object? value = evaluator.Run(c.Expression);
                if (FormOf(PythonEvaluator.ToPython(value)) is { } form) run.Results.Add(form);
                difference = RecordedResult.Difference(value, c.Result, c);
            }
            catch (Exception e) when (e is not FormatException)
            {
                difference = RecordedResult.ErrorDifference(e, c.Result, c);
            }
            if (difference is not null) run.Differences.Add($"{c.Setup} {c.Expression}: {difference}");
        }
        return run;
    }

    // Before anything reads the value.
    private static string? FormOf(object? value) => value switch
    {
        NDArray { Node: { Value: null, Attribute: Graph.ScalarConstant } } => null,   // a scalar is neither
        NDArray array when array.Base is not null => "view",
        NDArray array => array.Owner.Node.Value is null ? "lazy" : "evaluates",
        PythonTuple or List<object?> => PythonSequence.Items(value).OfType<NDArray>().Select(FormOf).FirstOrDefault(r => r is not null) ?? "value",
        _ => "value",
    };

    private static void Collect(IEnumerable<object?> arguments, HashSet<DType> dtypes)
    {
        foreach (object? a in arguments)
        {
            if (a is NDArray array) dtypes.Add(array.DType);
            else if (a is List<object?> or PythonTuple) Collect(PythonSequence.Items(a), dtypes);
        }
    }
}
