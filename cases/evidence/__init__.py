"""Evidence: files that come with a word on a case, and originals opened with a reason."""
