"""Stories of the guide: rules and rights to read, and practice reports."""
