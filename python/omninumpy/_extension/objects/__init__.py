"""Arrays of Python's objects."""
