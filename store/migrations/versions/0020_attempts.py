"""Rows that fail are counted, and a role that is down is known to whoever looks."""

import sqlalchemy as sa
from alembic import op

from store.tables.columns import Id, Instant

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    """Make the table of attempts, and what a lease says of its role."""
    op.create_table(
        "attempt",
        sa.Column("role", sa.String(), primary_key=True),
        sa.Column("row_id", Id, primary_key=True, autoincrement=False),
        sa.Column("raised", sa.Integer(), nullable=False),
        sa.Column("alone", sa.Boolean(), nullable=False),
        sa.Column("lone_trials", sa.Integer(), nullable=False),
        sa.Column("ended", sa.Integer(), nullable=False),
        sa.Column("failure", sa.String()),
        sa.Column("aside_at", Instant()),
    )
    op.add_column("lease", sa.Column("failed_at", Instant()))
    op.add_column("lease", sa.Column("failure", sa.String()))


def downgrade() -> None:
    """Without them."""
    op.drop_column("lease", "failure")
    op.drop_column("lease", "failed_at")
    op.drop_table("attempt")
