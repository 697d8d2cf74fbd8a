"""Rows of the outbox become messages."""
