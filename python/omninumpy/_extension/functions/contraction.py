"""Sums of products over named axes, of elements that are multiplied and added by Python (numpy.einsum)."""

from ..._generated import functions as _f
from .. import discovery
from ..handlers import handles


@handles("einsum", data="*operands")
def _einsum(subscripts, *operands, optimize=False, out=None, dtype=None, order="K", casting="safe"):
    terms, output = _labels(subscripts, operands)
    labels = output + [label for label in dict.fromkeys(label for term in terms for label in term) if label not in output]
    product = None
    for term, operand in zip(terms, operands):
        factor = _aligned(operand, term, labels)
        product = factor if product is None else _f.multiply(product, factor)
    lengths = [max(_length(term, operand, label) for term, operand in zip(terms, operands)) for label in labels]
    product = _f.broadcast_to(product, lengths)
    summed = tuple(range(len(output), len(labels)))
    result = _f.sum(product, summed) if summed else _f.copy(product)
    if dtype is not None:
        result = discovery.cast(_f.asarray(result), dtype)
    if out is None:
        return result
    out[...] = result
    return out


def _labels(subscripts, operands):
    """The labels of each operand's axes and of the result's: letters, and numbers for the axes of an ellipsis, counted from the last."""
    inputs, arrow, output = subscripts.replace(" ", "").partition("->")
    terms = inputs.split(",")
    if len(terms) != len(operands):
        raise ValueError("%s operands provided to einstein sum function than specified in the subscripts string" % ("more" if len(operands) > len(terms) else "fewer"))
    widths = [operand.ndim - len(term.replace("...", "")) if "..." in term else 0 for term, operand in zip(terms, operands)]
    named = [_expanded(term, width) for term, width in zip(terms, widths)]
    for term, operand in zip(named, operands):
        if len(term) != operand.ndim:
            raise ValueError("einstein sum subscripts string contains %s subscripts for operand" % ("too many" if len(term) > operand.ndim else "too few"))
    if arrow:
        return named, _expanded(output, max(widths))
    letters = [label for term in named for label in term if isinstance(label, str)]
    return named, _expanded("...", max(widths)) + sorted(label for label in set(letters) if letters.count(label) == 1)


def _expanded(term, width):
    before, dots, after = term.partition("...")
    return list(before) + (list(range(width, 0, -1)) if dots else []) + list(after)


def _aligned(operand, term, labels):
    """An operand with an axis for each label, of length 1 where it has none; the diagonal where a label is twice in its term."""
    term = list(term)
    for label in [label for label in dict.fromkeys(term) if term.count(label) > 1]:
        while term.count(label) > 1:
            first = term.index(label)
            second = term.index(label, first + 1)
            operand = _f.diagonal(operand, 0, first, second)
            term = [other for i, other in enumerate(term) if i not in (first, second)] + [label]
    present = [label for label in labels if label in term]
    operand = _f.transpose(operand, [term.index(label) for label in present])
    lengths = iter(operand.shape)
    return _f.reshape(operand, [next(lengths) if label in term else 1 for label in labels])


def _length(term, operand, label):
    return operand.shape[term.index(label)] if label in term else 1
