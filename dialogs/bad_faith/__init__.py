"""What is asked and said of malicious reporting."""
