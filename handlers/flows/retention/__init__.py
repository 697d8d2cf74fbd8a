"""Erasing a person, and keeping a case beyond its time."""
