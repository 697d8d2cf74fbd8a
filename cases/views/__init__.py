"""A case as its reporter and as staff may see it."""
