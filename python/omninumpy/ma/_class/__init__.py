"""The class of masked arrays."""
