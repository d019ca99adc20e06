namespace OmniNumpy.Lazy;

// The functions of the module itself: those of one RandomState that all share: continuous distributions.
public sealed partial class RandomModule
{
    /// <inheritdoc cref="Lazy.RandomState.standard_normal"/>
    public NDArray standard_normal(Shape? size = null) => _state.standard_normal(size);

    /// <inheritdoc cref="Lazy.RandomState.normal"/>
    public NDArray normal(NDArray? loc = null, NDArray? scale = null, Shape? size = null) => _state.normal(loc, scale, size);

    /// <inheritdoc cref="Lazy.RandomState.lognormal"/>
    public NDArray lognormal(NDArray? mean = null, NDArray? sigma = null, Shape? size = null) => _state.lognormal(mean, sigma, size);

    /// <inheritdoc cref="Lazy.RandomState.standard_exponential"/>
    public NDArray standard_exponential(Shape? size = null) => _state.standard_exponential(size);

    /// <inheritdoc cref="Lazy.RandomState.exponential"/>
    public NDArray exponential(NDArray? scale = null, Shape? size = null) => _state.exponential(scale, size);

    /// <inheritdoc cref="Lazy.RandomState.laplace"/>
    public NDArray laplace(NDArray? loc = null, NDArray? scale = null, Shape? size = null) => _state.laplace(loc, scale, size);

    /// <inheritdoc cref="Lazy.RandomState.logistic"/>
    public NDArray logistic(NDArray? loc = null, NDArray? scale = null, Shape? size = null) => _state.logistic(loc, scale, size);

    /// <inheritdoc cref="Lazy.RandomState.gumbel"/>
    public NDArray gumbel(NDArray? loc = null, NDArray? scale = null, Shape? size = null) => _state.gumbel(loc, scale, size);

    /// <inheritdoc cref="Lazy.RandomState.rayleigh"/>
    public NDArray rayleigh(NDArray? scale = null, Shape? size = null) => _state.rayleigh(scale, size);

    /// <inheritdoc cref="Lazy.RandomState.pareto"/>
    public NDArray pareto(NDArray a, Shape? size = null) => _state.pareto(a, size);

    /// <inheritdoc cref="Lazy.RandomState.power"/>
    public NDArray power(NDArray a, Shape? size = null) => _state.power(a, size);

    /// <inheritdoc cref="Lazy.RandomState.weibull"/>
    public NDArray weibull(NDArray a, Shape? size = null) => _state.weibull(a, size);

    /// <inheritdoc cref="Lazy.RandomState.standard_cauchy"/>
    public NDArray standard_cauchy(Shape? size = null) => _state.standard_cauchy(size);

    /// <inheritdoc cref="Lazy.RandomState.vonmises"/>
    public NDArray vonmises(NDArray mu, NDArray kappa, Shape? size = null) => _state.vonmises(mu, kappa, size);

    /// <inheritdoc cref="Lazy.RandomState.wald"/>
    public NDArray wald(NDArray mean, NDArray scale, Shape? size = null) => _state.wald(mean, scale, size);

    /// <inheritdoc cref="Lazy.RandomState.uniform"/>
    public NDArray uniform(NDArray? low = null, NDArray? high = null, Shape? size = null) => _state.uniform(low, high, size);

    /// <inheritdoc cref="Lazy.RandomState.triangular"/>
    public NDArray triangular(NDArray left, NDArray mode, NDArray right, Shape? size = null) => _state.triangular(left, mode, right, size);

    /// <inheritdoc cref="Lazy.RandomState.standard_gamma"/>
    public NDArray standard_gamma(NDArray shape, Shape? size = null) => _state.standard_gamma(shape, size);

    /// <inheritdoc cref="Lazy.RandomState.gamma"/>
    public NDArray gamma(NDArray shape, NDArray? scale = null, Shape? size = null) => _state.gamma(shape, scale, size);

    /// <inheritdoc cref="Lazy.RandomState.beta"/>
    public NDArray beta(NDArray a, NDArray b, Shape? size = null) => _state.beta(a, b, size);

    /// <inheritdoc cref="Lazy.RandomState.chisquare"/>
    public NDArray chisquare(NDArray df, Shape? size = null) => _state.chisquare(df, size);

    /// <inheritdoc cref="Lazy.RandomState.noncentral_chisquare"/>
    public NDArray noncentral_chisquare(NDArray df, NDArray nonc, Shape? size = null) => _state.noncentral_chisquare(df, nonc, size);

    /// <inheritdoc cref="Lazy.RandomState.f"/>
    public NDArray f(NDArray dfnum, NDArray dfden, Shape? size = null) => _state.f(dfnum, dfden, size);

    /// <inheritdoc cref="Lazy.RandomState.noncentral_f"/>
    public NDArray noncentral_f(NDArray dfnum, NDArray dfden, NDArray nonc, Shape? size = null) => _state.noncentral_f(dfnum, dfden, nonc, size);

    /// <inheritdoc cref="Lazy.RandomState.standard_t"/>
    public NDArray standard_t(NDArray df, Shape? size = null) => _state.standard_t(df, size);
}
