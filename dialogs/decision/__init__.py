"""Questions before a decision and what follows one."""
