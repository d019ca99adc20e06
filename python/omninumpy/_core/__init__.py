"""Arrays, scalars, dtypes and ufuncs."""
