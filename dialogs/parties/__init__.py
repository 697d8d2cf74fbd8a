"""Codes, and the screens of their holders."""
