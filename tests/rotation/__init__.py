"""Keys are changed while several processes read and write; the one that changes them is killed again and again."""

from datetime import timedelta

REFRESH = timedelta(seconds=1)
"""How soon the processes here seal with a new generation: shorter than in service, so that nobody waits."""

PACE = 0.01
"""Seconds between two rounds of a reader in the short form, which shares two cores with the rest of the suite."""
