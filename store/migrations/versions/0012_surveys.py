"""What reporters say once their case is closed."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "survey",
        sa.Column("id", ID, primary_key=True),
        sa.Column("case_id", ID, sa.ForeignKey("cases.id"), nullable=False),
        sa.Column("asked_at", INSTANT, nullable=False),
        sa.Column("rating", sa.Integer()),
        sa.Column("rated_at", INSTANT),
        sa.Column("unsolved", sa.Boolean(), nullable=False),
        sa.Column("sealed_comment", sa.LargeBinary()),
        sa.UniqueConstraint("case_id"),
    )


def downgrade() -> None:
    """Drop it."""
    op.drop_table("survey")
