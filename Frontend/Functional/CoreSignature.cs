using System.Text.RegularExpressions;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy;

/// <summary>The signature of a generalized ufunc, such as <c>(m,n),(n)->(m)</c>: which axes of its arrays belong to one call.</summary>
/// <seealso href="https://numpy.org/doc/2.2/reference/c-api/generalized-ufuncs.html"/>
internal sealed partial class CoreSignature
{
    private readonly string[][] _inputs;
    private readonly string[] _output;

    private CoreSignature(string[][] inputs, string[] output) => (_inputs, _output) = (inputs, output);

    [GeneratedRegex(@"^\s*\(([\w\s,]*)\)(?:\s*,\s*\(([\w\s,]*)\))*\s*->\s*\(([\w\s,]*)\)\s*$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"\(([\w\s,]*)\)")]
    private static partial Regex Argument();

    public static CoreSignature Parse(string text)
    {
        if (!Whole().IsMatch(text)) throw new ValueError($"not a valid gufunc signature: {text}");
        string[][] groups = [.. Argument().Matches(text).Select(m => m.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
        return new CoreSignature(groups[..^1], groups[^1]);
    }

    /// <summary>Calls the function for every combination of core arrays and puts the results together.</summary>
    public NDArray Run(Func<NDArray[], NDArray> function, NDArray[] args)
    {
        if (args.Length != _inputs.Length) throw new TypeError($"wrong number of positional arguments: expected {_inputs.Length}, got {args.Length}");
        var sizes = new Dictionary<string, long>();
        for (int i = 0; i < args.Length; i++) Match(args[i].Shape, _inputs[i], sizes);
        Shape loop = np.broadcast_shapes([.. args.Select((a, i) => new Shape(a.Shape.Dims[..^_inputs[i].Length].ToArray()))]);
        if (loop.Size == 0) throw new ValueError("cannot call `vectorize` on size 0 inputs unless `otypes` is set");
        NDArray[] cores = [.. args.Select((a, i) => np.copy(np.broadcast_to(a, new Shape([.. loop.Dims, .. a.Shape.Dims[^_inputs[i].Length..]])), 'C'))];
        Storage? all = null;
        Shape one = Shape.Scalar;
        DType type = DType.Float64;
        for (long k = 0; k < loop.Size; k++)
        {
            NDArray result = function([.. cores.Select((c, i) => CoreAt(c, k, _inputs[i].Length))]);
            if (all is null)
            {
                Match(result.Shape, _output, sizes);
                (one, type) = (result.Shape, result.DType);
                all = Storage.Allocate(loop.Size * one.Size * type.ItemSize);
            }
            if (result.Shape != one) Match(result.Shape, _output, sizes);
            Part(all, k * one.Size, one, type).Write(result.Node);
        }
        return NDArray.FromStorage(all!, type, new Shape([.. loop.Dims, .. one.Dims]));
    }

    private static void Match(Shape shape, string[] names, Dictionary<string, long> sizes)
    {
        if (shape.Rank < names.Length)
            throw new ValueError($"{shape.Rank}-dimensional argument does not have enough dimensions for all core dimensions ({string.Join(", ", names.Select(n => $"'{n}'"))}{(names.Length == 1 ? "," : "")})");
        for (int i = 0; i < names.Length; i++)
        {
            long length = shape[shape.Rank - names.Length + i];
            if (sizes.TryAdd(names[i], length) || sizes[names[i]] == length) continue;
            throw new ValueError($"inconsistent size for core dimension '{names[i]}': {length} vs {sizes[names[i]]}");
        }
    }

    private static NDArray CoreAt(NDArray all, long k, int rank)
    {
        var core = new Shape(all.Shape.Dims[^rank..].ToArray());
        return Part(all.Read().Storage, k * core.Size, core, all.DType);
    }

    private static NDArray Part(IArrayStorage memory, long position, Shape shape, DType type)
    {
        long bytes = shape.Size * type.ItemSize;
        return NDArray.FromStorage(
            bytes == 0 ? Storage.Allocate(0) : Storage.Wrap(memory.Pointer + (nint)(position * type.ItemSize), bytes, memory), type, shape);
    }
}
