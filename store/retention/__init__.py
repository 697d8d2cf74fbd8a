"""What is destroyed when the time of a case is over, or a person asks for it."""
