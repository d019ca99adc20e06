from .scalars import clongdouble as clongdouble, longdouble as longdouble, longlong as longlong, ulonglong as ulonglong
