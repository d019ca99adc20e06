"""The classes of dtypes (numpy.dtypes): ``np.dtypes.Float64DType`` is that of ``np.dtype("f8")``, and calling it gives the dtype."""

from ._core.dtypes import DTYPES as _DTYPES
from ._core.dtypes import class_name as _class_name

_OTHERS = {
    "ByteDType": "int8", "UByteDType": "uint8", "ShortDType": "int16", "UShortDType": "uint16", "IntDType": "int32", "UIntDType": "uint32", "LongDType": "int64", "ULongDType": "uint64",
    "LongLongDType": "int64", "ULongLongDType": "uint64", "LongDoubleDType": "float64", "CLongDoubleDType": "complex128",
}  # fmt: skip
_by_name = {dtype.name: type(dtype) for dtype in _DTYPES}

globals().update({_class_name(name, (2, 2)): cls for name, cls in _by_name.items()})
globals().update({name: _by_name[of] for name, of in _OTHERS.items()})
__all__ = [name for name in globals() if name.endswith("DType")]

_OF_EXTENSIONS = {"BytesDType": "text.dtypes", "ObjectDType": "objects.dtype", "StrDType": "text.dtypes", "StringDType": "text.variable"}
__all__ += _OF_EXTENSIONS


def __getattr__(name):
    if name not in _OF_EXTENSIONS:
        raise AttributeError("module 'numpy.dtypes' has no attribute %r" % name)
    from importlib import import_module

    found = globals()[name] = getattr(import_module("." + _OF_EXTENSIONS[name], __package__ + "._extension"), name)
    found.__module__ = __name__
    return found
