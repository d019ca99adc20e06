"""Functions of masked arrays that NumPy has in ``numpy.ma.extras``."""
