"""Telegram's limits, its formatting, and the words with which it refuses."""
