"""Members of staff: rights, joining, names, what happened to them, the staff chat."""
