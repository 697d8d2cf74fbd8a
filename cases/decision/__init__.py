"""Decisions and what follows them: sanctions, enforcement, follow-ups."""
