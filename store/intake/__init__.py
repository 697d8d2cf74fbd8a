"""Drafts of reports and of desk dialogs."""
