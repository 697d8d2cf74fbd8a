"""A case says whether the clock has said that it is late, and the sums of what is open tell such cases apart.

Late cases are moved in the sums, up and down; no row needs another code, as none covers the new column.
"""

import json

import sqlalchemy as sa
from alembic import op

revision = "0068"
down_revision = "0067"

_LATE = ":late"
_STAFFS = "'review', 'investigation', 'decision', 'delivery', 'appeal_review', 'rectification', 'referral', 'measures'"
_PASSED = (
    "SELECT id, counted FROM cases WHERE due_at IS NOT NULL AND EXISTS (SELECT 1 FROM deadline AS d"
    " WHERE d.case_id = cases.id AND d.met_at IS NULL AND d.stopped_at IS NULL AND d.due_at <= d.late_at"
    f" AND d.kind IN ({_STAFFS}))"
)


def upgrade() -> None:
    """Add column and index, and tell late cases apart."""
    op.add_column("cases", sa.Column("late", sa.Boolean(), nullable=False, server_default=sa.false()))
    _move(_PASSED, late=True)
    op.create_index(
        "cases_passing",
        "cases",
        ["due_at", "state", "team", "staff_id", "stand_in", "restricted"],
        sqlite_where=sa.text("due_at IS NOT NULL AND late = 0"),
        postgresql_where=sa.text("due_at IS NOT NULL AND NOT late"),
    )


def downgrade() -> None:
    """Count late cases among the others again."""
    _move("SELECT id, counted FROM cases WHERE late", late=False)
    op.drop_index("cases_passing", "cases")
    op.drop_column("cases", "late")


def _move(which: str, *, late: bool) -> None:
    connection = op.get_bind()
    tally = sa.Table("tally", sa.MetaData(), autoload_with=connection)
    keys = ("scope", "day", "team", "who")
    for id, counted in connection.execute(sa.text(which)).all():
        team, leaf, place, *days = json.loads(counted)
        new = place + _LATE if late else place.removesuffix(_LATE)
        told = json.dumps([team, leaf, new, *days], ensure_ascii=False, separators=(",", ":"))
        case = {"id": id, "late": late, "told": told}
        connection.execute(sa.text("UPDATE cases SET late = :late, counted = :told WHERE id = :id"), case)
        for who, n in ((place, -1), (new, 1)):
            key = {"scope": "open", "day": 0, "team": team, "who": who}
            those = [tally.c[name] == value for name, value in key.items()]
            if not connection.execute(sa.update(tally).where(*those).values(open=tally.c.open + n)).rowcount:
                others = {column.name: 0 for column in tally.c if column.name not in keys}
                connection.execute(sa.insert(tally).values({**others, **key, "open": n}))
