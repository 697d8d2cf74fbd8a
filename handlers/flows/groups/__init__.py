"""Reports that are called for in a group, and what its administrators set."""
