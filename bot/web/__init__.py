"""The web form: a channel whose events are submissions, and whose messages are pages."""
