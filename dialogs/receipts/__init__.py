"""Receipts as their reporter gets them, and what is found about one that somebody shows."""
