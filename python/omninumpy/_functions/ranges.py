"""Ranges of numbers whose length and type follow from Python's own operators: arange, and the slices between the brackets of mgrid, ogrid, r_ and c_."""

import math

from .._bridge.engine import Function, check_device, semantic
from .._core.dtypes import as_dtype
from .._core.novalue import _NoValue
from .._core.objects import constant
from .._core.scalars import complexfloating
from .._core.wrapping import types
from .._generated import functions as _f

__all__ = ["arange", "c_", "mgrid", "ogrid", "r_"]

_arange = Function("np", "arange", ("start", "stop", "step", "dtype"), (None, 1, None))
_progression = Function("bridge", "Progression", ("count", "first", "second", "dtype"))
_EXACT = 2**53


def arange(start_or_stop=_NoValue, /, stop=_NoValue, step=None, dtype=None, *, device=None, like=None, start=_NoValue):
    """Numbers from ``start`` in steps until before ``stop``; one number alone is the end, and the start zero (numpy.arange).

    How many there are follows from ``(stop - start) / step``, and the second from ``start + step``, each by the operators of the objects given; the others
    continue their difference in the type of the result.
    """
    check_device(device)
    if start_or_stop is not _NoValue:
        if start is not _NoValue:
            raise TypeError("argument for arange() given by name ('start') and position (position 0)")
        start = start_or_stop
    elif start is not _NoValue and stop is _NoValue and semantic("ArangeTakesStopAlone"):
        raise TypeError("arange() requires stop to be specified.")
    if start is _NoValue:
        if stop is _NoValue:
            raise TypeError("arange() requires stop to be specified.")
        if not semantic("ArangeTakesStopAlone"):
            raise TypeError("arange() missing required argument 'start' (pos 1)")
        start, stop = stop, None
    if stop is _NoValue:
        stop = None
    if dtype is not None:
        dtype = as_dtype(dtype)
    if (dtype is None or dtype.kind in "fc") and all(map(_is_plain, (start, stop, step))) and start is not None:
        return _arange(start, stop, 1 if step is None else step, dtype)
    return _of_objects(start, stop, step, dtype)


def _is_plain(value):
    """Whether it is a number of Python's in whose range doubles are exact, or missing."""
    kind = type(value)
    return value is None or kind is float or kind is int and -_EXACT < value < _EXACT


def _of_objects(start, stop, step, dtype):
    try:
        if dtype is None:
            from .._extension.dates.ranges import date_kind

            dtype = date_kind(start, stop, step) or _type_of(start, stop, step)
        if dtype.code is None:
            return _arange(start, _NoValue if stop is None else stop, 1 if step is None else step, dtype)
        if step is None:
            step = 1
        if stop is None:
            start, stop = 0, start
        span = stop - start
        count = _length(span, span / step, dtype.kind == "c")
    except OverflowError:
        raise ValueError("Maximum allowed size exceeded") from None
    if count <= 0:
        return _f.empty(0, dtype)
    if dtype.kind == "b" and count > 2:
        if semantic("LongBoolRangesAreTypeErrors"):
            raise TypeError("arange() is only supported for booleans when the result has at most length 2.")
        raise ValueError("no fill-function for data-type.")
    ends = _f.zeros(2, dtype)
    ends[0] = start
    if count > 1:
        ends[1] = start + step
    return ends[:count] if count <= 2 else _progression(count, ends[0], ends[1], dtype)


def _type_of(*numbers):
    common = as_dtype(int)
    for number in numbers:
        if number is not None:
            common = _f.promote_types(common, number.dtype if type(number) in types else _f.asarray(number).dtype)
    return common


def _length(span, steps, is_complex):
    if is_complex and (type(steps) is complex or getattr(steps, "dtype", None) == complex and steps._is_scalar):
        return min(_ceiling(float(steps.real)), _ceiling(float(steps.imag)))
    steps = float(steps)
    if steps == 0 and span != 0:
        # Too little to be told from zero, in either direction.
        return 0 if math.copysign(1, steps) < 0 else 1
    return _ceiling(steps)


def _ceiling(steps):
    if steps != steps:
        raise ValueError("arange: cannot compute length")
    if not -(2.0**63) <= steps <= 2.0**63:
        raise ValueError("Maximum allowed size exceeded")
    count = math.ceil(steps)
    return count if count < 2**63 else 0


# Slices between brackets


def _is_count(step):
    return isinstance(step, (complex, complexfloating))


def _bounds(part):
    return (0 if part.start is None else part.start), part.stop, (1 if part.step is None else part.step)


def _axis(part, count, dtype):
    """The numbers of one slice, as many as have been counted."""
    start, stop, step = _bounds(part)
    if _is_count(step):
        step = int(abs(step))
        if step != 1:
            step = (stop - start) / float(step - 1)
    return count * step + start


class Grid:
    """Coordinates of a grid's points, of slices: ``mgrid[0:2, 0:3]``. A step such as ``5j`` counts points, the last among them (numpy.mgrid, numpy.ogrid)."""

    def __init__(self, sparse):
        self.sparse = sparse

    def __getitem__(self, key):
        if not isinstance(key, tuple):
            return self._one(key)
        try:
            return self._several(key)
        except TypeError:
            raise AttributeError("'tuple' object has no attribute 'step'") from None

    def _one(self, part):
        start, stop, step = _bounds(part)
        if not _is_count(step):
            return arange(start, stop, step)
        points = abs(step)
        dtype = _f.result_type(start, stop, points) if semantic("GridsFollowTypes") else float
        return _axis(part, arange(0, int(points), 1, dtype=dtype), dtype)

    def _several(self, parts):
        lengths, numbers = [], [0]
        for part in parts:
            start, stop, step = _bounds(part)
            step = abs(step) if _is_count(step) else step
            lengths.append(int(step) if _is_count(part.step) else math.ceil((stop - start) / step))
            numbers += (start, stop, step)
        if semantic("GridsFollowTypes"):
            dtype = _f.result_type(*numbers)
        else:
            dtype = float if any(isinstance(n, float) for n in numbers) or any(_is_count(part.step) for part in parts) else int
        counts = [arange(length, dtype=dtype) for length in lengths] if self.sparse else _f.indices(tuple(lengths), dtype)
        axes = [_axis(part, count, dtype) for part, count in zip(parts, counts)]
        if not self.sparse:
            for i, axis in enumerate(axes):
                counts[i] = axis
            return counts
        opened = [axis.reshape([-1 if i == k else 1 for i in range(len(axes))]) for k, axis in enumerate(axes)]
        return tuple(opened) if semantic("ArraysComeInTuples") else opened


class Concatenator:
    """Joins what stands in its brackets, where slices are ranges (numpy.r_, numpy.c_)."""

    def __init__(self, name):
        self._engine = constant("np", name)

    def __getitem__(self, key):
        pieces = tuple(map(self._item, key if isinstance(key, tuple) else (key,)))
        try:
            return self._engine[pieces]
        except TypeError:
            if isinstance(pieces[0], str):
                raise
            from .._extension.functions.joining import joined

            return joined(pieces, columns=self is c_)

    def _item(self, item):
        if isinstance(item, slice):
            start, stop, step = _bounds(item)
            return _f.linspace(start, stop, int(abs(step))) if _is_count(step) else arange(start, stop, step)
        return _f.asarray(item) if isinstance(item, (list, tuple, range)) else item


mgrid, ogrid, r_, c_ = Grid(sparse=False), Grid(sparse=True), Concatenator("r_"), Concatenator("c_")
