"""Evidence as it is shown: pages of pieces, and the original with a reason."""
