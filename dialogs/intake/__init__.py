"""The report dialog, one module a step."""
