"""The events that a case is late, and why, are found by their time, without a look at all others."""

import sqlalchemy as sa
from alembic import op

revision = "0064"
down_revision = "0063"

_OF = sa.text("act IN ('late', 'explain')")


def upgrade() -> None:
    """Make the index."""
    op.create_index("event_late", "event", ["at"], sqlite_where=_OF, postgresql_where=_OF)


def downgrade() -> None:
    """Drop it."""
    op.drop_index("event_late", "event")
