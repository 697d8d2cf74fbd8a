"""The adapter of the web form: what is submitted becomes an envelope, and a card the text of a page."""
