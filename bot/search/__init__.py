"""The catalogue's search by words: plain in this process, and with dictionaries in one of its own."""
