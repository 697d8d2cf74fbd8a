"""Rows that failed, that are tried alone, or that are set aside."""
