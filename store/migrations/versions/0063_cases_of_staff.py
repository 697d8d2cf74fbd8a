"""The indexes of a member's cases hold those that are to be done or not closed, in the order of their lists."""

import sqlalchemy as sa
from alembic import op

revision = "0063"
down_revision = "0062"

_PARTIAL = (
    ("cases_of_staff", ["staff_id", "due_at", "id"], sa.text("due_at IS NOT NULL")),
    ("cases_held", ["staff_id", "id"], sa.text("closed_at IS NULL")),
)


def upgrade() -> None:
    """Leave out what is over."""
    op.drop_index("cases_of_staff", "cases")
    for name, columns, where in _PARTIAL:
        op.create_index(name, "cases", columns, sqlite_where=where, postgresql_where=where)


def downgrade() -> None:
    """Bring back the index of all cases."""
    for name, *_ in _PARTIAL:
        op.drop_index(name, "cases")
    op.create_index("cases_of_staff", "cases", ["staff_id", "state"])
