"""Figures, periodic reviews, opinions, surveys, reminders sent."""
