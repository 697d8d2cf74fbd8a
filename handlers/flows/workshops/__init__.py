"""Trainings for reporters."""
