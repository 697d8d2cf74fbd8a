"""Members of staff: joining, roles that two people grant, what happened to them, the staff chat."""
