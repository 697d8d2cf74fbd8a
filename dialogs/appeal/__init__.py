"""An appeal being written, and what the desk reads of it."""
