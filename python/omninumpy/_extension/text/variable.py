"""Variable."""
