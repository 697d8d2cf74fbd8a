"""Figures, the review cycle, opinions, surveys."""
