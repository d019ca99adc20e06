"""Objects of the engine that are no arrays: generators, iterators, polynomials."""

from collections import namedtuple

from .._bridge import engine, messages
from .._bridge.engine import Function, deliver

_classes = {}
_new = object.__new__


class Object:
    """Stands for an object of the engine. Its public members are those of the .NET object, under NumPy's names."""

    __slots__ = ("_handle", "__weakref__")
    _engine_name = None
    _withheld = frozenset()  # what the version of NumPy in force lacks

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        if "_engine_name" in cls.__dict__:
            _classes[cls._engine_name] = cls

    def __del__(self, _free=engine.free):
        try:
            _free(self._handle)
        except AttributeError:
            pass

    def _take(self, other):
        """Becomes what another one stands for."""
        self._handle = other._handle
        del other._handle

    def __getattr__(self, name):
        if name.startswith("_") or name in self._withheld:
            raise AttributeError("'%s' object has no attribute '%s'" % (type(self).__name__, name))
        kind = _members.on(self._handle, (name,), [])
        if kind == "method":
            return Method(self, name)
        if kind == "value":
            return _value(name).on(self._handle, (), [])
        raise AttributeError("'%s' object has no attribute '%s'" % (type(self).__name__, name))

    def __iter__(self):
        return self

    def __next__(self):
        value = _next.on(self._handle, (), [])
        if value is None:
            raise StopIteration
        return value[0]

    def __len__(self):
        return _value("Length").on(self._handle, (), [])

    def __getitem__(self, index):
        parts, keep = [], []
        messages.write(index, parts, keep)
        message = b"".join(parts)
        result = deliver(engine.get_item(self._handle, message, len(message)), keep)
        return result if Function.subclass_results is None else Function.subclass_results(result, _get_item, (), keep)

    def __setitem__(self, index, value):
        parts, keep = [], []
        messages.write(index, parts, keep)
        messages.write(value, parts, keep)
        message = b"".join(parts)
        engine.check(engine.set_item(self._handle, message, len(message)))

    def __repr__(self):
        text = _str.on(self._handle, (), [])
        return object.__repr__(self) if text.startswith("OmniNumpy.") else text


_get_item = Function("np", "getitem", ("index",))  # for its name: r_ and c_ join


class Method:
    """A method of an object of the engine."""

    __slots__ = ("_object", "__name__")

    def __init__(self, owner, name):
        self._object, self.__name__ = owner, name

    def __call__(self, *args, **kwargs):
        return _any(self.__name__).on(self._object._handle, (args, kwargs), [])


_methods = {}


def _any(name):
    function = _methods.get(name)
    if function is None:
        function = _methods[name] = Function("", name, ("*args", "**kwargs"))
    return function


_values = {}


def _value(name):
    function = _values.get(name)
    if function is None:
        function = _values[name] = Function("", name, ())
    return function


_members, _next, _str = Function("", "MemberKind", ("name",)), Function("", "NextItem", ()), Function("", "Text", ())


def _wrap(handle, name):
    made = _new(_classes.get(name) or type(name, (Object,), {"__slots__": (), "_engine_name": name}))
    made._handle = handle
    return made


def _write(value, parts, keep):
    keep_alive = value
    parts.append(messages.handle(messages.OBJECT, keep_alive._handle))


_records = {}
PLAIN_TUPLES = set()
"""Records that are tuples without names of fields in the version of NumPy in force."""


def _record(name, fields):
    if name in PLAIN_TUPLES:
        return tuple(value for _, value in fields)
    names = tuple(field for field, _ in fields)
    cls = _records.get((name, names))
    if cls is None:
        cls = _records[name, names] = namedtuple(name, names)
    return cls(*(value for _, value in fields))


messages.Reader.wrap_object = staticmethod(_wrap)
messages.Reader.record = staticmethod(_record)
messages.writers[Object] = _write


def constant(scope, name):
    """A constant of the engine."""
    return Function(scope, name, ())()


def engine_class(name, scope, engine_name=None, base=Object, doc=None):
    """A class of the engine's under its name in Python: calling it makes an object, and what functions return are its instances."""
    make = Function(scope, name, ("*args", "**kwargs"))

    def __init__(self, *args, **kwargs):
        self._take(make(args, kwargs))

    return type(name, (base,), {"__slots__": (), "_engine_name": engine_name or name, "__init__": __init__, "__doc__": doc})
