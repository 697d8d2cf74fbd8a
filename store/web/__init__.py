"""The pages of the web form."""
