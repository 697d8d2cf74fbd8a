"""Reports that are called for in a chat group."""
