"""Codes that open a case."""
