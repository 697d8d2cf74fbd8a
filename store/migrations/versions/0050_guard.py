"""Rows that decide something carry a keyed code, and cases and the house list their rows.

`store.migrate.upgrade` gives the rows that are there their codes.
"""

import sqlalchemy as sa
from alembic import op

revision = "0050"
down_revision = "0049"

_TABLES = (
    *("cases", "deadline", "evidence", "case_code", "collective", "collective_member", "meeting", "violation"),
    *("sanction", "measure", "enforcement", "survey", "staff", "staff_proposal", "house_event", "training"),
    *("template", "edition", "rota", "desk_group", "person", "agreement"),
)
_MARKED = sa.text("length(mac) = 8")


def upgrade() -> None:
    """Add codes and lists."""
    op.create_table(
        "inventory",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kept", sa.String(), nullable=True),
        sa.Column("mac", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("name"),
    )
    op.add_column("cases", sa.Column("kept", sa.String(), nullable=True))
    for table in _TABLES:
        op.add_column(table, sa.Column("mac", sa.LargeBinary(), nullable=True))
        op.create_index(f"{table}_without_code", table, ["mac"], sqlite_where=_MARKED, postgresql_where=_MARKED)


def downgrade() -> None:
    """Drop codes and lists."""
    for table in _TABLES:
        op.drop_index(f"{table}_without_code", table)
        op.drop_column(table, "mac")
    op.drop_column("cases", "kept")
    op.drop_table("inventory")
