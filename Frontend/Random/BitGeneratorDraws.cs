using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy;

/// <summary>Arrays of what bit generators and seed sequences give.</summary>
public static class BitGeneratorDraws
{
    /// <summary>Words as the generator makes them: of 64 bits, or 32 for MT19937. Recorded where the generator can go ahead.</summary>
    /// <param name="bits">The generator.</param>
    /// <param name="size">The shape of the result; a 0-d array if not given.</param>
    /// <param name="output">Whether to return them rather than only to draw.</param>
    /// <returns>uint64 words; null where none were asked for.</returns>
    /// <exception cref="ValueError">A negative length.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/bit_generators/generated/numpy.random.PCG64.random_raw.html"/>
    public static NDArray? RandomRaw(this BitGenerator bits, Shape? size = null, bool output = true)
    {
        Shape shape = size ?? Shape.Scalar;
        NDArray drawn = bits is MT19937
            ? RandomRecording.Draw(bits, RandomForm.Bits32, DType.UInt32, shape).AsType(DType.UInt64)
            : RandomRecording.Draw(bits, RandomForm.Bits64, DType.UInt64, shape);
        return output ? drawn : null;
    }

    /// <summary>Words of seed material.</summary>
    /// <param name="sequence">The sequence.</param>
    /// <param name="n_words">How many.</param>
    /// <param name="dtype">uint32 or uint64.</param>
    /// <exception cref="ValueError">Another dtype.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/bit_generators/generated/numpy.random.SeedSequence.generate_state.html"/>
    public static NDArray GenerateState(this SeedSequence sequence, int n_words, DType? dtype = null)
    {
        if (dtype is null || dtype == DType.UInt32) return np.array(sequence.Words32(n_words));
        return dtype == DType.UInt64 ? np.array(sequence.Words64(n_words)) : throw new ValueError("only support uint32 or uint64");
    }
}
