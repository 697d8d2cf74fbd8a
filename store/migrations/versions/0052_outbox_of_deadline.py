"""Messages are found by their deadline, so that to delete a deadline does not look through all of them."""

import sqlalchemy as sa
from alembic import op

revision = "0052"
down_revision = "0051"


def upgrade() -> None:
    """Add the index."""
    where = sa.text("deadline_id IS NOT NULL")
    op.create_index("outbox_of_deadline", "outbox", ["deadline_id"], sqlite_where=where, postgresql_where=where)


def downgrade() -> None:
    """Drop the index."""
    op.drop_index("outbox_of_deadline", "outbox")
