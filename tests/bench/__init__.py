"""How fast Lian is, beside bots that store nothing; run by `make bench`."""
