using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy.Python;

/// <summary>What Python's operators do to arrays, by number; <c>omninumpy/_operators.py</c> has the same order.</summary>
internal static class Operators
{
    public static readonly List<Func<NDArray, NDArray>> Unary =
    [
        x => np.negative(x),
        x => np.positive(x),
        x => np.invert(x),
        x => np.absolute(x),
    ];

    private static readonly BinaryUfunc?[] s_ufuncs =
    [
        np.add, np.subtract, np.multiply, np.divide, np.floor_divide, np.remainder, null, null,
        np.bitwise_and, np.bitwise_or, np.bitwise_xor, np.left_shift, np.right_shift,
        np.equal, np.not_equal, np.less, np.less_equal, np.greater, np.greater_equal,
    ];

    public static readonly List<Func<NDArray, NDArray, NDArray>> Binary = [.. s_ufuncs.Select((f, i) => f is null ? Others(i) : (x, y) => f(x, y))];

    /// <summary>The number of a ufunc by its name, as <c>np.sin</c>: operators come first, the others as they are asked for.</summary>
    public static int Find(string path)
    {
        int dot = path.LastIndexOf('.');
        object scope = Namespaces.Find(path[..dot]);
        if (!PythonBinder.TryGetMember(scope as Type ?? scope.GetType(), scope as Type is null ? scope : null, path[(dot + 1)..], out object? found)) throw new MissingMemberException($"no ufunc {path}");
        lock (Unary)
        {
            if (found is UnaryUfunc one)
            {
                Unary.Add(x => one(x));
                return Unary.Count - 1;
            }
            var two = (BinaryUfunc)found!;
            int known = Array.FindIndex(s_ufuncs, f => f is not null && f == two);
            if (known >= 0) return known;
            Binary.Add((x, y) => two(x, y));
            return Binary.Count - 1;
        }
    }

    /// <summary>Stores the operator's result in its first operand.</summary>
    public static void InPlace(int op, NDArray target, NDArray value)
    {
        if (s_ufuncs[op] is { } ufunc) ufunc(target, value, target);
        else if (op == Power && ScalarPower.Of(target, value, inPlace: true) is { } power) target[np.ellipsis] = power;
        else if (op == Power) np.power(target, value, target);
        else np.matmul(target, value, target);
    }

    /// <summary>An operator of two scalars: before NumPy 1.20 only arrays gave zero for the quotient that overflows.</summary>
    public static NDArray ApplyToScalars(int op, NDArray x, NDArray y)
    {
        NDArray result = Apply(op, x, y, isScalar: true);
        if (op != FloorDivide || Profile.Current.Semantics.WrappingFloorDivision || x.DType.Kind != 'i' || x.DType != y.DType) return result;
        return (bool)(x == (NDArray)(long)IInfo.Of(x.DType).Min) && (bool)(y == -1) ? x : result;
    }

    /// <summary>An operator of an array or scalar, which power and equality tell apart from each other and from the functions.</summary>
    public static NDArray Apply(int op, NDArray x, NDArray y, bool isScalar) => op switch
    {
        Power => isScalar ? np.power(x, y) : ScalarPower.Of(x, y) ?? np.power(x, y),
        Equal => x == y,
        NotEqual => x != y,
        _ => Binary[op](x, y),
    };

    private const int FloorDivide = 4, Power = 6, Equal = 13, NotEqual = 14;

    private static Func<NDArray, NDArray, NDArray> Others(int op) => op == Power ? (x, y) => x.Pow(y) : (x, y) => np.matmul(x, y);
}
