"""The three levels of identity: named, confidential, anonymous (rows A6, B1)."""
