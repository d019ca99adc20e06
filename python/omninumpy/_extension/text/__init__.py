"""Arrays of text: of Unicode (``<U5``), of bytes (``|S5``), and of texts of any length (``StringDType``).

An array has places in a table of its distinct texts (a dictionary encoding), so that comparisons, sorts and sets are of integers, and a function of Python's is
called once for each distinct text.
"""
