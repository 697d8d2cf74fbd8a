"""Who has signed up for a training of the guide, until it is over."""

import sqlalchemy as sa
from alembic import op

revision = "0061"
down_revision = "0060"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "attendance",
        sa.Column("id", ID, primary_key=True),
        sa.Column("person_id", ID, sa.ForeignKey("person.id"), nullable=False),
        sa.Column("workshop", sa.LargeBinary(), nullable=False),
        sa.Column("sealed_told", sa.LargeBinary(), nullable=False),
        sa.Column("reminded", sa.Integer(), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=False),
        sa.UniqueConstraint("person_id", "workshop"),
    )
    op.create_index("ix_attendance_workshop", "attendance", ["workshop"])


def downgrade() -> None:
    """Drop the table: people who have signed up are reminded of nothing."""
    op.drop_table("attendance")
