"""Notices about a case or the staff chat: messages, contacts, floods, dead letters."""
