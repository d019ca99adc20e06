"""Arrays of extension dtypes as text. The engine lays out what a formatter makes of each element."""

from .._generated import functions as _f
from .._releases.release import release


def text(array, width=None, separator=" ", prefix="", suffix="", threshold=None, edgeitems=None, formatter=None):
    """The elements in brackets (numpy.array2string)."""
    chosen = _chosen(formatter, array.dtype) if array.dtype.names is None else None
    if not array.shape:
        return _texts(array.reshape(1), chosen)[0]
    if not array.size:
        return "[]"
    places = _f.arange(array.size).reshape(array.shape)
    options = _f.get_printoptions()
    shown = _shown(places, options["threshold"] if threshold is None else threshold, options["edgeitems"] if edgeitems is None else edgeitems)
    texts = dict(zip(shown.tolist(), _texts(_f.take(array.ravel(), shown), chosen)))
    return _f.array2string(
        places, max_line_width=width, separator=separator, prefix=prefix, suffix=suffix, threshold=threshold, edgeitems=edgeitems,
        formatter={"int": lambda place: texts[int(place)]},
    )  # fmt: skip


def _texts(array, chosen):
    """The texts of the elements of an array with one axis."""
    if chosen is None and hasattr(array.dtype, "texts"):
        return array.dtype.texts(array)
    values = array.dtype.shown(array)
    write = chosen or array.dtype.formatter(values)
    return [write(value) for value in values]


def _shown(places, threshold, edge):
    """The places of the elements that are not left out for length."""
    if places.size > threshold:
        for axis, length in enumerate(places.shape):
            if length > 2 * edge:
                places = _f.take(places, [*range(edge), *range(length - edge, length)], axis)
    return places.ravel()


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
