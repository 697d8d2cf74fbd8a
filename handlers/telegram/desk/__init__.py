"""The desk's side of the counter, on python-telegram-bot."""
