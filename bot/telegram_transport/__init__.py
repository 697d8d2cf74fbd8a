"""The transport of cards over Telegram: rendering, limits, errors."""
