using System.Runtime.CompilerServices;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

// Arrays as sets. The lengths of results depend on the elements, so all of these evaluate their arguments.
public static partial class np
{
    /// <summary>The sorted distinct elements that both arrays have. Evaluates them.</summary>
    /// <param name="ar1">An array, taken as 1-d.</param>
    /// <param name="ar2">An array, taken as 1-d.</param>
    /// <param name="assume_unique">Skips removing duplicates, of which there must be none.</param>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.intersect1d.html"/>
    [OverloadResolutionPriority(1)]
    public static NDArray intersect1d(NDArray ar1, NDArray ar2, bool assume_unique = false)
    {
        if (assume_unique && !Profile.Current.Semantics.SetXorFlattens && (ar1.NDim > 1 || ar2.NDim > 1))
            throw new ValueError($"all the input arrays must have same number of dimensions, but the array at index 0 has 1 dimension(s) and the array at index 1 has {Math.Max(ar1.NDim, ar2.NDim)} dimension(s)");
        NDArray all = sort(concatenate([SetOf(ar1, assume_unique), SetOf(ar2, assume_unique)])).Eval();
        return all.Size == 0 ? all : all[..^1][all[1..] == all[..^1]];
    }

    /// <summary>The sorted distinct elements that both arrays have, with where they first occur in each. Evaluates them.</summary>
    /// <param name="ar1">An array, taken as 1-d.</param>
    /// <param name="ar2">An array, taken as 1-d.</param>
    /// <param name="assume_unique">Skips removing duplicates, of which there must be none.</param>
    /// <param name="return_indices">Chooses this overload.</param>
    public static (NDArray Values, NDArray Indices1, NDArray Indices2) intersect1d(NDArray ar1, NDArray ar2, bool assume_unique = false, bool return_indices = false)
    {
        UniqueResult first = Distinct(ar1, true, false, false, null, true), second = Distinct(ar2, true, false, false, null, true);
        NDArray a = assume_unique ? ravel(ar1) : first.Values, b = assume_unique ? ravel(ar2) : second.Values;
        NDArray both = concatenate([a, b]), order = argsort(both, kind: "stable").Eval();
        if (both.Size == 0) return (both, order, order);
        NDArray all = take(both, order).Eval(), shared = (all[1..] == all[..^1]).Eval();
        NDArray at1 = order[..^1][shared], at2 = order[1..][shared] - a.Size;
        return assume_unique ? (all[..^1][shared], at1, at2) : (all[..^1][shared], take(first.Indices, at1), take(second.Indices, at2));
    }

    /// <summary>The sorted distinct elements of both arrays. Evaluates them.</summary>
    /// <param name="ar1">An array, taken as 1-d.</param>
    /// <param name="ar2">An array, taken as 1-d.</param>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.union1d.html"/>
    public static NDArray union1d(NDArray ar1, NDArray ar2) => unique(concatenate([ar1, ar2], axis: null));

    /// <summary>The sorted distinct elements of the first array that are not in the second. Evaluates them.</summary>
    /// <param name="ar1">An array, taken as 1-d.</param>
    /// <param name="ar2">An array, taken as 1-d.</param>
    /// <param name="assume_unique">Leaves duplicates and the order of <paramref name="ar1"/> as they are.</param>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.setdiff1d.html"/>
    public static NDArray setdiff1d(NDArray ar1, NDArray ar2, bool assume_unique = false)
    {
        NDArray a = SetOf(ar1, assume_unique);
        return a[isin(a, ar2, invert: true)];
    }

    /// <summary>The sorted distinct elements that only one of the arrays has. Evaluates them.</summary>
    /// <param name="ar1">An array, taken as 1-d.</param>
    /// <param name="ar2">An array, taken as 1-d.</param>
    /// <param name="assume_unique">Skips removing duplicates, of which there must be none.</param>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.setxor1d.html"/>
    public static NDArray setxor1d(NDArray ar1, NDArray ar2, bool assume_unique = false)
    {
        if (assume_unique && !Profile.Current.Semantics.SetXorFlattens && (ar1.NDim > 1 || ar2.NDim > 1))
            throw new ValueError($"all the input arrays must have same number of dimensions, but the array at index 0 has 1 dimension(s) and the array at index 1 has {Math.Max(ar1.NDim, ar2.NDim)} dimension(s)");
        NDArray all = sort(concatenate([SetOf(ar1, assume_unique), SetOf(ar2, assume_unique)])).Eval();
        if (all.Size == 0) return all;
        NDArray end = ones(1, DType.Bool), differs = concatenate([end, all[1..] != all[..^1], end]);
        return all[differs[1..] & differs[..^1]];
    }

    private static NDArray SetOf(NDArray x, bool isSet) => isSet ? ravel(x.AsStrong(x.DType)) : unique(x);
}
