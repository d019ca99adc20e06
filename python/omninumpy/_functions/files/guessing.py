"""numpy.genfromtxt: values may be missing, fields have names, and columns tell their dtypes."""

import operator
import warnings

from ..._bridge.engine import warn
from ..._core.dtypes import as_dtype
from ..._core.novalue import _NoValue
from ..._extension.discovery import as_array
from ..._extension.records import layout
from ..._generated import functions as _f
from ..._releases.scope import release
from .columns import assembled, column, leaves, squeezed
from .lines import Splitter, lines_of
from .names import Names

_WORDS = {"TRUE": True, "FALSE": False}
_DEFAULTS = {"b": False, "i": -1, "u": -1, "f": float("nan"), "c": complex(float("nan"), 0), "U": "???", "S": "???"}
# The dtypes that a column may turn out to be, the narrowest first, and how a text is read as one.
_GUESSES = [("?", lambda text: _WORDS[text.strip().upper()]), ("int64", int), ("float64", float), ("complex128", lambda text: complex(text.replace(" ", "")))]


def genfromtxt(
    fname, dtype, comments, delimiter, skip_header, skip_footer, converters, missing_values, filling_values, usecols, names, excludelist, deletechars, replace_space, autostrip,
    case_sensitive, defaultfmt, unpack, usemask, loose, invalid_raise, max_rows, encoding, ndmin,
):  # fmt: skip
    """What ``numpy.genfromtxt`` reads of a file that is no plain table of numbers."""
    if encoding is _NoValue:
        encoding = "bytes" if release() < (2, 0) else None
    if skip_footer and max_rows is not None:
        raise ValueError("The keywords 'skip_footer' and 'max_rows' can not be specified at the same time.")
    if max_rows is not None and max_rows < 1:
        raise ValueError("'max_rows' must be at least 1.")
    lines = lines_of(fname, encoding)
    if isinstance(usecols, str):
        usecols = [name.strip() for name in usecols.split(",")]
    elif usecols is not None and not hasattr(usecols, "__iter__"):
        usecols = [usecols]
    table = _Table(lines, Splitter(delimiter, comments, autostrip), comments, skip_header, skip_footer, names, max_rows)
    names = Names(excludelist, deletechars, case_sensitive, replace_space)
    if dtype is not None:
        dtype = as_dtype(dtype)
    return _Reading(table, dtype, names, defaultfmt, usecols, converters, missing_values, filling_values, loose, invalid_raise, encoding, usemask).result(unpack, ndmin)


class ConversionWarning(UserWarning):
    """Says of lines that they were left out."""


class _Table:
    """The rows of a file's lines, with the line that each was on, and the names before them."""

    def __init__(self, lines, split, comments, skip_header, skip_footer, names, max_rows):
        lines = list(enumerate(lines, 1))[skip_header:]
        self.names, self.has_header = names, names is True
        if names is True:
            place, self.names = self._header(lines, split, comments)
            lines = lines[place:]
        elif isinstance(names, str):
            self.names = [name.strip() for name in names.split(",")]
        elif names is not None and names is not False:
            self.names = list(names)
        self.rows = [(number, row) for number, row in ((number, split(line)) for number, line in lines) if row]
        self.dropped = skip_footer
        if skip_footer:
            self.rows = self.rows[:-skip_footer]
        self.skip_header = skip_header
        self.max_rows = max_rows

    @staticmethod
    def _header(lines, split, comments):
        for place, (_, line) in enumerate(lines):
            before, sign, after = line.partition(comments) if comments else (line, "", "")
            row = split(before) if before.strip() else split(after)
            if row:
                return place + 1, [name.strip() for name in row]
        return len(lines), []


class _Reading:
    """One call of ``genfromtxt``."""

    def __init__(self, table, dtype, names, defaultfmt, usecols, converters, missing, filling, loose, invalid_raise, encoding, usemask):
        self.table, self.dtype, self.defaultfmt, self.loose, self.encoding, self.usemask = table, dtype, defaultfmt, loose, encoding, usemask
        self.validator = names
        self.names = names.valid(table.names, defaultfmt) if table.names is not None and table.names is not False else None
        first = table.rows[0][1] if table.rows else table.names or []
        self.width = len(first)
        self.places = self._places(usecols)
        self._check_rows(invalid_raise)
        self.columns = [[row[place] for _, row in self.rows] for place in self.places]
        self.own_names = self._of_columns(self.names)
        self.missing = [{""} | set(texts) for texts in self._by_column(missing, True)]
        self.filling = self._by_column(filling, False)
        self.converters = self._by_column(dict(converters) if converters else {}, False)

    def _places(self, usecols):
        if usecols is None:
            return list(range(self.width))
        found = []
        for one in usecols:
            if isinstance(one, str):
                if self.names is None or one not in self.names:
                    raise ValueError("%r is not in list" % one)
                found.append(self.names.index(one))
            else:
                one = operator.index(one)
                found.append(one + self.width if one < 0 else one)
        return found

    def _check_rows(self, invalid_raise):
        rows, bad = [], []
        for number, row in self.table.rows:
            fits = len(row) == self.width or self.places != list(range(self.width)) and len(row) > max(self.places, default=-1)
            (rows if fits else bad).append((number, row))
            if self.table.max_rows is not None and len(rows) == self.table.max_rows:
                break
        if bad:
            wanted = len(self.places)
            text = "Some errors were detected !\n" + "\n".join("    Line #%i (got %i columns instead of %i)" % (number, len(row), wanted) for number, row in bad)
            if invalid_raise:
                raise ValueError(text)
            warnings.warn(text, ConversionWarning, stacklevel=6)
        self.rows = rows

    def _of_columns(self, names):
        if names is None:
            return None
        return [names[place] for place in self.places] if len(names) > len(self.places) else list(names)

    def _by_column(self, given, several):
        """Something for each column, of one for all, a sequence, a text with commas, or a dict by name or place."""
        empty = () if several else None
        made = [empty] * len(self.places)
        if given is None:
            return made
        if isinstance(given, bytes):
            given = given.decode("latin-1")
        if isinstance(given, dict):
            for key, value in given.items():
                if isinstance(key, str):
                    if self.own_names is None or key not in self.own_names:
                        continue
                    place = self.own_names.index(key)
                else:
                    if key not in self.places and key + self.width not in self.places:
                        continue
                    place = self.places.index(key if key in self.places else key + self.width)
                made[place] = (_texts(value) if several else value)
            return made
        if isinstance(given, str) and several:
            return [given.split(",")] * len(made)
        if isinstance(given, (list, tuple)):
            for place, value in zip(range(len(made)), given):
                made[place] = _texts(value) if several else value
            return made
        return [_texts(given) if several else given] * len(made)

    # Values

    def result(self, unpack, ndmin):
        """The array."""
        if not self.rows and not self.table.has_header:
            warn('UserWarning: genfromtxt: Empty input file: "%s"' % "lines")
        made, mask = self._guessed() if self.dtype is None else self._of_dtype()
        made = squeezed(made, ndmin)
        if self.usemask:
            from ... import ma

            made = ma.array(made, mask=_f.squeeze(mask) if made.shape != mask.shape else mask)
        if unpack and made.dtype.names is not None:
            return made[made.dtype.names[0]] if len(made.dtype.names) == 1 else [made[name] for name in made.dtype.names]
        return made.T if unpack else made

    def _mask(self, place):
        return [text.strip() in self.missing[place] for text in self.columns[place]]

    def _guessed(self):
        columns, masks = [], []
        for place, texts in enumerate(self.columns):
            mask = self._mask(place)
            masks.append(mask)
            columns.append(self._guess(place, texts, mask))
        # A column that is missing altogether tells nothing.
        decided = [one for one, mask in zip(columns, masks) if not all(mask)] or columns
        kinds = {one.dtype if one.dtype.kind not in "US" else one.dtype.kind for one in decided}
        if self.own_names is None and len(kinds) <= 1:
            columns = [one if one.dtype.kind == decided[0].dtype.kind else one.astype(decided[0].dtype) for one in columns]
            return (_f.stack(columns, 1), _f.array(masks).T) if columns else (_f.zeros((0,)), _f.zeros((0,), "bool"))
        names = self.validator.valid(self.own_names, self.defaultfmt, len(columns))
        dtype = layout.structure([layout.Field(name, one.dtype) for name, one in zip(names, columns)])
        return assembled(dtype, iter(columns), len(self.rows)), self._field_masks(names, masks)

    def _field_masks(self, names, masks):
        dtype = layout.structure([layout.Field(name, as_dtype(bool)) for name in names])
        return assembled(dtype, iter([_f.array(mask, dtype=bool) for mask in masks]), len(self.rows))

    def _guess(self, place, texts, mask):
        convert, filling = self.converters[place], self.filling[place]
        if convert is not None:
            return as_array([self._converted(convert, text) for text in texts])
        for name, read in _GUESSES:
            try:
                values = [None if missing else read(text) for text, missing in zip(texts, mask)]
            except (KeyError, ValueError):
                continue
            dtype = as_dtype(name)
            if name == "int64" and any(value is not None and not -(2**63) <= value < 2**63 for value in values):
                continue
            fill = _DEFAULTS[dtype.kind] if filling is None else filling
            return _f.array([fill if value is None else value for value in values], dtype=dtype)
        if self.encoding == "bytes":
            warn("VisibleDeprecationWarning: Reading unicode strings without specifying the encoding argument is deprecated. Set the encoding, use None for the system default.")
            return as_array([text.encode("latin-1") for text in texts])
        return as_array(texts)

    def _converted(self, convert, text):
        return convert(text.encode("latin-1") if self.encoding == "bytes" else text)

    def _of_dtype(self):
        kinds, names = leaves(self.dtype), self.own_names
        if self.dtype.names is not None:
            if len(kinds) < len(self.columns):
                self.columns = self.columns[: len(kinds)]
            dtype = self.dtype if names is None else _renamed(self.dtype, self.validator.valid(names, self.defaultfmt, len(self.dtype)))
        elif names is not None:
            self.columns = self.columns[: len(names)]
            names = self.validator.valid(names, self.defaultfmt, len(self.columns))
            dtype = layout.structure([layout.Field(name, self.dtype) for name in names])
            kinds = leaves(dtype)
        else:
            dtype, kinds = None, [self.dtype] * len(self.columns)
        masks = [self._mask(place) for place in range(len(self.columns))]
        columns = [self._as(place, kind, mask) for place, (kind, mask) in enumerate(zip(kinds, masks))]
        if dtype is not None:
            if len(columns) < len(kinds):
                raise ValueError("the file has %d columns, and the dtype %d" % (len(columns), len(kinds)))
            return assembled(dtype, iter(columns), len(self.rows)), self._field_masks(dtype.names, masks)
        return (_f.stack(columns, 1), _f.array(masks, dtype=bool).T) if columns else (_f.zeros((0,), self.dtype), _f.zeros((0,), "bool"))

    def _as(self, place, dtype, mask):
        convert, filling = self.converters[place], self.filling[place]
        fill = _DEFAULTS.get(dtype.kind) if filling is None else filling
        values = []
        for text, missing in zip(self.columns[place], mask):
            if convert is not None:
                values.append(self._converted(convert, text))
            elif dtype.kind in "USO":
                values.append(text if not missing or filling is None else fill)
            elif missing:
                values.append(fill)
            else:
                values.append(self._read(text, dtype, fill))
        return column(values, dtype)

    def _read(self, text, dtype, fill):
        try:
            if dtype.kind == "b":
                return _WORDS[text.strip().upper()]
            return int(text) if dtype.kind in "iu" else float(text) if dtype.kind == "f" else complex(text.replace(" ", "")) if dtype.kind == "c" else text
        except (KeyError, ValueError):
            if not self.loose:
                raise ValueError("Cannot convert string '%s'" % text) from None
            return fill


def _texts(value):
    value = value.decode("latin-1") if isinstance(value, bytes) else value
    return [value] if isinstance(value, str) else [str(one) for one in value]


def _renamed(dtype, names):
    return layout.structure([layout.Field(name, field.dtype, field.offset, field.title) for name, field in zip(names, dtype._fields_list())], dtype.isalignedstruct, dtype.itemsize)
