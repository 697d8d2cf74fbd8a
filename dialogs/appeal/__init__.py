"""The draft of an appeal, and its notices to staff."""
