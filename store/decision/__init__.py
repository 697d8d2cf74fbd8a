"""Violations, sanctions, and enforcement in groups."""
