"""Notices: who receives which notice, and what happens when a notice cannot be delivered."""
