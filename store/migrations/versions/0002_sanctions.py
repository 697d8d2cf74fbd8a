"""Violations and sanctions: the history that the ladder counts."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.DateTime(timezone=True)
WORD = sa.String(32)


def upgrade() -> None:
    """Make both tables."""
    op.create_table(
        "violation",
        sa.Column("id", ID, primary_key=True),
        sa.Column("case_id", ID, sa.ForeignKey("cases.id"), nullable=False, unique=True),
        sa.Column("subject", sa.LargeBinary()),
        sa.Column("severity", WORD, nullable=False),
        sa.Column("published_from", INSTANT),
        sa.Column("published_until", INSTANT),
        sa.Column("reported_at", INSTANT, nullable=False),
        sa.Column("found_at", INSTANT, nullable=False),
        sa.Column("deleted_at", INSTANT),
        sa.Column("annulled_at", INSTANT),
    )
    op.create_index("ix_violation_subject", "violation", ["subject"])
    op.create_table(
        "sanction",
        sa.Column("id", ID, primary_key=True),
        sa.Column("case_id", ID, sa.ForeignKey("cases.id"), nullable=False),
        sa.Column("subject", sa.LargeBinary()),
        sa.Column("kind", WORD, nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("begun_at", INSTANT, nullable=False),
        sa.Column("ends_at", INSTANT),
        sa.Column("ended_at", INSTANT),
        sa.Column("lifted_at", INSTANT),
        sa.Column("lifted", sa.String()),
    )
    op.create_index("ix_sanction_case_id", "sanction", ["case_id"])
    op.create_index("ix_sanction_subject", "sanction", ["subject"])


def downgrade() -> None:
    """Drop both tables."""
    op.drop_table("sanction")
    op.drop_table("violation")
