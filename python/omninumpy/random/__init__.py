"""Random numbers (numpy.random)."""

from ._bits import MT19937, PCG64, PCG64DXSM, SFC64, BitGenerator, Philox, SeedSequence
from ._draws import Generator, RandomState, default_rng, shared as _shared

# The functions of the module are the methods of one generator.
_METHODS = (
    "beta binomial bytes chisquare choice dirichlet exponential f gamma geometric get_state gumbel hypergeometric laplace logistic lognormal logseries multinomial "
    "multivariate_normal negative_binomial noncentral_chisquare noncentral_f normal pareto permutation poisson power rand randint randn random random_integers "
    "random_sample rayleigh seed set_state shuffle standard_cauchy standard_exponential standard_gamma standard_normal standard_t triangular uniform vonmises wald "
    "weibull zipf"
).split()
globals().update({_name: getattr(_shared, _name) for _name in _METHODS})
ranf = sample = _shared.random_sample

__all__ = [
    "BitGenerator", "Generator", "MT19937", "PCG64", "PCG64DXSM", "Philox", "RandomState", "SFC64", "SeedSequence", "default_rng", "get_bit_generator", "ranf", "sample",
    "set_bit_generator", *_METHODS,
]  # fmt: skip


def get_bit_generator():
    """The source of bits of the module's functions."""
    return _shared._bits()


def set_bit_generator(bitgen):
    """Lets the module's functions draw from other bits."""
    _shared._replace_bits(bitgen)
