"""Appeals, their review, and the second person's approval."""
