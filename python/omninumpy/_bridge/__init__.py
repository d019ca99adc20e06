"""The engine in this process: hosting, calls, messages."""
