"""Stories: the start, the notice, languages and time zones."""
