"""The client of the Bot API, its pauses, and answers to presses."""
