"""Transitions: authorise and take an act, the same way for every feature."""
