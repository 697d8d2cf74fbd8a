"""Staff members: rights, joining, names, staff events, the staff chat."""
