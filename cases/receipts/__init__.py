"""Receipts: what reporters can hold against the record of their case."""
