"""Facts: the kinds of event a case can have, and the kinds of notice people are sent about them."""

# Whoever reads a stored word finds every kind registered.
from rules.facts import acts, events, notices  # noqa: F401
