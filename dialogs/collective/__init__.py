"""Collective complaints on the desk."""
