"""What NumPy's functions do with extension arrays, by subject. ``routing`` imports these modules, which register what they handle."""
