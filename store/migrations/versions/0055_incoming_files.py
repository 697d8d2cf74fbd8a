"""Files that came with an event and belong to nothing are found by the instant at which they are forgotten."""

import sqlalchemy as sa
from alembic import op

revision = "0055"
down_revision = "0054"


def upgrade() -> None:
    """Add the index."""
    where = sa.text("state IN ('incoming')")
    op.create_index("evidence_incoming", "evidence", ["not_before"], sqlite_where=where, postgresql_where=where)


def downgrade() -> None:
    """Drop the files that belong to nothing, which no former version knows, and the index."""
    op.execute("UPDATE evidence SET state = 'dropped', wrapped_key = NULL WHERE state = 'incoming'")
    op.drop_index("evidence_incoming", "evidence")
