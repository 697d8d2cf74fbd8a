"""Transitions: how an act is authorised and taken, the same way for every feature."""
