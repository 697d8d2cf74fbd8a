"""Lists of cases: the queue, and what a search finds."""
