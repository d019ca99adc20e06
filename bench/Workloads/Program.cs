using OmniNumpy.Lazy.Bench;

// Without more: runs our side and prints a JSON line a workload, as bench/peers/workloads.py does for the others.
// compare: runs both, back to back for each workload, and writes the table of ratios (see bench/compare).
Arguments options;
try
{
    options = Arguments.Parse(args);
}
catch (FormatException error)
{
    Console.Error.WriteLine(error.Message);
    Console.Error.WriteLine(Arguments.Usage);
    return 2;
}

List<Workload> chosen = [.. Workload.All.Where(w => options.Only.Length == 0 || options.Only.Contains(w.Name))];
if (options.List)
{
    foreach (Workload workload in chosen) Console.WriteLine(workload.Name);
    return 0;
}
if (options.Compare) return Comparison.Run(chosen, options);

Environment.SetEnvironmentVariable("OMNINP_THREADS", options.Threads.ToString(System.Globalization.CultureInfo.InvariantCulture));
foreach (Workload workload in chosen)
{
    Measurement row;
    try
    {
        row = Measurement.Of(workload, options.Budget, options.Threads);
    }
    catch (Exception error)
    {
        row = new Measurement(workload.Name, "omninumpy", 0, 0, 0, options.Threads, $"{error.GetType().Name}: {error.Message}");
    }
    Console.WriteLine(row);
}
return 0;
