"""Members of staff: joining, grants that two people approve, staff events, the staff chat."""
