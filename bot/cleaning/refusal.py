"""What is said of content that cannot be cleaned."""


class UncleanError(Exception):
    """It is of a kind whose hidden parts we do not know, or it is broken; what crosses must be known to be clean."""
