using System.Collections;
using System.Numerics;

namespace OmniNumpy.Lazy.Python;

/// <summary>The states of bit generators as NumPy's dicts, and back.</summary>
internal static class BitStates
{
    /// <summary>The dict of a state.</summary>
    public static Dictionary<string, object?> ToDictionary(BitGeneratorState state) => state switch
    {
        Pcg64State pcg => WithHalf(Named(nameof(PCG64), Words(pcg.State, pcg.Increment)), pcg.Half),
        Pcg64DxsmState pcg => WithHalf(Named(nameof(PCG64DXSM), Words(pcg.State, pcg.Increment)), pcg.Half),
        Mt19937State twister => Named(nameof(MT19937), new() { ["key"] = np.array(twister.Key), ["pos"] = (long)twister.Position }),
        Sfc64State sfc => WithHalf(Named(nameof(SFC64), new() { ["state"] = np.array(sfc.State) }), sfc.Half),
        PhiloxState philox => WithHalf(WithBuffer(Named(nameof(Philox), new() { ["counter"] = np.array(philox.Counter), ["key"] = np.array(philox.Key) }), philox), philox.Half),
        _ => throw new TypeError($"{state.GetType().Name} is no state that NumPy has"),
    };

    /// <summary>The state of such a dict.</summary>
    /// <exception cref="KeyNotFoundException">Something is missing.</exception>
    public static BitGeneratorState FromDictionary(IDictionary entries)
    {
        var words = (IDictionary)Get(entries, "state")!;
        return Get(entries, "bit_generator") switch
        {
            nameof(PCG64) => new Pcg64State(Wide(words, "state"), Wide(words, "inc"), Half(entries)),
            nameof(PCG64DXSM) => new Pcg64DxsmState(Wide(words, "state"), Wide(words, "inc"), Half(entries)),
            nameof(MT19937) => new Mt19937State(Key(words), (int)Whole(words, "pos")),
            nameof(SFC64) => new Sfc64State(Long(words, "state", 4), Half(entries)),
            nameof(Philox) => new PhiloxState(Long(words, "counter", 4), Long(words, "key", 2), Long(entries, "buffer", 4), (int)Whole(entries, "buffer_pos"), Half(entries)),
            var name => throw new ValueError($"state must be for a known generator, not {name}"),
        };
    }

    private static Dictionary<string, object?> Named(string name, Dictionary<string, object?> words) => new() { ["bit_generator"] = name, ["state"] = words };

    private static Dictionary<string, object?> Words(UInt128 state, UInt128 increment) => new() { ["state"] = (BigInteger)state, ["inc"] = (BigInteger)increment };

    private static Dictionary<string, object?> WithBuffer(Dictionary<string, object?> entries, PhiloxState philox)
    {
        entries["buffer"] = np.array(philox.Buffer);
        entries["buffer_pos"] = (long)philox.BufferPosition;
        return entries;
    }

    private static Dictionary<string, object?> WithHalf(Dictionary<string, object?> entries, HalfWord half)
    {
        entries["has_uint32"] = half.Present ? 1L : 0L;
        entries["uinteger"] = (long)half.Value;
        return entries;
    }

    private static object? Get(IDictionary entries, string name) => entries.Contains(name) ? entries[name] : throw new KeyNotFoundException($"'{name}'");

    private static BigInteger Whole(IDictionary entries, string name) =>
        PythonConversion.TryConvert(Get(entries, name), typeof(BigInteger), out object? whole, out _) ? (BigInteger)whole! : throw new TypeError("an integer is required");

    private static UInt128 Wide(IDictionary entries, string name) => (UInt128)Whole(entries, name);

    private static HalfWord Half(IDictionary entries) => new(!Whole(entries, "has_uint32").IsZero, (uint)Whole(entries, "uinteger"));

    private static NDArray Numbers(IDictionary entries, string name, int count)
    {
        if (!PythonConversion.TryConvert(Get(entries, name), typeof(NDArray), out object? array, out _)) throw new TypeError($"{name} must be an array of integers");
        return ((NDArray)array!).Size == count ? (NDArray)array : throw new ValueError($"{name} must hold {count} words");
    }

    private static ulong[] Long(IDictionary entries, string name, int count) => Numbers(entries, name, count).AsType(DType.UInt64).Ravel().ToArray<ulong>();

    private static uint[] Key(IDictionary entries) => Numbers(entries, "key", 624).AsType(DType.UInt32).Ravel().ToArray<uint>();
}
