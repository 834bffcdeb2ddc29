"""Burgeridee helps a civil servant through the first conversation with residents."""

__version__ = "0.1.0"
