"""Training in chat."""
