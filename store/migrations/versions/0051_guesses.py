"""Who asks for cases that are not their own is counted by the day, without a name, so that guessing is seen."""

import sqlalchemy as sa
from alembic import op

revision = "0051"
down_revision = "0050"


def upgrade() -> None:
    """Add the counts."""
    op.create_table(
        "guess",
        sa.Column("day", sa.DateTime(timezone=True), nullable=False),
        sa.Column("guesser", sa.LargeBinary(), nullable=False),
        sa.Column("way", sa.String(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("day", "guesser", "way"),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    """Drop the counts."""
    op.drop_table("guess")
