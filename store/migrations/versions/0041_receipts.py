"""Receipts that reporters were given."""

import sqlalchemy as sa
from alembic import op

revision = "0041"
down_revision = "0040"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "receipt",
        sa.Column("id", ID, primary_key=True),
        sa.Column("case_id", ID, sa.ForeignKey("cases.id"), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("sealed_text", sa.LargeBinary(), nullable=False),
    )
    op.create_index("ix_receipt_case_id", "receipt", ["case_id"])


def downgrade() -> None:
    """Drop the table; people keep the receipts that they were given."""
    op.drop_table("receipt")
