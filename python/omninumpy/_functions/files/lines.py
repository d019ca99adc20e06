"""Lines of text, and how they are split."""

import bz2
import gzip
import lzma
import operator
import os

_OPENERS = {".gz": gzip.open, ".bz2": bz2.open, ".xz": lzma.open}


def lines_of(source, encoding=None):
    """The lines of a path, an open file, a list or a generator, as text."""
    if isinstance(source, (str, bytes)) or hasattr(source, "__fspath__"):
        path = os.fsdecode(source)
        opener = _OPENERS.get(os.path.splitext(path)[1], open)
        with opener(path, "rt", encoding=None if encoding == "bytes" else encoding) as file:
            return list(file)
    if not hasattr(source, "__iter__"):
        raise TypeError("fname must be a string, filehandle, list of strings,\nor generator. Got %s instead." % type(source))
    return [line.decode("latin-1" if encoding in (None, "bytes") else encoding) if isinstance(line, bytes) else str(line) for line in source]


class Splitter:
    """Splits lines at a text, at white space, or at places; what follows a comment's sign is left out."""

    def __init__(self, delimiter=None, comments="#", autostrip=False, quote=None, ends=" \r\n"):
        self.comments = [comments] if isinstance(comments, (str, bytes)) else list(comments or ())
        self.comments = [sign.decode("latin-1") if isinstance(sign, bytes) else sign for sign in self.comments]
        self.delimiter = delimiter.decode("latin-1") if isinstance(delimiter, bytes) else delimiter
        self.autostrip, self.quote, self.ends = autostrip, quote, ends
        self.widths = None
        if self.delimiter is not None and not isinstance(self.delimiter, str):
            self.widths = list(self.delimiter) if hasattr(self.delimiter, "__iter__") else operator.index(self.delimiter)

    def __call__(self, line):
        for sign in self.comments:
            line = line.partition(sign)[0]
        if self.widths is not None:
            items = self._at_places(line.rstrip("\r\n"))
        elif self.quote:
            items = self._quoted(line.strip("\r\n"))
        elif self.delimiter is None:
            items = line.split()
        else:
            line = line.strip(self.ends)
            items = line.split(self.delimiter) if line else []
        return [item.strip() for item in items] if self.autostrip or self.widths is not None and self.autostrip else items

    def _at_places(self, line):
        if not line:
            return []
        if isinstance(self.widths, int):
            return [line[i : i + self.widths] for i in range(0, len(line), self.widths)]
        items, start = [], 0
        for width in self.widths:
            items.append(line[start : start + width])
            start += width
        return items

    def _quoted(self, line):
        items, item, inside = [], "", False
        i = 0
        while i < len(line):
            char = line[i]
            if inside:
                if char == self.quote and line[i + 1 : i + 2] == self.quote:
                    item, i = item + char, i + 1
                elif char == self.quote:
                    inside = False
                else:
                    item += char
            elif char == self.quote and not item.strip():
                inside, item = True, ""
            elif char == self.delimiter or self.delimiter is None and char.isspace():
                items.append(item)
                item = ""
            else:
                item += char
            i += 1
        items.append(item)
        return [one for one in items if one] if self.delimiter is None else items if line.strip() else []
