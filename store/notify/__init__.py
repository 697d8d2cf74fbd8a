"""Addresses, slots, contacts, held cards, and undelivered messages."""
