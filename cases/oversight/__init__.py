"""Oversight by the operator: work figures, periodic reviews, opinions, surveys, the calendar."""
