"""A report being written: what it holds so far, and how much room it has."""
