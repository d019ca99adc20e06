using System.Collections;
using System.Reflection;
using System.Runtime.InteropServices;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy.Python;

/// <summary>What Python asks of objects besides their public members; and functions of its own.</summary>
internal static partial class PythonMembers
{
    /// <summary>All that Python can reach, as JSON.</summary>
    public static string Surface() => OmniNumpy.Lazy.Python.Surface.ToJson();

    /// <summary>What runs, and how it is set: for <c>python -m omninumpy doctor</c> and <c>show_config</c>.</summary>
    public static Dictionary<string, object?> Report()
    {
        Configuration configuration = Configuration.Current;
        return new Dictionary<string, object?>
        {
            ["engine"] = "OmniNumpy.Lazy " + typeof(np).Assembly.GetName().Version?.ToString(3),
            ["runtime"] = $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}",
            ["processors"] = Environment.ProcessorCount,
            ["SIMD"] = $"{Kernels.SimdWidth.Bits} bits",
            ["backends"] = string.Join(", ", np.available_backends()),
            ["backend in use"] = np.get_backend(),
            ["profile in use"] = Profile.Current.Name,
            ["configuration file"] = configuration.File + (File.Exists(configuration.File) ? "" : " (not there)"),
        };
    }

    /// <summary>Makes a version of NumPy the one of all code that does not ask for another, in all threads.</summary>
    public static void SetDefaultProfile(string version) => Profile.Default = Profile.For(version);

    /// <summary>The state of a bit generator as NumPy's dict.</summary>
    public static Dictionary<string, object?> GetBits(BitGenerator bits)
    {
        lock (bits.Lock) return BitStates.ToDictionary(bits.State);
    }

    /// <summary>Sets a bit generator to the state of such a dict.</summary>
    public static void SetBits(BitGenerator bits, object state)
    {
        BitGeneratorState plain = BitStates.FromDictionary((IDictionary)state);
        lock (bits.Lock) bits.State = plain;
    }

    /// <summary>The normal variate that a legacy generator has in stock.</summary>
    public static double? GetGauss(RandomState state) => state.State.Gauss;

    /// <summary>Gives a legacy generator a normal variate in stock, or none.</summary>
    public static void SetGauss(RandomState state, double? value) => state.State = state.State with { Gauss = value };

    /// <summary>Entropy, spawn key, pool and number of children of a seed sequence.</summary>
    public static PythonTuple SeedFields(SeedSequence sequence) =>
        new([new PythonTuple([.. sequence.Entropy]), new PythonTuple([.. sequence.SpawnKey]), np.array(sequence.Pool.ToArray()), sequence.ChildrenSpawned]);

    /// <summary>Computes several arrays at once.</summary>
    public static void Evaluate(NDArray[] arrays) => np.eval(arrays);

    /// <summary>The bytes of a <c>.npy</c> file.</summary>
    public static byte[] ToNpy(NDArray array)
    {
        using var stream = new MemoryStream();
        np.save(stream, array);
        return stream.ToArray();
    }

    /// <summary>The array of such bytes.</summary>
    public static NDArray FromNpy(byte[] data)
    {
        using var stream = new MemoryStream(data);
        return np.load(stream);
    }

    /// <summary>
    /// The indices that sort lines, with equal elements in the order in which every release leaves those of dtypes that it has no vector sort for: text, dates, objects.
    /// </summary>
    /// <param name="keys">What to sort by.</param>
    /// <param name="axis">The axis.</param>
    /// <param name="kind">NumPy's name of an algorithm; null for the quicksort.</param>
    public static NDArray ArgSortWithoutVectors(NDArray keys, int axis, string? kind = null)
    {
        using Profile.Scope scope = Profile.Enter(Profile.For("1.19"));
        return np.argsort(keys, axis, kind);
    }

    /// <summary>Allows or forbids assigning elements.</summary>
    public static void SetWriteable(NDArray array, bool value) => array.SetFlags(write: value);

    /// <summary>C-contiguous, F-contiguous, owns its data, may be written.</summary>
    public static PythonTuple Flags(NDArray array)
    {
        ArrayFlags flags = array.Flags;
        return new PythonTuple([flags.CContiguous, flags.FContiguous, flags.OwnData, flags.Writeable]);
    }

    /// <summary><c>method</c>, <c>value</c> or none: what a member of an object is.</summary>
    public static string? MemberKind(object target, string name)
    {
        MemberInfo[] members = [.. target.GetType().GetMembers(BindingFlags.Public | BindingFlags.Instance).Where(m => m is not MethodInfo { IsSpecialName: true } && PythonBinder.Plain(m.Name) == PythonBinder.Plain(name))];
        if (members.Length == 0) return PythonBinder.TryGetMember(target.GetType(), target, name, out object? extension) ? extension is Callable ? "method" : "value" : null;
        return members.Any(m => m is MethodInfo) ? "method" : "value";
    }

    /// <summary>What an operator of C#'s makes of two objects, of which one has it.</summary>
    /// <param name="left">Left operand.</param>
    /// <param name="name">The operator's name in .NET, as <c>op_Addition</c>.</param>
    /// <param name="right">Right operand.</param>
    public static object? Operate(object left, string name, object right)
    {
        MethodBase[] overloads = [.. left.GetType().GetMethods().Concat(right.GetType().GetMethods()).Where(m => m.Name == name).Distinct()];
        return overloads.Length == 0 ? throw new TypeError($"unsupported operand type(s) for {name}") : PythonBinder.Call(new Callable(name, null, overloads), [left, right], []);
    }

    /// <summary>The next item of an iterator in a tuple; null at the end.</summary>
    public static PythonTuple? NextItem(object iterator)
    {
        var items = (IEnumerator)iterator;
        return items.MoveNext() ? new PythonTuple([PythonConversion.Python(items.Current)]) : null;
    }

    /// <summary>An iterator over an object's items.</summary>
    public static object Iterate(object items) => items is IEnumerable sequence
        ? new Iteration(sequence.GetEnumerator())
        : throw new TypeError($"'{items.GetType().Name}' object is not iterable");

    /// <summary>The object as text.</summary>
    public static string Text(object target) => target.ToString() ?? "";

    /// <summary>Sets a property.</summary>
    public static void SetMember(object target, string name, object? value)
    {
        PropertyInfo property = target.GetType().GetProperties().FirstOrDefault(p => PythonBinder.Plain(p.Name) == PythonBinder.Plain(name) && p.CanWrite)
            ?? throw new MissingMemberException($"'{target.GetType().Name}' object has no attribute '{name}' that can be set");
        if (!PythonConversion.TryConvert(value, property.PropertyType, out object? converted, out _)) throw new TypeError($"{name} cannot be {PythonConversion.Describe(value)}");
        PythonBinder.Guarded(() =>
        {
            property.SetValue(target, converted);
            return null;
        });
    }

    // An enumerator whose type says nothing: a list's, for one, is a struct.
    private sealed class Iteration(IEnumerator items) : IEnumerator
    {
        public object? Current => items.Current;

        public bool MoveNext() => items.MoveNext();

        public void Reset() => items.Reset();
    }

    /// <summary>The method of that name, for objects of a type.</summary>
    public static MethodInfo? Find(string name, object? target) =>
        s_methods.TryGetValue(name, out MethodInfo? method) && (target is null || method.GetParameters()[0].ParameterType.IsInstanceOfType(target)) ? method : null;

    private static readonly Dictionary<string, MethodInfo> s_methods =
        typeof(PythonMembers).GetMethods(BindingFlags.Public | BindingFlags.Static).Where(m => m.DeclaringType == typeof(PythonMembers)).ToDictionary(m => m.Name);
}
