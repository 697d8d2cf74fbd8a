"""Facts: the kinds of case events, and the kinds of notices sent about them."""

# Importing the package registers every kind.
from rules.facts import acts, bad_faith, decision, events, notices, person_notices  # noqa: F401
