namespace OmniNumpy.Lazy;

// The functions of the module itself: those of one RandomState that all share, seeded from the system's entropy.
public sealed partial class RandomModule
{
    private readonly RandomState _state = new();

    /// <summary>A legacy generator seeded from the system's entropy.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/legacy.html"/>
    public RandomState RandomState() => new();

    /// <summary>A legacy generator seeded by an integer, or by a 1-d array of them.</summary>
    /// <inheritdoc cref="RandomState()"/>
    public RandomState RandomState(NDArray seed) => new(seed);

    /// <summary>A legacy generator seeded by a list of integers.</summary>
    /// <inheritdoc cref="RandomState()"/>
    public RandomState RandomState(long[] seed) => new(seed);

    /// <summary>A legacy generator that draws from the given bits.</summary>
    /// <inheritdoc cref="RandomState()"/>
    public RandomState RandomState(BitGenerator seed) => new(seed);

    /// <summary>The source of bits of the module's functions.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.get_bit_generator.html"/>
    public BitGenerator get_bit_generator() => _state.BitGenerator;

    /// <summary>Lets the module's functions draw from other bits.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.set_bit_generator.html"/>
    public void set_bit_generator(BitGenerator bitgen) => _state.Replace(bitgen);

    /// <inheritdoc cref="Lazy.RandomState.seed()"/>
    public void seed() => _state.seed();

    /// <inheritdoc cref="Lazy.RandomState.seed(NDArray)"/>
    public void seed(NDArray seed) => _state.seed(seed);

    /// <inheritdoc cref="Lazy.RandomState.seed(long[])"/>
    public void seed(long[] seed) => _state.seed(seed);

    /// <inheritdoc cref="Lazy.RandomState.get_state"/>
    public (string BitGenerator, NDArray Key, int Pos, int HasGauss, double CachedGaussian) get_state() => _state.get_state();

    /// <inheritdoc cref="Lazy.RandomState.set_state"/>
    public void set_state((string BitGenerator, NDArray Key, int Pos, int HasGauss, double CachedGaussian) state) => _state.set_state(state);

    /// <inheritdoc cref="Lazy.RandomState.random_sample"/>
    public NDArray random_sample(Shape? size = null) => _state.random_sample(size);

    /// <inheritdoc cref="Lazy.RandomState.random"/>
    public NDArray random(Shape? size = null) => _state.random(size);

    /// <inheritdoc cref="Lazy.RandomState.rand"/>
    public NDArray rand(params long[] args) => _state.rand(args);

    /// <inheritdoc cref="Lazy.RandomState.randn"/>
    public NDArray randn(params long[] args) => _state.randn(args);

    /// <inheritdoc cref="Lazy.RandomState.bytes"/>
    public byte[] bytes(long length) => _state.bytes(length);

    /// <inheritdoc cref="Lazy.RandomState.randint"/>
    public NDArray randint(NDArray low, NDArray? high = null, Shape? size = null, DType? dtype = null) => _state.randint(low, high, size, dtype);

    /// <inheritdoc cref="Lazy.RandomState.random_integers"/>
    public NDArray random_integers(long low, long? high = null, Shape? size = null) => _state.random_integers(low, high, size);

    /// <inheritdoc cref="Lazy.RandomState.choice"/>
    public NDArray choice(NDArray a, Shape? size = null, bool replace = true, NDArray? p = null) => _state.choice(a, size, replace, p);

    /// <inheritdoc cref="Lazy.RandomState.shuffle"/>
    public void shuffle(NDArray x) => _state.shuffle(x);

    /// <inheritdoc cref="Lazy.RandomState.permutation"/>
    public NDArray permutation(NDArray x) => _state.permutation(x);

    /// <inheritdoc cref="Lazy.RandomState.random_sample"/>
    public NDArray ranf(Shape? size = null) => _state.random_sample(size);

    /// <inheritdoc cref="Lazy.RandomState.random_sample"/>
    public NDArray sample(Shape? size = null) => _state.random_sample(size);
}
