"""Rows that failed, are tried alone, or are set aside."""
