"""Evidence: files sent to a case, and originals opened with a reason."""
