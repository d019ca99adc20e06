"""How series are shown: as a sum of terms, in Unicode or ASCII, in LaTeX, and as their coefficients in earlier releases."""

import sys

from .._releases.release import release
from .._generated import functions as _f
from .polyutils import formatter

_SUPERSCRIPTS, _SUBSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"), str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
STYLES = ("ascii", "unicode")
_default = ["unicode" if sys.platform != "win32" else "ascii"]


def set_default_printstyle(style):
    """Sets how ``str`` shows series: as ``"unicode"`` or as ``"ascii"`` (numpy.polynomial.set_default_printstyle)."""
    if style not in STYLES:
        raise ValueError("Unsupported format string '%s'. Valid options are 'ascii' and 'unicode'" % style)
    _default[0] = style


def text(series, style=None):
    """A series as ``str`` and ``format`` show it."""
    current = release()
    if current < (1, 20):
        return "%s(%s)" % (series._family.nickname, series.coef)
    options = _f.get_printoptions()
    show = formatter(options)
    unicode = (style or _default[0]) == "unicode"
    variable, compound = _variable(series, show) if current >= (2, 0) else (series._symbol, False)
    if compound:
        variable = "(%s)" % variable
    linewidth = max(options["linewidth"], 1)
    coefficients = list(series.coef)
    shown = show(coefficients[0])
    for n, value in enumerate(coefficients[1:], 1):
        negative = _is_negative(value)
        term = ("- " if negative else "+ ") + show(-value if negative else value, parens=True) + _term(series._family.basis_name, n, variable, unicode, current)
        length = len(shown) - shown.rfind("\n") + len(term) + (2 if n < len(coefficients) - 1 else 0)
        # The blank behind the sign is where a line ends.
        shown += " " + (term.replace(" ", "\n", 1) if length >= linewidth else term)
    return shown


def _term(basis, n, variable, unicode, release):
    if basis is not None:
        return "·%s%s(%s)" % (basis, str(n).translate(_SUBSCRIPTS), variable) if unicode else " %s_%d(%s)" % (basis, n, variable)
    if n == 1 and release >= (1, 24):
        return ("·" if unicode else " ") + variable
    return "·%s%s" % (variable, str(n).translate(_SUPERSCRIPTS)) if unicode else " %s**%d" % (variable, n)


def _is_negative(value):
    value = value.item() if hasattr(value, "item") else value
    return not ((value.real, value.imag) >= (0, 0) if isinstance(value, complex) else value >= 0)


def _variable(series, show):
    """The variable mapped from the domain to the window, and whether that is more than a name."""
    offset, scale = series.mapparms()
    symbol = series._symbol
    if offset == 0 and scale == 1:
        return symbol, False
    scaled = symbol if scale == 1 else show(scale, True) + symbol
    return (scaled if offset == 0 else "%s + %s" % (show(offset, True), scaled)), True


def latex(series):
    """A series as notebooks show it."""
    plain = formatter(_f.get_printoptions()) if release() >= (1, 20) else lambda x, parens: str(x)

    def show(x, parens=False):
        return r"\text{%s}" % plain(x, parens)

    variable, compound = _variable(series, show)
    parts = []
    for n, value in enumerate(series.coef):
        negative = n > 0 and value.dtype.kind != "c" and not value.item() >= 0
        number = show(-value if negative else value, parens=n > 0) if value.dtype.kind != "c" or n == 0 else "(%s)" % show(value)
        part = ("" if n == 0 else " - " if negative else " + ") + number
        term = _latex_term(series._family.basis_name, n, variable, compound)
        if term:
            part += r"\," + term
        parts.append(part if value != 0 else r"\color{LightGray}{%s}" % part)
    return r"$%s \mapsto %s$" % (series._symbol, "".join(parts) or "0")


def _latex_term(basis, n, variable, compound):
    if basis is not None:
        return "{%s}_{%d}(%s)" % (basis, n, variable)
    if n == 0:
        return ""
    base = r"\left(%s\right)" % variable if compound else variable
    return base if n == 1 else "%s^{%d}" % (base, n)
