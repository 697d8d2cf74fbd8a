"""Telegram's two bots: updates are parsed and routed, nothing else."""
