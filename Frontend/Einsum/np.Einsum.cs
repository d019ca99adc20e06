using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

// Einstein's summation convention.
public static partial class np
{
    /// <summary>
    /// Products of arrays summed over some of their axes, by Einstein's convention: <c>np.einsum("ij,jk->ik", a, b)</c> is the matrix product. Letters
    /// name axes; those missing behind the arrow are summed over; without an arrow the letters that occur once are kept, in alphabetical order. A letter
    /// twice in one operand takes the diagonal. <c>...</c> stands for any axes, which are broadcast.
    /// </summary>
    /// <param name="subscripts">The letters of each operand's axes and of the result's.</param>
    /// <param name="operands">The arrays.</param>
    /// <returns>An array of the operands' common dtype; of a single operand that is not summed a view.</returns>
    /// <exception cref="ValueError">Subscripts that mean nothing or do not fit the operands, axes that differ in length.</exception>
    /// <remarks>Two operands become a matrix product, or an elementwise one fused with its sum.</remarks>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.einsum.html"/>
    public static NDArray einsum(string subscripts, params NDArray[] operands) => einsum(subscripts, operands, optimize: false);

    /// <summary>As <see cref="einsum(string, NDArray[])"/>, with a choice of the order in which many operands are contracted.</summary>
    /// <param name="subscripts">The letters of each operand's axes and of the result's.</param>
    /// <param name="operands">The arrays.</param>
    /// <param name="optimize">Whether and how to order the contractions.</param>
    /// <param name="out">Receives the result.</param>
    /// <param name="dtype">The type to compute and return.</param>
    /// <param name="order">Memory order of the result: C, F, or K and A, which are as the operands' here.</param>
    /// <param name="casting">Which casts of the operands are allowed.</param>
    /// <exception cref="ValueError">Subscripts that mean nothing or do not fit the operands, axes that differ in length.</exception>
    /// <exception cref="TypeError">An operand may not be cast to the dtype.</exception>
    /// <exception cref="RuntimeError">A path that leaves operands over.</exception>
    public static NDArray einsum(string subscripts, NDArray[] operands, EinsumOptimize optimize = default, NDArray? @out = null, DType? dtype = null, char order = 'K',
        Casting casting = Casting.Safe)
    {
        operands = Array.ConvertAll(operands, x => x.AsStrong(x.DType));
        Subscripts labels = Subscripts.Parse(subscripts, operands);
        Dictionary<char, long> lengths = labels.Lengths(operands);
        DType type = dtype ?? CommonType(@out is null ? operands : [.. operands, @out]);
        List<Contraction> terms = [.. operands.Select((x, i) => Contraction.Of(x, labels.Inputs[i], lengths))];
        if (terms is [{ } only] && only.Labels.Length == labels.Output.Length && only.Value.DType == type && @out is null) return only.InOrder(labels.Output);

        for (int i = 0; i < terms.Count; i++)
        {
            if (!Promotion.CanCast(terms[i].Value.DType, type, casting))
            {
                throw new TypeError($"Iterator operand {i} dtype could not be cast from dtype('{terms[i].Value.DType}') to dtype('{type}') " +
                    $"according to the rule '{casting.ToNumpy()}'");
            }
            terms[i] = terms[i] with { Value = terms[i].Value.AsStrong(type) };
        }
        foreach (int[] positions in ContractionPath.Find(labels, lengths, optimize))
        {
            Contraction[] taken = Array.ConvertAll(positions, p => terms[p]);
            foreach (int p in positions.OrderDescending()) terms.RemoveAt(p);
            string others = labels.Output + string.Concat(terms.Select(t => t.Labels));
            terms.Add(Contraction.Multiply(taken, others.Contains));
        }
        if (terms.Count > 1) throw new RuntimeError($"Invalid einsum_path is specified: {terms.Count - 1} more operands has to be contracted.");
        NDArray result = terms[0].InOrder(labels.Output);
        if (@out is null) return Ordered(result, order == 'F' ? 'F' : 'C');
        if (!Promotion.CanCast(type, @out.DType, casting))
        {
            throw new TypeError($"Iterator requested dtype could not be cast from dtype('{type}') to dtype('{@out.DType}'), the operand {operands.Length} dtype, " +
                $"according to the rule '{casting.ToNumpy()}'");
        }
        return StoreProduct(result.AsTypeIfNeeded(@out.DType).Node, @out);
    }

    /// <summary>The order in which <c>einsum</c> would contract its operands, and a report of what it costs.</summary>
    /// <param name="subscripts">The letters of each operand's axes and of the result's.</param>
    /// <param name="operands">The arrays; only their shapes matter.</param>
    /// <returns>The positions contracted at each step, for <c>einsum</c>'s optimize; and NumPy's report.</returns>
    /// <exception cref="ValueError">Subscripts that mean nothing or do not fit the operands, axes that differ in length.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.einsum_path.html"/>
    public static (int[][] Path, string Report) einsum_path(string subscripts, params NDArray[] operands) => einsum_path(subscripts, operands, "greedy");

    /// <inheritdoc cref="einsum_path(string, NDArray[])"/>
    /// <param name="subscripts">The letters of each operand's axes and of the result's.</param>
    /// <param name="operands">The arrays; only their shapes matter.</param>
    /// <param name="optimize">How to order the contractions.</param>
    public static (int[][] Path, string Report) einsum_path(string subscripts, NDArray[] operands, EinsumOptimize optimize)
    {
        Subscripts labels = Subscripts.Parse(subscripts, operands);
        Dictionary<char, long> lengths = labels.Lengths(operands);
        int[][] path = ContractionPath.Find(labels, lengths, optimize);
        return (path, ContractionPath.Report(labels, lengths, path));
    }
}
