"""Duty, rota and digests."""
