"""Random numbers (numpy.random)."""

from ._generated.random import *  # noqa: F403
from ._core.objects import engine_class as _class

BitGenerator = _class("BitGenerator", "np.random", doc="The base of all sources of random bits.")
PCG64 = _class("PCG64", "np.random", None, BitGenerator, "O'Neill's permuted congruential generator.")
PCG64DXSM = _class("PCG64DXSM", "np.random", None, BitGenerator, "The permuted congruential generator with a stronger last step.")
MT19937 = _class("MT19937", "np.random", None, BitGenerator, "The Mersenne Twister.")
Philox = _class("Philox", "np.random", None, BitGenerator, "A generator that encrypts a counter.")
SFC64 = _class("SFC64", "np.random", None, BitGenerator, "Doty-Humphrey's small fast chaotic generator.")
SeedSequence = _class("SeedSequence", "np.random", doc="Mixes entropy into seeds of any number.")
Generator = _class("Generator", "np.random", doc="Draws of all distributions from a bit generator.")
RandomState = _class("RandomState", "np.random", doc="The legacy generator, whose streams never change.")
