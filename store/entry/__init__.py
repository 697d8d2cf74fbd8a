"""People who come to the bot, and what they are in the middle of."""
