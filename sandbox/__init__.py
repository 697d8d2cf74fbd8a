"""A strict local Bot API server with a chat page, for trying and for testing."""
