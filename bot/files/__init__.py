"""Evidence is fetched into the vault and taken out of it."""
