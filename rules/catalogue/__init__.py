"""The categories, their questions, and the search for one by words."""
