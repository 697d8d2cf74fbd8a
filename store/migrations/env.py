"""Alembic runs this to know the connection and the declared tables."""

from alembic import context
from sqlmodel import SQLModel

import store.tables  # noqa: F401 - declares them

context.configure(
    connection=context.config.attributes["connection"], target_metadata=SQLModel.metadata, render_as_batch=True
)
with context.begin_transaction():
    context.run_migrations()
