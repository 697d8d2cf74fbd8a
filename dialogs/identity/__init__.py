"""What staff learn of the reporter, and the receipt code of an anonymous case."""
