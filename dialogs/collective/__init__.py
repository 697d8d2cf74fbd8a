"""Collective complaints for staff."""
