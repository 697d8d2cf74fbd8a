"""Codes, and what their holders read."""
