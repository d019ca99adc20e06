"""Tables of types, which every release writes otherwise: ``sctypeDict``, ``ScalarType``, ``typecodes``, ``nbytes``, ``cast``, ``sctypes``; and names of classes."""

import builtins
import functools
import sys

from .. import exceptions
from .._core import dtypes, objects, scalars, twins
from .scope import parts, printed

_TYPES = {
    **scalars.SCALAR_TYPES, "longlong": twins.longlong, "ulonglong": twins.ulonglong, "longdouble": twins.longdouble, "clongdouble": twins.clongdouble,
}  # fmt: skip
# The types of what the engine has no dtype for, which the package has imported before this module.
_main = sys.modules[__name__.partition(".")[0]]
_TYPES.update({name: vars(_main)[name] for name in ("object_", "bytes_", "str_", "void", "datetime64", "timedelta64")})

# Keys in their order, each followed by the type it means where that is not of the same name; numbers are those of dtypes.
_KEYS_1 = """?=bool 0=bool byte=int8 b=int8 1=int8 ubyte=uint8 B=uint8 2=uint8 short=int16 h=int16 3=int16 ushort=uint16 H=uint16 4=uint16 i=int32 5=int32
    uint=uint64 I=uint32 6=uint32 intp=int64 p=int64 7=int64 uintp=uint64 P=uint64 8=uint64 long=int64 l=int64 ulong=uint64 L=uint64 longlong q=longlong 9=longlong
    ulonglong Q=ulonglong 10=ulonglong half=float16 e=float16 23=float16 f=float32 11=float32 double=float64 d=float64 12=float64 longdouble g=longdouble
    13=longdouble cfloat=complex128 F=complex64 14=complex64 cdouble=complex128 D=complex128 15=complex128 clongdouble G=clongdouble 16=clongdouble O=object_
    17=object_ S=bytes_ 18=bytes_ unicode=str_ U=str_ 19=str_ void V=void 20=void M=datetime64 21=datetime64 m=timedelta64 22=timedelta64 b1=bool bool8=bool
    i8=int64 int64 u8=uint64 uint64 f2=float16 float16 f4=float32 float32 f8=float64 float64 f16=longdouble float128=longdouble c8=complex64 complex64
    c16=complex128 complex128 c32=clongdouble complex256=clongdouble object0=object_ bytes0=bytes_ str0=str_ void0=void M8=datetime64 datetime64 m8=timedelta64
    timedelta64 int32 i4=int32 uint32 u4=uint32 int16 i2=int16 uint16 u2=uint16 int8 i1=int8 uint8 u1=uint8 complex_=complex128 single=float32 csingle=complex64
    singlecomplex=complex64 float_=float64 intc=int32 uintc=uint32 int_=int64 longfloat=longdouble clongfloat=clongdouble longcomplex=clongdouble bool_=bool bytes_
    string_=bytes_ str_ unicode_=str_ object_ int=int64 float=float64 complex=complex128 bool object=object_ str=str_ bytes=bytes_ a=bytes_ int0=int64 uint0=uint64"""
_KEYS_2 = """bool float16 float32 float64 longdouble complex64 complex128 clongdouble bytes_ str_ void object_ datetime64 timedelta64 int8 byte=int8 uint8 ubyte=uint8
    int16 short=int16 uint16 ushort=uint16 int32 intc=int32 uint32 uintc=uint32 int64 long=int64 uint64 ulong=uint64 longlong ulonglong intp=int64 uintp=uint64
    double=float64 cdouble=complex128 single=float32 csingle=complex64 half=float16 bool_=bool int_=int64 uint=uint64 float=float64 complex=complex128
    object=object_ bytes=bytes_ a=bytes_ int=int64 str=str_ unicode=str_ float128=longdouble complex256=clongdouble"""
_NUMERIC = """ Bool=bool Int8=int8 Int16=int16 Int32=int32 Int64=int64 UInt8=uint8 UInt16=uint16 UInt32=uint32 UInt64=uint64 Float16=float16 Float32=float32 Float64=float64
    Float128=longdouble Complex32=complex64 Complex64=complex128 Complex128=clongdouble Object0=object_ Bytes0=bytes_ Str0=str_ Void0=void Datetime64=datetime64
    Timedelta64=timedelta64"""
_BY_NUMBER = """bool int8 uint8 int16 uint16 int32 uint32 int64 uint64 longlong ulonglong float16 float32 float64 longdouble complex64 complex128 clongdouble object_ bytes_
    str_ void datetime64 timedelta64"""
# The order of a set of types in the releases that took one.
_UNORDERED = """uint16 int16 bool timedelta64 float16 uint8 int8 object_ datetime64 ulonglong longlong void clongdouble longdouble uint64 int64 str_ complex128 float64
    uint32 int32 bytes_ complex64 float32"""
_ORDERED = """bool complex64 complex128 clongdouble float16 float32 float64 longdouble int8 int16 int32 longlong int64 {times} object_ bytes_ str_ uint8 uint16 uint32 ulonglong
    uint64 void"""


@functools.lru_cache(maxsize=None)
def sctypeDict(version):
    """Scalar types by their names, characters and numbers."""
    release, table = parts(version), {}
    keys = _KEYS_2 if release >= (2, 0) else _KEYS_1 if release >= (1, 20) else _KEYS_1 + _NUMERIC
    for entry in keys.split():
        key, _, name = entry.partition("=")
        if key != "ulong" or release >= (1, 20):
            table[int(key) if key.isdigit() else key] = _TYPES[name or key]
    return table


@functools.lru_cache(maxsize=None)
def scalar_types(version):
    """``ScalarType``: Python's types of scalars, then NumPy's."""
    release = parts(version)
    own = (int, float, complex, *((int,) if release < (1, 20) else ()), builtins.bool, bytes, str, memoryview)
    times = "datetime64 timedelta64" if release < (2, 0) else "timedelta64 datetime64"
    return own + tuple(_TYPES[name] for name in (_UNORDERED if release < (1, 20) else _ORDERED.format(times=times)).split())


@functools.lru_cache(maxsize=None)
def typecodes(version):
    """Characters of dtypes by kind."""
    n, N = ("n", "N") if parts(version) >= (2, 0) else ("", "")
    return {
        "Character": "c", "Integer": "bhilq%sp" % n, "UnsignedInteger": "BHILQ%sP" % N, "Float": "efdg", "Complex": "FDG", "AllInteger": "bBhHiIlLqQ%s%spP" % (n, N),
        "AllFloat": "efdgFDG", "Datetime": "Mm", "All": "?bhilq%spBHILQ%sPefdgFDGSUVOMm" % (n, N),
    }  # fmt: skip


class TypeDict(dict):
    """A dict by scalar type, which finds what else names a type, too."""

    def __getitem__(self, obj):
        from .functions import obj2sctype

        return dict.__getitem__(self, obj2sctype(obj))


def nbytes(version):
    """Bytes of an element of each type."""
    sizes = {"longdouble": 16, "clongdouble": 32, "object_": 8, "bytes_": 0, "str_": 0, "void": 0, "datetime64": 8, "timedelta64": 8}
    return TypeDict((_TYPES[name], sizes[name] if name in sizes else _TYPES[name]._dtype.itemsize) for name in _BY_NUMBER.split())


def cast(version):
    """A function for each type that converts to it."""
    names = _UNORDERED.split()
    start = names.index("datetime64") if parts(version) >= (1, 20) else 0
    return TypeDict((_TYPES[name], _converter(_TYPES[name])) for name in names[start:] + names[:start])


def _converter(cls):
    def convert(x, key=cls):
        return _array(x).astype(key)

    convert.__name__ = convert.__qualname__ = "<lambda>"
    return convert


def _array(value):
    from .. import asarray

    return asarray(value)


def sctypes(version):
    """Scalar types by kind."""
    kinds = {"int": "int8 int16 int32 int64", "uint": "uint8 uint16 uint32 uint64", "float": "float16 float32 float64 longdouble", "complex": "complex64 complex128 clongdouble"}
    return {**{kind: [_TYPES[name] for name in names.split()] for kind, names in kinds.items()}, "others": [builtins.bool, object, bytes, str, _TYPES["void"]]}


_OF_MAIN = {"sctypeDict": sctypeDict, "ScalarType": scalar_types, "typecodes": typecodes}
_CALLED_ONCE = {"longdouble": "float128", "clongdouble": "complex256", "bool": "bool_"}


def show(version, of_standard):
    """Gives the package the tables of a version, classes their names in it, and dtypes those of their classes."""
    main, release = sys.modules[__name__.partition(".")[0]], parts(version)
    for name, table in _OF_MAIN.items():
        setattr(main, name, table(version))
    main.__version__ = printed(version)
    if "__array_api_version__" in vars(main):
        main.__array_api_version__ = "2024.12" if of_standard else {(2, 0): "2022.12", (2, 1): "2023.12", (2, 2): "2023.12"}.get(release, "2024.12")
    for name, once in _CALLED_ONCE.items():
        _TYPES[name].__name__ = _TYPES[name].__qualname__ = once if release < (2, 0) else name
    dtypes.name_classes(release)
    _place_classes(main, release)
    exceptions.LinAlgError.__bases__ = (ValueError if release >= (1, 25) else Exception,)
    exceptions.RankWarning.__bases__ = (RuntimeWarning if release >= (2, 0) else UserWarning,)
    objects.PLAIN_TUPLES.clear()
    if release < (1, 25):
        objects.PLAIN_TUPLES.update(("EigResult", "EighResult", "QRResult", "SlogdetResult", "SVDResult"))


_CLASSES = {"index_exp": "IndexExpression", "s_": "IndexExpression", "r_": "RClass", "c_": "CClass", "mgrid": "MGridClass", "ogrid": "OGridClass"}


def _place_classes(main, release):
    """Objects for brackets print as objects of NumPy's classes, whose modules they tell."""
    module = "%s.lib.%s" % (main.__name__, "index_tricks" if release < (2, 0) else "_index_tricks_impl")
    for name, called in _CLASSES.items():
        thing = vars(main)[name]
        if type(thing).__name__ != called:
            thing.__class__ = type(called, (type(thing),), {"__slots__": (), "__repr__": object.__repr__})
        type(thing).__module__ = module
