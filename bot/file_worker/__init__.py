"""Open strangers' files in a process of their own for each file, with limits and without keys."""
