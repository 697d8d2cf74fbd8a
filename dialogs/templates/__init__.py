"""Templates in chat."""
