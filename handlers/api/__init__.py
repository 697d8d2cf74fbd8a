"""The API as values: what a program asks and is answered, by the same use cases and rules as the chat."""
