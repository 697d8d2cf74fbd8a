"""Pure policy, on the standard library alone."""
