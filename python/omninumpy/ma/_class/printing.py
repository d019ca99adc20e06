"""How masked arrays are shown."""

import builtins

import omninumpy as np

from ..._releases.release import release
from .._functions.masks import nomask

_DEFAULTS = ("bool", "int64", "float64", "complex128")


class _MaskedPrintOption:
    """What stands for masked elements: the text, and whether it is in use."""

    def __init__(self, display):
        self._display, self._enabled = display, True

    def display(self):
        """The text."""
        return self._display

    def set_display(self, s):
        """Sets the text."""
        self._display = s

    def enabled(self):
        """Whether it is in use."""
        return self._enabled

    def enable(self, shrink=1):
        """Puts it to use, or not."""
        self._enabled = shrink

    def __str__(self):
        return str(self._display)

    __repr__ = __str__


masked_print_option = _MaskedPrintOption("--")


def _cells(values, mask, show):
    """Texts of nested lists of values, with that of masked elements."""
    if isinstance(values, list):
        return [_cells(value, m, show) for value, m in zip(values, mask)]
    if isinstance(mask, tuple):
        return "(" + ", ".join(_cells(value, m, show) for value, m in zip(values, mask)) + ("," if len(mask) == 1 else "") + ")"
    return str(masked_print_option) if mask else show(values)


def _shortened(array, width, axis):
    """An array of which only the ends count, without its middle."""
    if array.shape[axis] <= width:
        return array
    half = width // 2
    return np.concatenate([np.take(array, np.arange(half), axis), np.take(array, np.arange(array.shape[axis] - half, array.shape[axis]), axis)], axis)


def data_text(array, separator, prefix="", suffix=""):
    """The elements, as text."""
    data, mask = array._data, array._mask
    if mask is nomask:
        return np.array2string(data, separator=separator, prefix=prefix, suffix=suffix)
    if not masked_print_option.enabled():
        return np.array2string(array.filled(), separator=separator, prefix=prefix, suffix=suffix)
    width = array._print_width if data.ndim > 1 else array._print_width_1d
    for axis in builtins.range(data.ndim):
        data, mask = _shortened(data, width, axis), _shortened(mask, width, axis)
    text = _cells(data.tolist(), mask.tolist(), repr if data.dtype.kind not in "O" else _object_text)
    if not data.ndim:
        return text
    options = np.get_printoptions()
    edge = options["edgeitems"] if data.size > options["threshold"] else 0
    return _layout(text, data.ndim, separator, " " * (len(prefix) + 1), options["linewidth"] - len(suffix), edge) if data.size else "[]"


def _object_text(value):
    return "list(%r)" % (value,) if isinstance(value, list) else repr(value)


def _layout(cells, ndim, separator, hanging, width, edge):
    """Texts of elements in brackets, in lines that end before a column, as NumPy shows objects; of long axes only the ends if ``edge`` is set."""
    ends = edge and len(cells) > 2 * edge
    shown = [*cells[:edge], "...", *cells[-edge:]] if ends else cells
    if ndim > 1:
        gap = separator.rstrip() + "\n" * (ndim - 1) + hanging
        return "[" + gap.join(c if c == "..." else _layout(c, ndim - 1, separator, hanging + " ", width - 1, edge) for c in shown) + "]"
    room = width - max(len(separator.rstrip()), 1)
    lines, line = [], hanging
    for i, word in enumerate(shown):
        if len(line) + len(word) > room and len(line) > len(hanging):
            lines.append(line.rstrip())
            line = hanging
        line += word + (separator if i < len(shown) - 1 else "")
    return "[" + "\n".join([*lines, line])[len(hanging) :] + "]"


def text(array):
    """What ``str`` gives."""
    return data_text(array, " ")


def representation(array):
    """What ``repr`` gives: data, mask, fill value, and the dtype where the elements do not tell it."""
    name = "array" if array._baseclass is np.ndarray else array._baseclass.__name__
    name = "masked_" + name
    keys = ["data", "mask", "fill_value"]
    shows_type = array.dtype.name not in _DEFAULTS[1:] + (("bool",)) or array.size == 0 or np.all(np.asarray(array._mask))
    if shows_type:
        keys.append("dtype")
    short = not any(length != 1 for length in array.shape[:-1])
    if short:
        first = len(name) + 1
        indents = {key: first + len("data") - len(key) for key in keys}
        if min(indents.values()) < 0:
            indents = {key: indent - min(indents.values()) for key, indent in indents.items()}
    else:
        indents = dict.fromkeys(keys, 2)
    values = {
        "data": data_text(array, ", ", " " * (indents["data"] + len("data=")), ","),
        "mask": np.array2string(np.asarray(array._mask), separator=", ", prefix=" " * (indents["mask"] + len("mask=")), suffix=","),
        "fill_value": _fill_text(array),
    }
    if shows_type:
        values["dtype"] = _type_text(array.dtype)
    lines = ["%s%s=%s" % (" " * indents[key], key, values[key]) for key in keys]
    if short:
        lines[0] = lines[0].lstrip()
        return name + "(" + ",\n".join(lines) + ")"
    return name + "(\n" + ",\n".join(lines) + ")"


def _fill_text(array):
    value = array.fill_value
    kept = array._fill_value
    if release() < (2, 0):
        return repr(value)
    if kept.dtype.kind in "SU" and kept.dtype.kind == array.dtype.kind:
        return repr(kept.tolist())
    return str(value) if kept.dtype == array.dtype else repr(value)


def _type_text(dtype):
    if dtype.kind in "biufcO":
        return dtype.name
    inner = repr(dtype)[len("dtype(") : -1]
    return inner if getattr(dtype, "names", None) else "'%s'" % inner.strip("'")
