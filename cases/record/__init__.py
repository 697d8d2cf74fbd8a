"""The record of a case: history, disputes, SLA deadlines, ownership and the rules in force."""
