"""Showing evidence: pages of pieces, and the original with a reason."""
