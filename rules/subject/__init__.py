"""Whom and what a report names: subjects, links, accounts, members of staff."""
