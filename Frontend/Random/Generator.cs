using System.Runtime.InteropServices;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

/// <summary>
/// Random numbers of many distributions from the words of a bit generator (NumPy's <c>Generator</c>), bit for bit those of NumPy. A draw whose consumption of
/// bits is known is recorded and made when its value is needed; the generator goes on in program order in any case, so the numbers are the same whenever that
/// is. All others draw at once. Threads may share a generator: it is locked for each draw.
/// </summary>
/// <seealso href="https://numpy.org/doc/2.2/reference/random/generator.html"/>
public sealed partial class Generator
{
    private readonly BitGenerator _bits;

    /// <summary>A generator that draws from <paramref name="bit_generator"/>, which others may draw from, too.</summary>
    public Generator(BitGenerator bit_generator) => _bits = bit_generator;

    /// <summary>What it draws from (<c>Generator.bit_generator</c>).</summary>
    public BitGenerator BitGenerator => _bits;

    // The bits, drawn as the current profile's NumPy does.
    private BitGenerator Bits
    {
        get
        {
            _bits.OldStreams = !Semantics.RandomAllBits;
            return _bits;
        }
    }

    /// <summary>
    /// Uniform numbers in [0, 1): multiples of 2^-53, or of 2^-24 for float32. Recorded where the bit generator can go ahead (PCG64, PCG64DXSM, Philox):
    /// the generator passes their words over now, and they are made, on all cores, when they are needed.
    /// </summary>
    /// <param name="size">The shape of the result; a 0-d array if neither this nor <paramref name="out"/> is given.</param>
    /// <param name="dtype">float64 or float32, which has a stream of its own.</param>
    /// <param name="out">Receives the numbers; contiguous.</param>
    /// <exception cref="TypeError">Another dtype.</exception>
    /// <exception cref="ValueError">A negative length; an output that does not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.Generator.random.html"/>
    public NDArray random(Shape? size = null, DType? dtype = null, NDArray? @out = null)
    {
        bool isDouble = OfPrecision("random", dtype);
        if (@out is not null || size is not { } shape)
            return isDouble ? Draw.Fill(static v => v.Bits.NextDouble(), size, @out) : Draw.Fill(static v => v.Bits.NextSingle(), size, @out);
        RandomForm form = isDouble ? RandomForm.Double : Semantics.RandomAllBits ? RandomForm.Single : RandomForm.OldSingle;
        return Words(form, isDouble ? DType.Float64 : DType.Float32, shape);
    }

    /// <summary>Random bytes. Drawn at once.</summary>
    /// <param name="length">How many.</param>
    /// <exception cref="ValueError">A negative length.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.Generator.bytes.html"/>
    public byte[] bytes(int length)
    {
        if (length < 0) throw new ValueError("negative dimensions are not allowed");
        var words = new uint[(length + 3) / 4];
        lock (_bits.Lock) _bits.Fill(words);
        return MemoryMarshal.AsBytes(words.AsSpan())[..length].ToArray();
    }

    /// <summary>Generators on streams independent of this one and of each other: for parallel work.</summary>
    /// <param name="n_children">How many.</param>
    /// <exception cref="TypeError">The bit generator was not seeded by a sequence.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.Generator.spawn.html"/>
    public Generator[] spawn(int n_children) => Array.ConvertAll(_bits.Spawn(n_children), bits => new Generator(bits));

    /// <summary>As NumPy writes it: <c>Generator(PCG64)</c>.</summary>
    public override string ToString() => $"Generator({_bits.GetType().Name})";

    // A draw that takes a known number of words.
    private NDArray Words(RandomForm form, DType dtype, Shape shape) => RandomRecording.Draw(_bits, form, dtype, shape);
}
