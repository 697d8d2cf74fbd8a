"""The ledger: what each case counts for, summed by day and for what is open, so that nobody reads all cases."""
