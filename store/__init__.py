"""Persistent state: tables, units of work, inbox, outbox, drafts, evidence, sealing."""
