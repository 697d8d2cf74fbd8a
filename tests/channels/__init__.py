"""Channels beside Telegram, on the same scripts and words."""
