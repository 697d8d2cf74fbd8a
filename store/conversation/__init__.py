"""Extra windows."""
