"""What is on record of a case: its history, disputes, SLA deadlines, ownership and the rules in force."""
