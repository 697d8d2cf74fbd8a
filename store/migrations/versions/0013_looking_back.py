"""What the house looks back at, and the actions that came of it."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make both tables."""
    op.create_table(
        "look_back",
        sa.Column("id", ID, primary_key=True),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("since", INSTANT, nullable=False),
        sa.Column("until", INSTANT, nullable=False),
        sa.Column("begun_at", INSTANT, nullable=False),
        sa.Column("closed_at", INSTANT),
        sa.Column("staff_id", ID, sa.ForeignKey("staff.id")),
        sa.Column("sealed_outcome", sa.LargeBinary()),
    )
    op.create_table(
        "action",
        sa.Column("id", ID, primary_key=True),
        sa.Column("look_back_id", ID, sa.ForeignKey("look_back.id"), nullable=False),
        sa.Column("owner_id", ID, sa.ForeignKey("staff.id"), nullable=False),
        sa.Column("due_at", INSTANT, nullable=False),
        sa.Column("figure", sa.String()),
        sa.Column("before_part", sa.Integer()),
        sa.Column("before_of", sa.Integer()),
        sa.Column("after_part", sa.Integer()),
        sa.Column("after_of", sa.Integer()),
        sa.Column("measured_in", ID, sa.ForeignKey("look_back.id")),
        sa.Column("begun_at", INSTANT, nullable=False),
        sa.Column("done_at", INSTANT),
        sa.Column("sealed_text", sa.LargeBinary(), nullable=False),
    )


def downgrade() -> None:
    """Drop them."""
    op.drop_table("action")
    op.drop_table("look_back")
