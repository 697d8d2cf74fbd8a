"""Figures, the review cycle, opinions, surveys, reminders told."""
