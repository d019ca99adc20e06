"""Generators of random numbers. What distributions give without a size is Python's own float or int, as in NumPy."""

import functools
import operator
import warnings
from collections.abc import Sequence

from .._bridge.engine import Function
from .._core.array import Array, ndarray
from .._core.objects import Object
from .._releases.release import release
from ..exceptions import AxisError, _refused
from ._bits import BitGenerator, MT19937, PCG64, SeedSequence


class Drawer(Object):
    """What both kinds of generators have in common."""

    __slots__ = ("_source",)
    _integer_name = None

    def _draw(self, name, *args, **kwargs):
        try:
            return _engine(name).on(self._handle, (args, kwargs), [])
        except TypeError as problem:
            from .._extension.functions.drawing import drawn

            return drawn(name, functools.partial(self._draw, name), args, kwargs, problem)

    def _bits(self):
        """The generator of bits, the same object each time."""
        try:
            return self._source
        except AttributeError:
            self._source = _engine_bits.on(self._handle, (), [])
            return self._source

    def __str__(self):
        return "%s(%s)" % (type(self).__name__.lstrip("_"), type(self._bits()).__name__)

    def __repr__(self):
        return "%s at 0x%X" % (self, id(self))

    def bytes(self, length):
        """So many random bytes."""
        length = int(length)
        # NumPy takes words of 32 bits, of which it leaves those that a negative length cuts off.
        return self._draw("bytes", length) if length >= 0 else self._draw("bytes", 4 * ((length - 1) // 4 + 1) or 4)[:length] if length > -4 else b""

    def choice(self, a, size=None, *args, **kwargs):
        """Elements of an array, or integers below a number."""
        whole = isinstance(a, (int, Array)) and not isinstance(a, ndarray) or isinstance(a, ndarray) and not a.ndim and a.dtype.kind in "iu"
        self._check_choice(a)
        return _sized(self._draw("choice", a, size, *args, **kwargs), size, whole)

    def shuffle(self, x, axis=0):
        """Puts an array, or a list, in another order, in place."""
        if isinstance(x, ndarray) and x.ndim:
            self._shuffle_array(x, axis)
            return
        if isinstance(x, Array):
            raise TypeError("x must be an ndarray with at least one axis")
        if not isinstance(x, Sequence) and release() < (1, 20):
            raise AxisError(axis, 0)
        count = len(x)
        if not isinstance(x, Sequence):
            warnings.warn(
                "you are shuffling a '%s' object which is not a subclass of 'Sequence'; `shuffle` is not guaranteed to behave correctly. E.g., non-numpy "
                "array/tensor objects with view semantics may contain duplicates after shuffling." % type(x).__name__,
                UserWarning,
                stacklevel=2,
            )
        if axis != 0:
            raise _refused("Axis argument is only supported on ndarray objects")
        from .. import arange

        order = arange(count)
        self._shuffle_array(order, 0)
        for i, j in _swaps(order.tolist()):
            x[i], x[j] = x[j], x[i]


def _swaps(order):
    """The exchanges that made an order of what was sorted: the last place first, each with one before it or itself."""
    now, places = list(range(len(order))), list(range(len(order)))
    for i in range(len(order) - 1, 0, -1):
        j = places[order[i]]
        now[i], now[j] = now[j], now[i]
        places[now[i]], places[now[j]] = i, j
        yield i, j


_engines = {}
_engine_bits = Function("", "BitGenerator", ())


def _engine(name):
    function = _engines.get(name)
    if function is None:
        function = _engines[name] = Function("", name, ("*args", "**kwargs"))
    return function


def _sized(result, size, plain=True):
    """Without a size Python's own number; with one of no axes an array without axes."""
    if not isinstance(result, Array) or result._shape not in (None, ()) or result.ndim:
        return result
    if size is not None:
        from .. import asarray

        return asarray(result)
    return result.item() if plain else result


def _distribution(name, place, doc):
    function = _engine(name)

    def draw(self, *args, **kwargs):
        size = args[place] if len(args) > place else kwargs.get("size")
        return _sized(function.on(self._handle, (args, kwargs), []), size)

    draw.__name__ = name
    draw.__qualname__ = "Generator." + name
    draw.__doc__ = doc
    return draw


def _integers(name, place):
    def draw(self, *args, **kwargs):
        if any(isinstance(a, int) and a >> 64 > 0 for a in args[:2]):
            args = (*(float(a) if isinstance(a, int) and a >> 64 > 0 else a for a in args[:2]), *args[2:])  # 2**64, which uint64 does not hold, ends its range
        size = args[place] if len(args) > place else kwargs.get("size")
        dtype = args[place + 1] if len(args) > place + 1 else kwargs.get("dtype", self._integer_dtype)
        return _sized(self._draw(name, *args, **kwargs), size, dtype in (int, bool) and isinstance(dtype, type))

    draw.__name__ = name
    draw.__doc__ = "Integers from a range, which ends before its end unless asked for otherwise."
    return draw


# The distributions of both kinds of generators, by the place of the argument ``size``.
_SIZES = (
    "random standard_normal standard_cauchy",
    "chisquare exponential geometric logseries pareto poisson power rayleigh standard_gamma standard_t weibull zipf standard_exponential",
    "beta binomial f gamma gumbel laplace logistic lognormal negative_binomial noncentral_chisquare normal uniform vonmises wald",
    "hypergeometric noncentral_f triangular",
)
for _place, _names in enumerate(_SIZES):
    for _name in _names.split():
        if _name != "standard_exponential":
            setattr(Drawer, _name, _distribution(_name, _place, "Draws from the distribution %s." % _name))
setattr(Drawer, "standard_exponential", _distribution("standard_exponential", 0, "Draws from the distribution standard_exponential."))


class Generator(Drawer):
    """Draws of all distributions from a bit generator (numpy.random.Generator)."""

    __slots__ = ()
    _engine_name = "Generator"
    _integer_dtype = None
    __module__ = "omninumpy.random._generator"

    def __init__(self, bit_generator):
        if not isinstance(bit_generator, BitGenerator):
            raise AttributeError("'%s' object has no attribute 'capsule'" % type(bit_generator).__name__)
        self._take(_generator(bit_generator))
        self._source = bit_generator

    bit_generator = property(Drawer._bits, doc="The source of bits.")
    integers = _integers("integers", 2)

    def spawn(self, n_children):
        """Generators on independent streams."""
        return [Generator(bits) for bits in self.bit_generator.spawn(n_children)]

    def permutation(self, x, axis=0):
        """The integers below a number, or a copy of an array, in another order."""
        if not isinstance(x, (int, Array, list, tuple, range)) or isinstance(x, ndarray) and not x.ndim:
            raise AxisError(axis, 0)
        return self._draw("permutation", x, axis=axis)

    def _shuffle_array(self, x, axis):
        self._draw("shuffle", x, axis=axis)

    def _check_choice(self, a):
        if isinstance(a, (str, bytes, dict, set, frozenset, float, complex, type(None))):
            raise ValueError("a must be a sequence or an integer, not %s" % type(a))


_generator = Function("np.random", "Generator", ("bit_generator",))


def default_rng(seed=None):
    """A generator over PCG64 from a seed, or over the bit generator given (numpy.random.default_rng)."""
    if isinstance(seed, Generator):
        return seed
    if isinstance(seed, RandomState):
        return Generator(seed._bits())
    return Generator(seed if isinstance(seed, BitGenerator) else PCG64(seed))


_legacy, _seed = Function("np.random", "RandomState", ("*args", "**kwargs")), Function("", "seed", ("*args",))
_get_gauss, _set_gauss = Function("bridge", "GetGauss", ("state",)), Function("bridge", "SetGauss", ("state", "value"))


class RandomState(Drawer):
    """The legacy generator, whose streams never change (numpy.random.RandomState)."""

    __slots__ = ()
    _engine_name = "RandomState"
    _integer_dtype = int
    __module__ = "omninumpy.random.mtrand"

    def __init__(self, seed=None):
        if isinstance(seed, BitGenerator):
            self._take(_legacy((seed,), {}))
            self._source = seed
        elif isinstance(seed, (SeedSequence, Drawer)):
            _old_seed(seed)
        else:
            self._take(_legacy(() if seed is None else (_old_seed(seed),), {}))

    def seed(self, seed=None):
        """Starts the stream of a seed."""
        if not isinstance(self._bits(), MT19937):
            raise TypeError("can only re-seed a MT19937 BitGenerator")
        _seed.on(self._handle, (() if seed is None else (_old_seed(seed),),), [])

    def get_state(self, legacy=True):
        """What decides all that follows: a tuple of a Mersenne Twister's, or a dict of any generator's."""
        state = self._bits().state
        gauss = _get_gauss(self)
        if legacy and state["bit_generator"] == "MT19937":
            return "MT19937", state["state"]["key"], state["state"]["pos"], int(gauss is not None), gauss or 0.0
        if legacy:
            warnings.warn(
                "get_state and legacy can only be used with the MT19937 BitGenerator. To silence this warning, set `legacy` to False.",
                RuntimeWarning,
                stacklevel=2,
            )
        state["has_gauss"], state["gauss"] = int(gauss is not None), gauss or 0.0
        return state

    def set_state(self, state):
        """Comes back to where ``get_state`` was called."""
        if isinstance(state, dict):
            if "bit_generator" not in state or "state" not in state:
                raise ValueError("state dictionary is not valid.")
        elif isinstance(state, (tuple, list)):
            if state[0] != "MT19937":
                raise ValueError("set_state can only be used with legacy MT19937 state instances.")
            state, values = {"bit_generator": "MT19937", "state": {"key": state[1], "pos": state[2]}}, state
            if len(values) > 3:
                state["has_gauss"], state["gauss"] = values[3], values[4]
        else:
            raise TypeError("state must be a dict or a tuple.")
        self._bits().state = state
        _set_gauss(self, float(state["gauss"]) if state.get("has_gauss") else None)

    def rand(self, *args):
        """Floats from 0 to 1, of a shape given as arguments."""
        return self.random_sample(args) if args else self.random_sample()

    def randn(self, *args):
        """Normal variates, of a shape given as arguments."""
        return self.standard_normal(args) if args else self.standard_normal()

    randint = _integers("randint", 2)
    random_sample = _distribution("random_sample", 0, "Floats from 0 to 1.")
    tomaxint = _distribution("tomaxint", 0, "Integers that are not negative.")

    def random_integers(self, low, high=None, size=None):
        """Integers from a range with its end; deprecated in favour of ``randint``."""
        low, high = (1, int(low)) if high is None else (int(low), int(high))
        warnings.warn("This function is deprecated. Please call randint(%s, %s + 1) instead" % (low, high), DeprecationWarning, stacklevel=2)
        drawn = self.randint(low, high + 1, size, "int64")
        return drawn

    def multinomial(self, n, pvals, size=None):
        """How often each outcome happens in so many trials."""
        return self._draw("multinomial", int(n), pvals, size)

    def permutation(self, x):
        """The integers below a number, or a copy of an array, in another order."""
        if not isinstance(x, (int, Array, list, tuple, range)):
            raise IndexError("x must be an integer or at least 1-dimensional")
        return self._draw("permutation", x)

    def _shuffle_array(self, x, axis):
        self._draw("shuffle", x)

    def shuffle(self, x):
        """Puts an array, or a list, in another order, in place."""
        Drawer.shuffle(self, x)

    def _check_choice(self, a):
        if isinstance(a, (str, bytes, dict, set, frozenset, float, complex, type(None))):
            raise ValueError("a must be 1-dimensional or an integer")

    def _replace_bits(self, bits):
        self._take(_legacy((bits,), {}))
        self._source = bits


def _old_seed(seed):
    """A seed of old is an integer, or a sequence of them."""
    if isinstance(seed, (Array, list, tuple, range)):
        if not isinstance(seed, Array) and any(isinstance(item, int) and item.bit_length() > 64 for item in seed):
            raise TypeError("Cannot cast array data from dtype('O') to dtype('int64') according to the rule 'safe'")
        return list(seed) if isinstance(seed, range) else seed
    try:
        seed = operator.index(seed)
    except TypeError:
        kind = {str: "<U%d", bytes: "S%d"}.get(type(seed))
        kind = kind % len(seed) if kind else "float64" if isinstance(seed, float) else "O"
        raise TypeError("Cannot cast scalar from dtype('%s') to dtype('int64') according to the rule 'safe'" % kind) from None
    if not 0 <= seed < 1 << 32:
        raise ValueError("Seed must be between 0 and 2**32 - 1")
    return seed


class _SharedRandomState(RandomState):
    """The one whose methods are the functions of the module. It is made when it is first needed."""

    __slots__ = ()

    def __getattr__(self, name):
        if name != "_handle":
            return super().__getattr__(name)
        self._take(_legacy((), {}))
        return self._handle


shared = _SharedRandomState()
