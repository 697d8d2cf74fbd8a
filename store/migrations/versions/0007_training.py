"""Training, and what the house's calendar has told."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make both tables."""
    op.create_table(
        "training",
        sa.Column("id", ID, primary_key=True),
        sa.Column("staff_id", ID, sa.ForeignKey("staff.id"), nullable=False),
        sa.Column("course", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("answers", sa.String(), nullable=False),
        sa.Column("passed", sa.Boolean(), nullable=False),
        sa.Column("begun_at", INSTANT, nullable=False),
        sa.Column("done_at", INSTANT),
    )
    op.create_index("ix_training_staff_id", "training", ["staff_id"])
    op.create_table(
        "told",
        sa.Column("name", sa.String(), primary_key=True),
        sa.Column("at", INSTANT, nullable=False),
    )


def downgrade() -> None:
    """Drop them."""
    op.drop_table("told")
    op.drop_table("training")
