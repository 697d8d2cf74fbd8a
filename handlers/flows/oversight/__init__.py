"""Work figures, periodic reviews, opinions and surveys."""
