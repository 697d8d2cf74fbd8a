"""Alembic's environment and the migrations themselves, run by `store.migrate`."""
