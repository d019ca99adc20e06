"""Arrays of extension dtypes as text. The engine lays out what a formatter makes of each element."""

from .._generated import functions as _f
from .._releases.scope import release


def text(array, width=None, separator=" ", prefix="", suffix="", threshold=None, edgeitems=None, formatter=None):
    """The elements in brackets (numpy.array2string)."""
    if not array.shape and not hasattr(array.dtype, "texts"):
        return array.dtype.formatter(array)(array.tolist())
    if not array.size:
        return "[]"
    chosen = _chosen(formatter, array.dtype) if array.dtype.names is None else None
    if not array.shape:
        return chosen(array[()]) if chosen is not None else array.dtype.texts(array)[0]
    places = _f.arange(array.size).reshape(array.shape)
    if chosen is None and hasattr(array.dtype, "texts"):
        texts = array.dtype.texts(array)
        return _laid_out(places, lambda place: texts[int(place)], width, separator, prefix, suffix, threshold, edgeitems)
    values = array.dtype.decode(array)
    write = chosen or array.dtype.formatter(array)
    return _laid_out(places, lambda place: write(values[int(place)]), width, separator, prefix, suffix, threshold, edgeitems)


def _laid_out(places, write, width, separator, prefix, suffix, threshold, edgeitems):
    return _f.array2string(
        places, max_line_width=width, separator=separator, prefix=prefix, suffix=suffix, threshold=threshold, edgeitems=edgeitems,
        formatter={"int": write},
    )  # fmt: skip


def _chosen(formatter, dtype):
    for name in ({"O": "object", "U": "numpystr", "S": "numpystr", "T": "numpystr", "M": "datetime", "m": "timedelta", "V": "void"}.get(dtype.kind), "all"):
        if formatter and name in formatter:
            return formatter[name]
    return formatter.get("str_kind") if formatter and dtype.kind in "UST" else None


def array_str(array, width=None):
    """The elements (str)."""
    return array.dtype.text(array) if not array.shape else text(array, width)


def array_repr(array, width=None, name="array"):
    """The elements with what says how to make them again (repr)."""
    prefix, about = name + "(", array.dtype.about()
    width = width or _f.get_printoptions()["linewidth"]
    if array.size or not array.shape:
        body = text(array, width, ", ", prefix, ")")
    else:
        body = "[]"
    if array.shape != (0,) and not array.size and array.shape or release() >= (2, 2) and array.size > _f.get_printoptions()["threshold"]:
        about = "shape=%s, %s" % (array.shape, about)
    line = prefix + body
    last = len(line) - (line.rfind("\n") + 1)
    space = "\n" + " " * len(prefix) if last + len(about) + 3 > width else " "
    return "%s,%s%s)" % (line, space, about) if about else line + ")"
