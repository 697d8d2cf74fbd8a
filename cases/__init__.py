"""What is done to a case: one use case a file, each open unit, load, decide by rule, commit."""
