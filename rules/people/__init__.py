"""Who may see and do what, and how a person is reached."""
