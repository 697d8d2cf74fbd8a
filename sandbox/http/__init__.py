"""The HTTP servers: the Bot API for bots, and the API of the chat page; faults that a test plans for either."""
