"""Cards of notices, contacts and undelivered messages."""
