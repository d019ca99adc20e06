"""What failed assertions say."""

from .._core.array import Array

_LINES, _WIDTH = 3, 80


def build_err_msg(arrays, err_msg, header="Items are not equal:", verbose=True, names=("ACTUAL", "DESIRED"), precision=8):
    """The text of a failed comparison: header, the caller's remark, and the compared things, of long ones the first lines."""
    lines = ["\n" + header]
    remark = str(err_msg)
    if remark:
        if "\n" not in remark and len(remark) < _WIDTH - len(header):
            lines = [lines[0] + " " + remark]
        else:
            lines.append(remark)
    if verbose:
        for name, value in zip(names, arrays):
            lines.append(" %s: %s" % (name, _shown(value, precision)))
    return "\n".join(lines)


def _shown(value, precision):
    try:
        if isinstance(value, Array) and value.shape:
            from .. import array_repr

            text = array_repr(value, precision=precision)
        else:
            text = repr(value)
    except Exception as error:
        return "[repr failed for <%s>: %s]" % (type(value).__name__, error)
    rows = text.split("\n")
    if len(rows) > _LINES:
        return "\n".join(rows[:_LINES]) + "..."
    return text
