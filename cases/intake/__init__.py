"""Filing: drafts, evidence, resubmission, conflicts of interest."""
