using System.Text.Json;

namespace OmniNumpy.Lazy.Tests.Examples;

internal static class RandomExamples
{
    public static void Drawing(TextWriter Console)
    {
        Generator rng = np.random.default_rng(42);
        Console.WriteLine(rng.random(3));
        Console.WriteLine(rng.integers(1, 7, size: 10));              // a die, ten times
        Console.WriteLine(rng.normal(size: (2, 2)));
        Console.WriteLine(rng.choice(np.array([10, 20, 30]), 2, replace: false));
        Console.WriteLine(rng.permutation(5));
    }

    public static void ParallelStreams(TextWriter Console)
    {
        Generator[] workers = np.random.default_rng(2024).spawn(4);
        var hits = new long[workers.Length];
        Parallel.For(0, workers.Length, w =>
        {
            NDArray x = workers[w].random(100_000), y = workers[w].random(100_000);
            hits[w] = np.count_nonzero(x * x + y * y < 1).Item<long>();
        });
        Console.WriteLine(hits.Sum() * 4 / 400_000.0);                // the same on every machine and in every run
    }

    public static void StateAndLaziness(TextWriter Console)
    {
        Generator rng = np.random.default_rng(7);
        BitGeneratorState start = rng.BitGenerator.State;
        NDArray first = rng.random(1000) * 2 - 1;                     // recorded; the generator is 1000 words further on
        NDArray second = rng.random(2);
        Console.WriteLine($"{second} before {first[0].Item<double>():f4}");

        string json = JsonSerializer.Serialize(start);                // an hour later, on another machine
        rng.BitGenerator.State = JsonSerializer.Deserialize<BitGeneratorState>(json)!;
        Console.WriteLine($"{rng.random().Item<double>() * 2 - 1:f4}");
    }
}
