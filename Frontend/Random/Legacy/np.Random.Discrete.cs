namespace OmniNumpy.Lazy;

// The functions of the module itself: those of one RandomState that all share: discrete and multivariate distributions.
public sealed partial class RandomModule
{
    /// <inheritdoc cref="Lazy.RandomState.poisson"/>
    public NDArray poisson(NDArray? lam = null, Shape? size = null) => _state.poisson(lam, size);

    /// <inheritdoc cref="Lazy.RandomState.negative_binomial"/>
    public NDArray negative_binomial(NDArray n, NDArray p, Shape? size = null) => _state.negative_binomial(n, p, size);

    /// <inheritdoc cref="Lazy.RandomState.geometric"/>
    public NDArray geometric(NDArray p, Shape? size = null) => _state.geometric(p, size);

    /// <inheritdoc cref="Lazy.RandomState.zipf"/>
    public NDArray zipf(NDArray a, Shape? size = null) => _state.zipf(a, size);

    /// <inheritdoc cref="Lazy.RandomState.logseries"/>
    public NDArray logseries(NDArray p, Shape? size = null) => _state.logseries(p, size);

    /// <inheritdoc cref="Lazy.RandomState.binomial"/>
    public NDArray binomial(NDArray n, NDArray p, Shape? size = null) => _state.binomial(n, p, size);

    /// <inheritdoc cref="Lazy.RandomState.hypergeometric"/>
    public NDArray hypergeometric(NDArray ngood, NDArray nbad, NDArray nsample, Shape? size = null) => _state.hypergeometric(ngood, nbad, nsample, size);

    /// <inheritdoc cref="Lazy.RandomState.multinomial"/>
    public NDArray multinomial(long n, NDArray pvals, Shape? size = null) => _state.multinomial(n, pvals, size);

    /// <inheritdoc cref="Lazy.RandomState.dirichlet"/>
    public NDArray dirichlet(NDArray alpha, Shape? size = null) => _state.dirichlet(alpha, size);

    /// <inheritdoc cref="Lazy.RandomState.multivariate_normal"/>
    public NDArray multivariate_normal(NDArray mean, NDArray cov, Shape? size = null, string check_valid = "warn", double tol = 1e-8) => _state.multivariate_normal(mean, cov, size, check_valid, tol);
}
