"""The rules of the house, counted by the syntax tree (`make house`)."""
