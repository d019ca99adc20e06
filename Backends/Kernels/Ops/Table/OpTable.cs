using System.Numerics;
using System.Reflection;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// What every loop of every elementwise operation computes, by name and input types. The structs are closed over their types when first
/// asked for, so that building the table costs no type loads.
/// </summary>
public static partial class OpTable
{
    private const string Bool = "?";
    private const string Signed = "bhil";
    private const string Unsigned = "BHIL";
    private const string Integers = "bBhHiIlL";
    private const string Singles = "fd";
    private const string Floats = "efd";
    private const string Complexes = "FD";

    private static readonly Dictionary<Key, Entry> s_entries = Build();

    /// <summary>The implementation of <paramref name="opName"/> for exactly these input types; null when there is none.</summary>
    public static OpImplementation? Find(string opName, params ReadOnlySpan<DTypeCode> inputs) =>
        s_entries.TryGetValue(new Key(opName, Pack(inputs)), out Entry? entry) ? entry.Implementation : null;

    /// <summary>The conversion between two element types.</summary>
    public static OpImplementation FindCast(DTypeCode from, DTypeCode to) => s_casts[(int)from * DType.Count + (int)to].Implementation;

    /// <summary>The input types of every loop of an operation, in NumPy's order; empty for an unknown one.</summary>
    public static IReadOnlyList<DTypeCode[]> Loops(string opName) => [.. s_entries.Values.Where(e => e.Name == opName).Select(e => e.Inputs)];

    /// <summary>The names of all operations in the table.</summary>
    public static IEnumerable<string> Names => s_entries.Values.Select(e => e.Name).Distinct();

    /// <summary>The vector interface a struct implements, closed over its lane type; null when it has none.</summary>
    internal static Type? VectorInterface(Type type) => type.GetInterfaces().FirstOrDefault(i => i.IsGenericType
        && (i.GetGenericTypeDefinition() == typeof(IUnaryVectorOp<>)
            || i.GetGenericTypeDefinition() == typeof(IBinaryVectorOp<>)
            || i.GetGenericTypeDefinition() == typeof(ITernaryVectorOp<>)));

    private static readonly Entry[] s_casts =
    [
        .. from source in DType.All
           from target in DType.All
           select new Entry("cast", [source.Code], [target.Code], () => typeof(Cast<,>).MakeGenericType(source.ClrType, target.ClrType), null, 1),
    ];

    private static Dictionary<Key, Entry> Build()
    {
        var table = new Builder();
        Arithmetic(table);
        IntegerArithmetic(table);
        Order(table);
        FloatingPoint(table);
        Functions(table);
        Draws(table);
        return table.Entries;
    }

    private static void Draws(Builder table)
    {
        DTypeCode[] inputs = [DTypeCode.Int64, DTypeCode.Int64];
        table.Add("random_pcg64", inputs, [DTypeCode.Float64], () => typeof(DrawDoubles<Lcg<XslRr>>));
        table.Add("random_pcg64dxsm", inputs, [DTypeCode.Float64], () => typeof(DrawDoubles<Lcg<Dxsm>>));
        table.Add("random_philox", inputs, [DTypeCode.Float64], () => typeof(DrawDoubles<PhiloxWords>));
    }

    private static ulong Pack(ReadOnlySpan<DTypeCode> codes)
    {
        ulong packed = 0;
        foreach (DTypeCode code in codes) packed = packed << 8 | (uint)code + 1;
        return packed;
    }

    private readonly record struct Key(string Name, ulong Inputs);

    private sealed class Entry(string name, DTypeCode[] inputs, DTypeCode[] outputs, Func<Type> close, Func<Type>? vector, int weight)
    {
        private OpImplementation? _implementation;

        public string Name => name;
        public DTypeCode[] Inputs => inputs;

        // Two threads may both create it; either result serves.
        public OpImplementation Implementation => _implementation ??= Create();

        private OpImplementation Create()
        {
            Type type = close();
            Type? vectorType = vector?.Invoke() ?? (VectorInterface(type) is null ? null : type);
            MethodInfo scalar = type.GetMethods(BindingFlags.Public | BindingFlags.Static)
                .Single(m => m.Name == "Invoke" && !m.IsGenericMethodDefinition);
            return new(
                name, inputs, outputs, type, scalar, vectorType,
                vectorType is not null && typeof(IMaskResult).IsAssignableFrom(vectorType), weight);
        }
    }

    /// <summary>Collects entries; a struct with one type parameter is closed over the element type, one with three over a complex type's parts.</summary>
    private sealed class Builder
    {
        public Dictionary<Key, Entry> Entries { get; } = [];

        /// <summary>Loops whose inputs and output have one type, for each letter of <paramref name="types"/>.</summary>
        public void Same(string names, int arity, string types, Type open, int weight = 1, Func<Type>? vector = null) =>
            Each(names, arity, types, open, c => [c], weight, vector);

        /// <summary>Loops with a bool result.</summary>
        public void Test(string names, int arity, string types, Type open, int weight = 1, Func<Type>? vector = null) =>
            Each(names, arity, types, open, _ => [DTypeCode.Bool], weight, vector);

        /// <summary>Loops with two results of the input type.</summary>
        public void Pair(string names, int arity, string types, Type open, int weight) => Each(names, arity, types, open, c => [c, c], weight, null);

        /// <summary>Loops from a complex type to its part type.</summary>
        public void ToReal(string names, Type open, int weight) =>
            Each(names, 1, Complexes, open, c => [c == DTypeCode.Complex64 ? DTypeCode.Float32 : DTypeCode.Float64], weight, null);

        /// <summary>float32 and float64 by the struct itself, float16 by way of float32.</summary>
        public void Real(string names, int arity, Type open, int weight = 1)
        {
            Half(names, arity, () => open.MakeGenericType(typeof(float)), weight);
            Same(names, arity, Singles, open, weight);
        }

        /// <summary>float16 by way of a closed float32 struct.</summary>
        public void Half(string names, int arity, Func<Type> single, int weight = 1) =>
            Add(names, Repeat(DTypeCode.Float16, arity), [DTypeCode.Float16], () => (arity == 1 ? typeof(HalfUnary<>) : typeof(HalfBinary<>)).MakeGenericType(single()), null, weight);

        /// <summary>As <see cref="Real"/>, with bool results.</summary>
        public void RealTest(string names, int arity, Type open)
        {
            Add(names, Repeat(DTypeCode.Float16, arity), [DTypeCode.Bool], () => (arity == 1 ? typeof(HalfTest<>) : typeof(HalfCompare<>)).MakeGenericType(open.MakeGenericType(typeof(float))), null, 1);
            Test(names, arity, Singles, open);
        }

        /// <summary>A function of complex128, and of complex64 by way of it.</summary>
        public void ComplexFunction(string names, Type closed, int weight)
        {
            Add(names, [DTypeCode.Complex64], [DTypeCode.Complex64], () => typeof(ComplexByDouble<>).MakeGenericType(closed), null, weight);
            Add(names, [DTypeCode.Complex128], [DTypeCode.Complex128], () => closed, null, weight);
        }

        /// <summary>One loop, spelled out.</summary>
        public void Add(string names, DTypeCode[] inputs, DTypeCode[] outputs, Func<Type> close, Func<Type>? vector = null, int weight = 1)
        {
            foreach (string name in names.Split(' '))
            {
                Entries.Add(new Key(name, Pack(inputs)), new Entry(name, inputs, outputs, close, vector, weight));
            }
        }

        private void Each(string names, int arity, string types, Type open, Func<DTypeCode, DTypeCode[]> outputs, int weight, Func<Type>? vector)
        {
            foreach (char letter in types)
            {
                DTypeCode code = DType.All.First(d => d.Char == letter).Code;
                Add(names, Repeat(code, arity), outputs(code), () => Close(open, code), vector, weight);
            }
        }

        private static DTypeCode[] Repeat(DTypeCode code, int count) => [.. Enumerable.Repeat(code, count)];

        private static Type Close(Type open, DTypeCode code) => (open.IsGenericTypeDefinition ? open.GetGenericArguments().Length : 0) switch
        {
            0 => open,
            1 => open.MakeGenericType(DType.Of(code).ClrType),
            _ => code == DTypeCode.Complex64
                ? open.MakeGenericType(typeof(Complex64), typeof(float), typeof(SingleParts))
                : open.MakeGenericType(typeof(Complex), typeof(double), typeof(DoubleParts)),
        };
    }
}
