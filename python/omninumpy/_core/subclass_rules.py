"""Which functions' results are of a subclass when an argument is, and which are plain arrays or numbers: facts about NumPy, measured."""

BASE, NUMBERS, JOINED, WRAPPED = "base", "numbers", "joined", "wrapped"

_RULES = {}


def _rule(rule, names):
    _RULES.update((name, rule) for name in names.split())


# Plain arrays, whatever the arguments are.
_rule(
    BASE,
    "argwhere array asarray ascontiguousarray asarray_chkfinite asfortranarray bincount broadcast_arrays broadcast_to convolve copy correlate corrcoef count_nonzero cov cross "
    "diag digitize einsum empty flatnonzero from_dlpack frombuffer full histogram histogram2d histogramdd in1d indices interp isin lexsort nonzero .nonzero ones outer searchsorted "
    ".searchsorted select sinc tensordot tril triu unwrap vander where zeros .item .tolist linalg.cond linalg.det linalg.diagonal linalg.eigvals linalg.eigvalsh "
    "linalg.matrix_norm linalg.matrix_rank linalg.norm linalg.trace linalg.slogdet linalg.svdvals linalg.tensorinv linalg.vector_norm",
)
# Of the class as arrays, while single numbers stay numbers.
_rule(
    NUMBERS,
    "argmax .argmax argmin .argmin choose .choose dot .dot inner nanargmax nanargmin percentile quantile nanpercentile nanquantile take .take trace .trace vdot",
)
# Of the class only if it has a priority above an array's.
_rule(JOINED, "append block column_stack concat concatenate dstack getitem hstack stack vstack")
# Several results, of which some are of the class.
_RULES.update({"linalg.eig": (False, True), "linalg.eigh": (False, True), "linalg.svd": (True, False, True), "linalg.lstsq": (True, True, False, False)})

_BY_SECOND = {"linalg.solve", "linalg.lstsq"}
"""Functions whose second argument decides."""


def key(function):
    """A function's name as in the tables: methods begin with a dot."""
    scope = function.scope
    return "." + function.name.lower() if not scope else function.name if scope == "np" else "%s.%s" % (scope[3:], function.name)


def rule_of(name, function, values, parent):
    """How results of a call are, of which one argument is of a subclass."""
    if name.startswith("fft.") or name == "asanyarray" and isinstance(values[0], (list, tuple)):
        return BASE
    if name == "linalg.svd" and len(values) > 2 and not values[2]:
        return BASE
    return _RULES.get(name, WRAPPED)


def deciding(name, keep):
    """The arguments of which the one of the highest priority decides."""
    return keep[1:2] if name in _BY_SECOND and len(keep) > 1 else keep
