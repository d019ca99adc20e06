"""Arrays in notebooks."""

import html

_MAX_ROWS, _MAX_COLUMNS = 20, 12


def table(array):
    """A table for one or two axes, text for more, with shape and dtype below."""
    facts = "<small>%s %s%s</small>" % (" × ".join(map(str, array.shape)) or "scalar", array.dtype, "" if array.shape else "")
    if array.ndim not in (1, 2) or not array.size:
        return "<pre>%s</pre>%s" % (html.escape(str(array)), facts)
    rows = array.reshape((1, -1)) if array.ndim == 1 else array
    body = "".join("<tr>%s</tr>" % "".join(cells) for cells in _cells(rows))
    return "<table>%s</table>%s" % (body, facts)


def _cells(rows):
    import omninumpy

    high, wide = rows.shape
    for i in _places(high, _MAX_ROWS):
        if i is None:
            yield ["<td>⋮</td>"]
            continue
        texts = omninumpy.array2string
        yield ["<td>…</td>" if j is None else "<td style='text-align:right'>%s</td>" % html.escape(texts(rows[i, j])) for j in _places(wide, _MAX_COLUMNS)]


def _places(length, limit):
    if length <= limit:
        return range(length)
    half = limit // 2
    return [*range(half), None, *range(length - half, length)]
