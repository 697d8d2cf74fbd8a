"""Persons list their deadlines and agreements, and the house its own deadlines.

`store.migrate.upgrade` gives the rows their codes, and names them in the lists.
"""

import sqlalchemy as sa
from alembic import op

revision = "0056"
down_revision = "0055"


def upgrade() -> None:
    """Add the lists."""
    op.add_column("person", sa.Column("kept", sa.String(), nullable=True))
    _renewed()


def downgrade() -> None:
    """Drop them."""
    op.execute("DELETE FROM inventory WHERE name = 'deadline'")
    op.drop_column("person", "kept")
    _renewed()


def _renewed() -> None:
    for rows in ("person", "agreement", "deadline WHERE case_id IS NULL"):
        table, _, where = rows.partition(" ")
        op.execute(f"UPDATE {table} SET mac = NULL {where}")
