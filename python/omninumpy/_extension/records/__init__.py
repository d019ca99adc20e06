"""Structured arrays: elements with fields, each field an array of its own of any dtype.

``dtypes`` has the dtypes of structures and of subarrays, ``layout`` reads what users write for one and places the fields, ``text`` writes them; ``array`` holds the
fields, ``scalars`` one element; ``comparison``, ``casts`` and ``memory`` say what equality and order, conversion and bytes are. ``raw`` are bytes without fields.
"""
