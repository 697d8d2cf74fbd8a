"""Addresses, living messages, contacts, and what could not be delivered."""
