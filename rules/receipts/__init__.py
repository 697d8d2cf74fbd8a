"""What anyone can check with the public key alone: receipts, the roots of each day, and proofs of inclusion."""
