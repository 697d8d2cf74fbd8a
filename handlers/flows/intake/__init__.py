"""The report, and cases held back."""
