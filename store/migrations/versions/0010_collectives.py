"""Collective complaints: the leading case, and the cases that follow it."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make both tables."""
    op.create_table(
        "collective",
        sa.Column("id", ID, primary_key=True),
        sa.Column("case_id", ID, sa.ForeignKey("cases.id"), nullable=False, unique=True),
        sa.Column("begun_at", INSTANT, nullable=False),
        sa.Column("told", sa.Integer(), nullable=False),
    )
    op.create_table(
        "collective_member",
        sa.Column("id", ID, primary_key=True),
        sa.Column("collective_id", ID, sa.ForeignKey("collective.id"), nullable=False),
        sa.Column("case_id", ID, sa.ForeignKey("cases.id"), nullable=False, unique=True),
        sa.Column("joined_at", INSTANT, nullable=False),
        sa.Column("followed", sa.BigInteger(), nullable=False),
    )
    op.create_index("ix_collective_member_collective_id", "collective_member", ["collective_id"])


def downgrade() -> None:
    """Drop both tables."""
    op.drop_table("collective_member")
    op.drop_table("collective")
