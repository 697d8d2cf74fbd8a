"""Talk, notes and meetings."""
