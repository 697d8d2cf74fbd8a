"""Members of staff for administrators: the list, joining, and events."""
