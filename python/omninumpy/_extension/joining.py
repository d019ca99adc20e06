"""What ``r_`` and ``c_`` make of extension arrays (numpy.r_)."""

from .._generated import functions as _f
from .discovery import as_array


class Joining:
    """Joins what stands in its brackets: the engine's way for numbers, and this one for all else."""

    def __init__(self, of_engine, columns):
        self._of_engine, self._columns = of_engine, columns

    def __getitem__(self, items):
        try:
            return self._of_engine[items]
        except TypeError:
            pieces = [_piece(item) for item in (items if isinstance(items, tuple) else (items,))]
            if any(isinstance(piece, str) for piece in pieces):
                raise
        if self._columns:
            return _f.concatenate([piece.reshape(piece.shape + (1,)) if piece.ndim < 2 else piece for piece in pieces], -1)
        return _f.concatenate(pieces)

    def __getattr__(self, name):
        return getattr(self._of_engine, name)

    def __len__(self):
        return 0

    def __repr__(self):
        return repr(self._of_engine)


def _piece(item):
    if isinstance(item, slice):
        step = 1 if item.step is None else item.step
        if isinstance(step, complex):
            return _f.linspace(item.start or 0, item.stop, int(abs(step)))
        return _f.arange(item.start or 0, item.stop, step)
    return item if isinstance(item, str) else _f.atleast_1d(as_array(item))
