"""The dialogs before a decision, and its follow-ups."""
