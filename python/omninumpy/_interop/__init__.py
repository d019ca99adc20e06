"""Other libraries: buffers, DLPack, NumPy, pickles, notebooks."""
