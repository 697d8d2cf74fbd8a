"""The services of a process, and what they are made of."""
