"""The API over HTTP: its routes on the listener, and the calls of clients' webhooks."""
