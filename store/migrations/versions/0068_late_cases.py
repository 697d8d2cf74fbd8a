"""A case says whether the clock has said that it is late, and the sums of what is open tell such cases apart.

`store.migrate.upgrade` counts all cases anew; no row needs another code, as none covers the new column.
"""

import sqlalchemy as sa
from alembic import op

revision = "0068"
down_revision = "0067"

_ALIKE = "FROM tally AS it WHERE it.scope = tally.scope AND it.team = tally.team AND it.who"
_BACK = (
    "UPDATE cases SET counted = replace(counted, ':late\"', '\"') WHERE late",
    f"UPDATE tally SET open = open + (SELECT coalesce(sum(it.open), 0) {_ALIKE} = tally.who || ':late')"
    " WHERE scope = 'open'",
    "DELETE FROM tally WHERE scope = 'open' AND who <> replace(who, ':late', '')"
    f" AND EXISTS (SELECT 1 {_ALIKE} = replace(tally.who, ':late', ''))",
    "UPDATE tally SET who = replace(who, ':late', '') WHERE scope = 'open'",
)


def upgrade() -> None:
    """Add column and index."""
    op.add_column("cases", sa.Column("late", sa.Boolean(), nullable=False, server_default=sa.false()))
    columns = ["late", "due_at", "state", "team", "staff_id", "stand_in", "restricted"]
    to_do = sa.text("due_at IS NOT NULL")
    op.create_index("cases_passing", "cases", columns, sqlite_where=to_do, postgresql_where=to_do)


def downgrade() -> None:
    """Count late cases among the others again."""
    for statement in _BACK:
        op.get_bind().exec_driver_sql(statement)
    op.drop_index("cases_passing", "cases")
    op.drop_column("cases", "late")
