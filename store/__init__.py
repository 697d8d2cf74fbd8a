"""What must not be lost: tables, units of work, inbox, outbox, drafts, evidence, sealing."""
