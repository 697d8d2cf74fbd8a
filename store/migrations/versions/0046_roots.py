"""The Merkle tree of each day: its signed root, and the heads of the cases under it."""

import sqlalchemy as sa
from alembic import op

revision = "0046"
down_revision = "0045"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the tables; the first tree holds the heads of all cases there are."""
    op.create_table(
        "day_root",
        sa.Column("id", ID, primary_key=True),
        sa.Column("day", sa.String(), nullable=False, unique=True),
        *(sa.Column(name, sa.LargeBinary(), nullable=False) for name in ("root", "former", "signature")),
        sa.Column("event_id", sa.BigInteger(), nullable=False),
    )
    op.create_table(
        "root_leaf",
        sa.Column("id", ID, primary_key=True),
        sa.Column("root_id", ID, sa.ForeignKey("day_root.id"), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("case_id", ID, sa.ForeignKey("cases.id"), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("head", sa.LargeBinary(), nullable=False),
    )
    op.create_index("root_leaf_place", "root_leaf", ["root_id", "place"], unique=True)
    op.create_index("ix_root_leaf_case_id", "root_leaf", ["case_id"])


def downgrade() -> None:
    """Drop the tables; what was posted stays."""
    op.drop_table("root_leaf")
    op.drop_table("day_root")
