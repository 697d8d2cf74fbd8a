"""Extra windows: set times at which a reporter and staff talk."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.DateTime(timezone=True)
RUNNING = sa.text("state IN ('offered', 'agreed', 'open')")


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "meeting",
        sa.Column("id", ID, primary_key=True),
        sa.Column("case_id", ID, sa.ForeignKey("cases.id"), nullable=False),
        sa.Column("staff_id", ID, sa.ForeignKey("staff.id"), nullable=False),
        sa.Column("host", sa.String(32), nullable=False),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("times", sa.String(), nullable=False),
        sa.Column("offered_at", INSTANT, nullable=False),
        sa.Column("begins_at", INSTANT),
        sa.Column("ends_at", INSTANT),
        sa.Column("over_at", INSTANT),
    )
    op.create_index("ix_meeting_case_id", "meeting", ["case_id"])
    op.create_index(
        "meeting_running",
        "meeting",
        ["case_id"],
        unique=True,
        sqlite_where=RUNNING,
        postgresql_where=RUNNING,
    )


def downgrade() -> None:
    """Drop it."""
    op.drop_table("meeting")
