"""One report by every way in: the same case and the same words."""
