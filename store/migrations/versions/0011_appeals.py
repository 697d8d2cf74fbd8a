"""Evidence that somebody else than the reporter sent, such as the person punished with an appeal."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Add who sent a piece."""
    op.add_column("evidence", sa.Column("sender_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite")))


def downgrade() -> None:
    """Take it away."""
    op.drop_column("evidence", "sender_id")
