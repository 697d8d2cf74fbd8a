"""`make screenshots`: the pictures of README and docs, taken of the sandbox's page in a real browser."""
