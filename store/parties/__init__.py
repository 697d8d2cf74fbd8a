"""Codes of a case."""
