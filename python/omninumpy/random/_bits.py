"""Sources of random bits, and what they are seeded from."""

import re

from .._bridge.engine import Function
from .._core.array import Array
from .._core.objects import Object
from ..exceptions import _refused

_sequence = Function("np.random", "SeedSequence", ("*args", "**kwargs"))
_fields = Function("bridge", "SeedFields", ("sequence",))
_words, _spawn = Function("", "generate_state", ("n_words", "dtype")), Function("", "spawn", ("n_children",))


class SeedSequence(Object):
    """Mixes entropy into seeds of any number (numpy.random.SeedSequence)."""

    __slots__ = ("_entropy",)
    _engine_name = "SeedSequence"

    def __init__(self, entropy=None, *, spawn_key=(), pool_size=4, n_children_spawned=0):
        if pool_size < 4:
            raise ValueError("The size of the entropy pool should be at least 4")
        settings = {"spawn_key": integers(spawn_key), "pool_size": int(pool_size), "n_children_spawned": int(n_children_spawned)}
        if entropy is not None:
            if not _may_be_entropy(entropy):
                raise TypeError("SeedSequence expects int or sequence of ints for entropy not %s" % (entropy,))
            self._entropy = entropy
            made = _sequence((integers(entropy),), settings)
        elif settings == {"spawn_key": [], "pool_size": 4, "n_children_spawned": 0}:
            made = _sequence((), {})
        else:
            import secrets

            self._entropy = secrets.randbits(32 * pool_size)
            made = _sequence(([self._entropy],), settings)
        self._take(made)

    @property
    def entropy(self):
        """What it was made from."""
        try:
            return self._entropy
        except AttributeError:
            numbers = _fields(self)[0]
            return numbers[0] if len(numbers) == 1 else list(numbers)

    spawn_key = property(lambda self: tuple(_fields(self)[1]), doc="The numbers of children that lead here from the sequence with the same entropy.")
    pool = property(lambda self: _fields(self)[2], doc="The mixed entropy, in words of 32 bits.")
    n_children_spawned = property(lambda self: _fields(self)[3], doc="How many children it has.")
    pool_size = property(lambda self: len(_fields(self)[2]), doc="How many words hold the entropy.")

    @property
    def state(self):
        """What another sequence like this can be made from."""
        return {"entropy": self.entropy, "spawn_key": self.spawn_key, "pool_size": self.pool_size, "n_children_spawned": self.n_children_spawned}

    def generate_state(self, n_words, dtype=None):
        """Words of seed material, as uint32 or uint64."""
        if n_words < 0:
            raise ValueError("negative dimensions are not allowed")
        return _words.on(self._handle, (n_words, dtype), [])

    def spawn(self, n_children):
        """Sequences that are independent of this one and of each other."""
        children = list(_spawn.on(self._handle, (_count(n_children),), []))
        for child in children:
            child._entropy = self.entropy
        return children

    def __repr__(self):
        lines = ["entropy=%r" % (self.entropy,)]
        if self.spawn_key:
            lines.append("spawn_key=%r" % (self.spawn_key,))
        if self.pool_size != 4:
            lines.append("pool_size=%r" % self.pool_size)
        if self.n_children_spawned:
            lines.append("n_children_spawned=%r" % self.n_children_spawned)
        return "SeedSequence(\n%s)" % "".join("    %s,\n" % line for line in lines)

    __str__ = __repr__


def _count(number):
    number = int(number)
    if number < 0:
        raise OverflowError("can't convert negative value to uint32_t")
    return number


def _may_be_entropy(value):
    if isinstance(value, Array):
        return not value._is_scalar or value.dtype.kind in "iu"
    return isinstance(value, (int, list, tuple, range))


_DECIMAL = re.compile("[0-9]+$")


def integers(entropy):
    """The integers of entropy, which may be one, a text of one, or a sequence of such, nested as may be."""
    if isinstance(entropy, Array) and not (entropy.ndim and entropy.dtype.kind in "fc"):
        entropy = entropy.tolist()
    if isinstance(entropy, str):
        if entropy.startswith("0x"):
            return [int(entropy, base=16)]
        if not _DECIMAL.match(entropy):
            raise ValueError("unrecognized seed string")
        return [int(entropy)]
    if isinstance(entropy, int):
        if entropy < 0:
            raise ValueError("expected non-negative integer")
        return [int(entropy)]
    if isinstance(entropy, (float, complex)) or isinstance(entropy, Array) and entropy.size:
        raise TypeError("seed must be integer")
    return [number for item in entropy for number in integers(item)]


# Generators of bits

_get_state, _set_state = Function("bridge", "GetBits", ("bits",)), Function("bridge", "SetBits", ("bits", "state"))
_raw, _seeds, _children = Function("", "random_raw", ("size", "output")), Function("", "SeedSequence", ()), Function("", "spawn", ("n_children",))
_jumped, _advance = Function("", "jumped", ("jumps",)), Function("", "advance", ("delta",))


class BitGenerator(Object):
    """The base of all sources of random bits (numpy.random.BitGenerator)."""

    __slots__ = ("_seeded_by",)
    _make = None

    def __init__(self, seed=None):
        if self._make is None:
            raise _refused("BitGenerator is a base class and cannot be instantized")
        if seed is None:
            seed = SeedSequence()
        elif not isinstance(seed, SeedSequence):
            seed = SeedSequence(seed)
        self._take(self._make((seed,), {}))
        self._seeded_by = seed

    @property
    def state(self):
        """All that decides what follows, as a dict; set it to come back."""
        return _get_state(self)

    @state.setter
    def state(self, value):
        if not isinstance(value, dict):
            raise TypeError("state must be a dict")
        name = type(self).__name__
        if value.get("bit_generator", "") != name:
            raise ValueError("state must be for a %s %s" % (name, "PRNG" if name in ("MT19937", "Philox") else "RNG"))
        _set_state(self, value)

    @property
    def seed_seq(self):
        """The sequence that it was seeded by."""
        try:
            return self._seeded_by
        except AttributeError:
            self._seeded_by = _seeds.on(self._handle, (), [])
            return self._seeded_by

    @property
    def lock(self):
        """A lock for use by several threads. Each draw is made under the engine's own."""
        import threading

        return threading.Lock()

    def random_raw(self, size=None, output=True):
        """Words of random bits: an integer, or an array of them."""
        drawn = _raw.on(self._handle, (size, output), [])
        return drawn.item() if size is None and output else drawn

    def spawn(self, n_children):
        """Generators of the same kind on independent streams."""
        return list(_children.on(self._handle, (_count(n_children),), []))

    __repr__ = object.__repr__
    __str__ = object.__str__


def _jumps(self, jumps=1):
    """A generator as far ahead as many draws; this one stays where it is."""
    return _jumped.on(self._handle, (jumps,), [])


def _advances(self, delta):
    """Goes ahead by as many draws."""
    _advance.on(self._handle, (delta,), [])
    return self


def _kind(name, doc, module, *methods):
    members = {method.__name__.strip("_").replace("jumps", "jumped").replace("advances", "advance"): method for method in methods}
    members.update(__slots__=(), _engine_name=name, __doc__=doc, __module__="omninumpy.random." + module, _make=Function("np.random", name, ("*args", "**kwargs")))
    return type(name, (BitGenerator,), members)


PCG64 = _kind("PCG64", "O'Neill's permuted congruential generator.", "_pcg64", _jumps, _advances)
PCG64DXSM = _kind("PCG64DXSM", "The permuted congruential generator with a stronger last step.", "_pcg64", _jumps, _advances)
MT19937 = _kind("MT19937", "The Mersenne Twister.", "_mt19937", _jumps)
SFC64 = _kind("SFC64", "Doty-Humphrey's small fast chaotic generator.", "_sfc64")
Philox = _kind("Philox", "A generator that encrypts a counter.", "_philox", _jumps, _advances)


def _philox(self, seed=None, counter=None, key=None):
    if seed is not None and key is not None:
        raise ValueError("seed and key cannot be both used")
    if key is None and counter is None:
        BitGenerator.__init__(self, seed)
        return
    if key is None:
        seeds = seed if isinstance(seed, SeedSequence) else SeedSequence(seed)
        BitGenerator.__init__(self, seeds)
        state = self.state
        words = _whole(counter, 4, "counter")
        state["state"]["counter"] = _array([words >> 64 * i & (1 << 64) - 1 for i in range(4)])
        self.state = state
        return
    self._take(self._make((), {"counter": _whole(counter or 0, 4, "counter"), "key": _whole(key, 2, "key")}))


def _whole(value, words, name):
    """A number of several words of 64 bits, which may be given as an array of them."""
    if isinstance(value, Array):
        value = value.tolist()
    if isinstance(value, (list, tuple)):
        if len(value) != words:
            raise ValueError("%s must be a %d-element array" % (name, words))
        value = sum(int(word) << 64 * i for i, word in enumerate(value))
    if value < 0:
        raise ValueError("%s must be positive" % name)
    if value >> 64 * words:
        raise ValueError("%s must be less than %d bits" % (name, 64 * words))
    return int(value)


def _array(words):
    from .. import array, uint64

    return array(words, dtype=uint64)


Philox.__init__ = _philox
