"""Keys that are erased are recorded by their fingerprints, to be listed apart from the database."""

import sqlalchemy as sa
from alembic import op

revision = "0048"
down_revision = "0047"


def upgrade() -> None:
    """Add the table; of keys that are gone already nobody knows the fingerprint."""
    op.create_table(
        "erased_key",
        sa.Column("fingerprint", sa.LargeBinary(), nullable=False),
        sa.Column("listed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("fingerprint"),
    )
    where = sa.text("listed = 0"), sa.text("NOT listed")
    op.create_index(
        "erased_key_unlisted", "erased_key", ["fingerprint"], sqlite_where=where[0], postgresql_where=where[1]
    )


def downgrade() -> None:
    """Forget them; the list holds them still."""
    op.drop_table("erased_key")
