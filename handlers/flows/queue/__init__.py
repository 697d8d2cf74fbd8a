"""The queue, lists and search."""
