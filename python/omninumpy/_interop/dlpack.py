"""DLPack, both ways, for memory of the CPU: https://dmlc.github.io/dlpack/latest/python_spec.html"""

import ctypes
import sys

from .._core.dtypes import DTYPES
from .._generated.functions import array as make_array
from .buffers import borrow, lent

_CPU = 1
_CODES = {"i": 0, "u": 1, "f": 2, "c": 5, "b": 6}
_KINDS = {code: kind for kind, code in _CODES.items()}
_READ_ONLY, _IS_COPIED = 1, 2


class _Tensor(ctypes.Structure):
    _fields_ = [
        ("data", ctypes.c_void_p),
        ("device_type", ctypes.c_int32),
        ("device_id", ctypes.c_int32),
        ("ndim", ctypes.c_int32),
        ("code", ctypes.c_uint8),
        ("bits", ctypes.c_uint8),
        ("lanes", ctypes.c_uint16),
        ("shape", ctypes.POINTER(ctypes.c_int64)),
        ("strides", ctypes.POINTER(ctypes.c_int64)),
        ("byte_offset", ctypes.c_uint64),
    ]


_Deleter = ctypes.CFUNCTYPE(None, ctypes.c_void_p)


class _Managed(ctypes.Structure):
    _fields_ = [("tensor", _Tensor), ("context", ctypes.c_void_p), ("deleter", ctypes.c_void_p)]


class _Versioned(ctypes.Structure):
    _fields_ = [
        ("major", ctypes.c_uint32),
        ("minor", ctypes.c_uint32),
        ("context", ctypes.c_void_p),
        ("deleter", ctypes.c_void_p),
        ("flags", ctypes.c_uint64),
        ("tensor", _Tensor),
    ]


_api = ctypes.pythonapi
_new_capsule = ctypes.PYFUNCTYPE(ctypes.py_object, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p)(("PyCapsule_New", _api))
_pointer_of = ctypes.PYFUNCTYPE(ctypes.c_void_p, ctypes.py_object, ctypes.c_char_p)(("PyCapsule_GetPointer", _api))
_raw_pointer_of = ctypes.PYFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_char_p)(("PyCapsule_GetPointer", _api))
_is_valid = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.py_object, ctypes.c_char_p)(("PyCapsule_IsValid", _api))
_raw_is_valid = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_char_p)(("PyCapsule_IsValid", _api))
_set_name = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.py_object, ctypes.c_char_p)(("PyCapsule_SetName", _api))

_live = {}


@_Deleter
def _delete(address):
    _live.pop(address, None)


# A capsule that nobody took gives its tensor back itself; it is no Python object any more when this is called.
@ctypes.PYFUNCTYPE(None, ctypes.c_void_p)
def _forget(capsule):
    for name in (b"dltensor", b"dltensor_versioned"):
        if _raw_is_valid(capsule, name):
            _live.pop(_raw_pointer_of(capsule, name), None)


_delete_address, _forget_address = ctypes.cast(_delete, ctypes.c_void_p).value, ctypes.cast(_forget, ctypes.c_void_p).value


def export(array, stream, max_version, device, copy):
    """The capsule of ``array.__dlpack__``."""
    if stream is not None:
        raise RuntimeError("only stream=None is supported: the data are in the CPU's memory")
    if device is not None and tuple(device) != (_CPU, 0):
        raise BufferError("unsupported device requested")
    if copy or array._is_scalar:
        array = make_array(array)
    address, writeable, shape, strides = lent(array)
    versioned = max_version is not None and max_version[0] >= 1
    if not writeable and not versioned:
        raise BufferError("Cannot export readonly array since signalling readonly is unsupported by DLPack (supported by newer DLPack version).")
    dtype, ndim = array.dtype, len(shape)
    lengths = (ctypes.c_int64 * ndim)(*shape)
    steps = (ctypes.c_int64 * ndim)(*(s // dtype.itemsize for s in strides))
    tensor = _Tensor(address, _CPU, 0, ndim, _CODES[dtype.kind], 8 * dtype.itemsize, 1, lengths, steps, 0)
    if versioned:
        flags = (0 if writeable else _READ_ONLY) | (_IS_COPIED if copy else 0)
        managed = _Versioned(1, 0, None, _delete_address, flags, tensor)
    else:
        managed = _Managed(tensor, None, _delete_address)
    _live[ctypes.addressof(managed)] = (array, managed, lengths, steps)
    return _new_capsule(ctypes.addressof(managed), b"dltensor_versioned" if versioned else b"dltensor", _forget_address)


class _Taken:
    """A tensor of another library, given back when the last array over it is collected."""

    def __init__(self, managed):
        self.managed = managed

    # The names are bound here: when Python ends, those of the module may be gone.
    def __del__(self, ending=sys.is_finalizing, _Deleter=_Deleter, addressof=ctypes.addressof):
        if self.managed.deleter and not ending():
            _Deleter(self.managed.deleter)(addressof(self.managed))


def from_dlpack(x, /, *, device=None, copy=None):
    """An array over the memory of another library's array (numpy.from_dlpack).

    Nothing is copied unless ``copy`` is true. Only memory of the CPU can be looked into.
    """
    if device not in (None, "cpu"):
        raise ValueError('Unsupported device: "%s". Only "cpu" is allowed.' % device)
    if not hasattr(x, "__dlpack__"):
        raise AttributeError("'%s' object has no attribute '__dlpack__'" % type(x).__name__)
    kind = x.__dlpack_device__()[0]
    if kind not in (1, 3, 11, 13) and device is None:
        raise RuntimeError("Unsupported device in DLTensor: the data are not in memory that the CPU reads")
    try:
        capsule = x.__dlpack__(max_version=(1, 0), dl_device=(_CPU, 0) if device else None, copy=copy)
    except TypeError:
        if copy is not None:
            capsule, copy_after = x.__dlpack__(), copy
            made = _take(capsule)
            if copy_after:
                return made.copy()
            return made
        capsule = x.__dlpack__()
    return _take(capsule)


def _take(capsule):
    if _is_valid(capsule, b"dltensor_versioned"):
        managed = _Versioned.from_address(_pointer_of(capsule, b"dltensor_versioned"))
        if managed.major > 1:
            raise BufferError("DLPack version %d is not supported" % managed.major)
        read_only = bool(managed.flags & _READ_ONLY)
        _set_name(capsule, b"used_dltensor_versioned")
    else:
        managed = _Managed.from_address(_pointer_of(capsule, b"dltensor"))
        read_only = False
        _set_name(capsule, b"used_dltensor")
    tensor = managed.tensor
    owner = _Taken(managed)
    dtype = next((d for d in DTYPES if d.kind == _KINDS.get(tensor.code) and 8 * d.itemsize == tensor.bits and tensor.lanes == 1), None)
    if dtype is None:
        raise BufferError("Unsupported dtype in DLTensor: code %d of %d bits" % (tensor.code, tensor.bits))
    shape = tensor.shape[: tensor.ndim]
    strides = [s * dtype.itemsize for s in tensor.strides[: tensor.ndim]] if tensor.strides else None
    return borrow((tensor.data or 0) + tensor.byte_offset, dtype, shape, strides, read_only, owner)
