"""Who has signed up for a training."""
