"""Closed cases get the deadline at which they are destroyed.

It is looked at again when it is due: `cases.retention` counts the calendar, and what the policies promised.
"""

from datetime import timedelta

import sqlalchemy as sa
from alembic import op

revision = "0040"
down_revision = "0039"

_INSTANT = sa.DateTime(timezone=True)
_YEAR = timedelta(days=365)
_CASES = sa.table("cases", sa.column("id", sa.BigInteger), sa.column("closed_at", _INSTANT))
_DEADLINE = sa.table(
    "deadline",
    sa.column("kind", sa.String),
    sa.column("case_id", sa.BigInteger),
    *(sa.column(name, _INSTANT) for name in ("begun_at", "due_at", "next_at")),
)
_CLOSED = sa.select(_CASES.c.id, _CASES.c.closed_at).where(_CASES.c.closed_at.is_not(None))


def upgrade() -> None:
    """Begin the deadline of each closed case."""
    connection = op.get_bind()
    closed = connection.execute(_CLOSED).all()
    dues = [(case_id, at, at + _YEAR) for case_id, at in closed]
    rows = [
        {"kind": "retention", "case_id": case_id, "begun_at": at, "due_at": due, "next_at": due}
        for case_id, at, due in dues
    ]
    if rows:
        connection.execute(sa.insert(_DEADLINE), rows)


def downgrade() -> None:
    """Keep every case for ever, as before."""
    op.execute(sa.delete(_DEADLINE).where(_DEADLINE.c.kind == "retention"))
