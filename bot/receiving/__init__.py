"""Updates are received, stored, and given to the handlers in order."""
