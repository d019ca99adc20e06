"""Text files of columns that the engine does not read itself: those of text, records, and columns whose dtypes the file tells."""
