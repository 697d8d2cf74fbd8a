"""A case on a card: as its reporter follows it, and as staff work on it."""
