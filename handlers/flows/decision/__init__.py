"""Decisions, their effects in groups, and follow-ups."""
