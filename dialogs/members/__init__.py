"""Members of staff as administrators see them: the list, joining, what happened."""
