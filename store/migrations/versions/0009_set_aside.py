"""Updates that are set aside are found without walking through all that ever came in."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

SET_ASIDE = sa.text("state IN ('set_aside')")


def upgrade() -> None:
    """Make the index."""
    op.create_index("inbox_set_aside", "inbox", ["done_at"], sqlite_where=SET_ASIDE, postgresql_where=SET_ASIDE)


def downgrade() -> None:
    """Drop it."""
    op.drop_index("inbox_set_aside", "inbox")
