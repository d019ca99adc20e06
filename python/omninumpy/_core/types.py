"""Questions about dtypes: their kinds."""

from .dtypes import as_dtype

__all__ = ["isdtype", "issubdtype"]


def issubdtype(arg1, arg2):
    """Whether a dtype is at or below another one, or a kind of scalars such as ``np.integer`` (numpy.issubdtype)."""
    from .scalars import generic

    def scalar(value):
        if isinstance(value, type) and issubclass(value, generic):
            return value
        return as_dtype(value).type

    return issubclass(scalar(arg1), scalar(arg2))


KINDS = {
    "bool": "b",
    "signed integer": "i",
    "unsigned integer": "u",
    "integral": "iu",
    "real floating": "f",
    "complex floating": "c",
    "numeric": "iufc",
}
"""Letters of the dtypes of each kind that the array API standard names."""


def isdtype(dtype, kind):
    """Whether a dtype is of a kind: a dtype, a name such as ``"real floating"``, or a tuple of these (numpy.isdtype)."""
    from .dtypes import dtype as dtype_class
    from .scalars import generic

    def is_type(value):
        return isinstance(value, dtype_class) or isinstance(value, type) and issubclass(value, generic)

    if not is_type(dtype):
        raise TypeError("dtype argument must be a NumPy dtype, but it is a %s." % type(dtype))
    found = as_dtype(dtype)
    for wanted in kind if isinstance(kind, tuple) else (kind,):
        if isinstance(wanted, str):
            if wanted not in KINDS:
                raise ValueError("kind argument is a string, but %r is not a known kind name." % wanted)
            if found.kind in KINDS[wanted]:
                return True
        elif is_type(wanted):
            if found is as_dtype(wanted):
                return True
        else:
            raise TypeError("kind argument must be comprised of NumPy dtypes or strings only, but is a %s." % type(wanted))
    return False
