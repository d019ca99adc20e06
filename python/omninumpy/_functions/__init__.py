"""Functions that are Python's own: those that call Python functions for each element, look at Python's objects, or take their arguments in several forms."""
