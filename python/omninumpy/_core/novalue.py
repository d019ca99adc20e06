"""The default of parameters for which None has a meaning (numpy._NoValue)."""


class _NoValueType:
    def __new__(cls):
        return _NoValue

    def __repr__(self):
        return "<no value>"

    def __reduce__(self):
        return _NoValueType, ()


_NoValue = object.__new__(_NoValueType)
