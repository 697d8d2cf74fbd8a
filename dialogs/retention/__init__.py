"""What is said of keeping a case longer, and of erasing a person."""
