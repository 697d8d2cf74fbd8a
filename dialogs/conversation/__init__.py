"""Conversation, notes and extra windows."""
