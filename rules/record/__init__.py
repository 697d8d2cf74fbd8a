"""The record of a case: the hash that chains its events."""
