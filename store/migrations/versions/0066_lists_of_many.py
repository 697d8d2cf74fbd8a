"""Persons, cases, collective complaints and roots are listed by the house, so that one that is taken out is missed.

Receipts, opinions and periodic reviews with their actions get codes and lists too. The rows that are there get their
codes after the upgrade, and with them their places in the lists.
"""

import sqlalchemy as sa
from alembic import op

revision = "0066"
down_revision = "0065"

_NEW = ("receipt", "day_root", "look_back", "action", "opinion_call", "opinion")
_LISTED = ("person", "cases", "collective")
_MARKED = sa.text("length(mac) = 8")


def upgrade() -> None:
    """Add the codes that were not there, and have those that were made anew."""
    for table in _NEW:
        op.add_column(table, sa.Column("mac", sa.LargeBinary(), nullable=True))
        op.create_index(f"{table}_without_code", table, ["mac"], sqlite_where=_MARKED, postgresql_where=_MARKED)
    for table in _LISTED:
        op.execute(f"UPDATE {table} SET mac = NULL")


def downgrade() -> None:
    """Drop them, and the lists."""
    for table in _NEW:
        op.drop_index(f"{table}_without_code", table)
        op.drop_column(table, "mac")
    for table in (*_NEW, *_LISTED):
        op.execute(f"DELETE FROM inventory WHERE name = '{table}' OR name LIKE '{table} %'")
