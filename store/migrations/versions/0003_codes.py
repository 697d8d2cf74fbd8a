"""Codes that open a case to a person who did not report it."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "case_code",
        sa.Column("id", ID, primary_key=True),
        sa.Column("case_id", ID, sa.ForeignKey("cases.id"), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("code", sa.LargeBinary(), nullable=False),
        sa.Column("staff_id", ID, sa.ForeignKey("staff.id")),
        sa.Column("made_at", INSTANT, nullable=False),
        sa.Column("until", INSTANT, nullable=False),
        sa.Column("person_id", ID, sa.ForeignKey("person.id")),
        sa.Column("redeemed_at", INSTANT),
        sa.UniqueConstraint("code"),
    )
    op.create_index("ix_case_code_case_id", "case_code", ["case_id"])
    op.create_index("ix_case_code_person_id", "case_code", ["person_id"])


def downgrade() -> None:
    """Drop it."""
    op.drop_table("case_code")
