"""Violations, sanctions, and what is done in groups."""
