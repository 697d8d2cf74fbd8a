"""The fourth floor: thin walkers between the bot libraries and the floors below."""
