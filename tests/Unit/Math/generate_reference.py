#!/usr/bin/env python3
"""Writes data/reference.txt: the functions in double at points of their whole range, computed with mpmath.

A line is: name, the argument(s) and the nearest double to the result as hexadecimal bits, and what the exact result
has beyond that double in thousandths of a unit in the last place. Usage: generate_reference.py [points per function].
"""
import os
import random
import struct
import sys

import mpmath as mp

mp.mp.prec = 1300  # enough for the tangent of 1e300 and for x^y near one


def bits(x):
    return struct.unpack("<Q", struct.pack("<d", x))[0]


def double(b):
    return struct.unpack("<d", struct.pack("<Q", b & (2**64 - 1)))[0]


def nearest(exact):
    """The double nearest to an exact number, subnormals included, or None beyond the finite ones."""
    if exact == 0:
        return 0.0
    exponent = max(int(mp.floor(mp.log(abs(exact), 2))), -1022)
    unit = mp.mpf(2) ** (exponent - 52)
    value = mp.nint(exact / unit) * unit
    return None if abs(value) >= mp.mpf(2) ** 1024 else float(value)


def line(name, args, exact):
    value = nearest(exact)
    if value is None or value == 0:
        return None
    unit = mp.mpf(2) ** max(int(mp.floor(mp.log(abs(mp.mpf(value)), 2))) - 52, -1074)
    beyond = int(mp.nint((exact - mp.mpf(value)) / unit * 1000))
    return " ".join([name] + [f"{bits(a):016x}" for a in args] + [f"{bits(value):016x}", str(beyond)])


def uniform(low, high):
    return lambda: random.uniform(low, high)


def magnitude(low, high, signed=True):
    """Numbers whose exponents are uniform between powers of ten."""
    return lambda: (random.choice((-1, 1)) if signed else 1) * 10.0 ** random.uniform(low, high)


def near(centre):
    return lambda: centre + centre * (random.random() - 0.5) * 10.0 ** random.uniform(-15, -1)


def mix(*choices):
    return lambda: random.choice(choices)()


ln2 = mp.log(2)
everything = magnitude(-307, 308)
positive = mix(magnitude(-323, 308, False), uniform(0, 4), near(1.0))
angle = mix(uniform(-10, 10), uniform(-1e5, 1e5), magnitude(-300, 15), everything, near(1.5707963267948966),
            lambda: float(mp.pi / 2 * random.randrange(1, 2 ** random.randrange(1, 31))))
unit = mix(uniform(-1, 1), magnitude(-300, 0), near(0.5), near(1.0))

UNARY = {
    "exp": (mp.exp, mix(uniform(-745, 709.7), uniform(-1, 1), magnitude(-20, 2))),
    "exp2": (lambda x: mp.mpf(2) ** x, mix(uniform(-1074, 1023.9), uniform(-1, 1), magnitude(-20, 2))),
    "expm1": (lambda x: mp.expm1(x), mix(uniform(-40, 709.7), uniform(-1, 1), uniform(-3, 3), magnitude(-300, 2))),
    "log": (mp.log, positive),
    "log2": (lambda x: mp.log(x) / ln2, positive),
    "log10": (mp.log10, positive),
    "log1p": (lambda x: mp.log(1 + x), mix(uniform(-1, 4), magnitude(-300, 308, False), magnitude(-20, -1))),
    "sin": (mp.sin, angle),
    "cos": (mp.cos, angle),
    "tan": (mp.tan, angle),
    "arcsin": (mp.asin, unit),
    "arccos": (mp.acos, unit),
    "arctan": (mp.atan, mix(everything, uniform(-4, 4), magnitude(-3, 3))),
    "sinh": (mp.sinh, mix(uniform(-710, 710), uniform(-3, 3), magnitude(-300, 1))),
    "cosh": (mp.cosh, mix(uniform(-710, 710), uniform(-3, 3), magnitude(-10, 1))),
    "tanh": (mp.tanh, mix(uniform(-22, 22), uniform(-2, 2), magnitude(-300, 1))),
    "arcsinh": (mp.asinh, mix(everything, uniform(-4, 4), magnitude(-3, 12))),
    "arccosh": (mp.acosh, mix(magnitude(0, 308, False), uniform(1, 5), lambda: 1 + 10.0 ** random.uniform(-15, 0))),
    "arctanh": (mp.atanh, mix(uniform(-1, 1), magnitude(-300, -0.01))),
    "cbrt": (lambda x: mp.sign(x) * mp.cbrt(abs(x)), mix(everything, magnitude(-323, -308), uniform(-10, 10))),
}


def power_arguments():
    x = mix(uniform(0, 10), magnitude(-300, 300, False), near(1.0), magnitude(-320, -308, False))()
    limit = 1070 / max(abs(float(mp.log(x) / ln2)), 1e-12) if x != 1 else 10
    return x, random.uniform(-limit, limit)


def pair(draw):
    return lambda: (draw(), draw())


def close():
    x = everything() if random.random() < 0.5 else random.uniform(-5, 5)
    return x, x * random.uniform(-3, 3) if abs(x) < 1e300 else x


BINARY = {
    "power": (lambda x, y: x ** y, power_arguments),
    "arctan2": (mp.atan2, mix(pair(uniform(-5, 5)), pair(everything), close)),
    "hypot": (mp.hypot, mix(pair(uniform(-5, 5)), pair(magnitude(-320, 307)), close)),
    "logaddexp": (lambda x, y: mp.log(mp.exp(x) + mp.exp(y)), mix(pair(uniform(-5, 5)), pair(uniform(-700, 700)))),
    "logaddexp2": (lambda x, y: mp.log(mp.mpf(2) ** x + mp.mpf(2) ** y) / ln2, mix(pair(uniform(-5, 5)), pair(uniform(-700, 700)))),
}


def lines(count):
    for name, (function, draw) in UNARY.items():
        written = 0
        while written < count:
            x = draw()
            try:
                text = line(name, (x,), function(mp.mpf(x)))
            except (ValueError, TypeError, ZeroDivisionError, OverflowError):
                continue
            if text:
                written += 1
                yield text
    for name, (function, draw) in BINARY.items():
        written = 0
        while written < count:
            x, y = draw()
            text = line(name, (x, y), function(mp.mpf(x), mp.mpf(y)))
            if text:
                written += 1
                yield text


if __name__ == "__main__":
    random.seed(20)
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 160
    path = sys.argv[2] if len(sys.argv) > 2 else os.path.join(os.path.dirname(os.path.abspath(__file__)), "data", "reference.txt")
    with open(path, "w") as file:
        for text in lines(count):
            file.write(text + "\n")
