"""The report dialog, one module per step."""
