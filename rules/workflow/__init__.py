"""The life of a case as one table, its conditions, and whose a case becomes."""
