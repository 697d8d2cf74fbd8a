"""Screens of a case, for its reporter and for staff."""
