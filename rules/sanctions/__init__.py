"""Measures against an account: the ladder, how long they last, what is done in groups."""
