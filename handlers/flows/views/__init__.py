"""The card of a case, and its status for the reporter."""
