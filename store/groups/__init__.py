"""Groups where reporters call for a report."""
