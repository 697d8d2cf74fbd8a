"""The draft of a report, and its limits."""
