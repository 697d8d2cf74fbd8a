"""Figures are summed by one, four, 16 and 64 days in place of days and months, and deadlines that run are summed too.

`store.migrate.upgrade` counts all cases anew. Going down, what the former version does not count is left out, and its
months are summed from the days.
"""

import json
from collections import Counter
from collections.abc import Sequence
from datetime import date

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Connection

revision = "0062"
down_revision = "0061"

_STAGES = ("review", "investigation", "decision", "delivery", "appeal_review")
_FORMER = (
    *("filed", "acts", "taken", "worked", "results", "overturned", "rating", "ratings"),
    *(f"{word}_{stage}" for stage in _STAGES for word in ("due", "kept")),
    "open",
)
_WORDS = (*_FORMER, *(f"runs_{stage}" for stage in _STAGES))
_KEY = ("scope", "day", "team", "who")


def upgrade() -> None:
    """Make room for the new sums."""
    op.drop_table("tally")
    _make(_WORDS)


def downgrade() -> None:
    """Keep the days, sum the months, and forget the rest."""
    connection = op.get_bind()
    days = sa.text("SELECT * FROM tally WHERE scope IN ('member', 'category', 'open')")
    sums: dict[tuple[str, int, str, str], Counter[str]] = {}
    for row in connection.execute(days).mappings().all():
        numbers = {word: row[word] for word in _FORMER if row[word]}
        scope, day, team, who = (row[name] for name in _KEY)
        month = date.fromordinal(day or 1).replace(day=1).toordinal()
        for key in ((scope, day), (f"{scope}.month", month)) if scope != "open" else ((scope, day),):
            if numbers:
                sums.setdefault((*key, team, who), Counter()).update(numbers)
    op.drop_table("tally")
    former = _make(_FORMER)
    rows = [{**dict(zip(_KEY, key, strict=True)), **dict.fromkeys(_FORMER, 0), **n} for key, n in sums.items()]
    if rows:
        connection.execute(sa.insert(former), rows)
    _leave_out(connection)


def _make(words: Sequence[str]) -> sa.Table:
    return op.create_table(
        "tally",
        sa.Column("scope", sa.String(), primary_key=True),
        sa.Column("day", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("team", sa.String(), primary_key=True),
        sa.Column("who", sa.String(), primary_key=True),
        *(sa.Column(word, sa.Integer(), nullable=False) for word in words),
        sqlite_with_rowid=False,
    )


def _leave_out(connection: Connection) -> None:
    every = sa.text("SELECT id, counted FROM cases WHERE counted IS NOT NULL AND id > :last ORDER BY id LIMIT 1000")
    last = 0
    while rows := connection.execute(every, {"last": last}).all():
        for last, text in rows:
            team, leaf, running, *days = json.loads(text)
            former = [[*day[:2], *_former(day[2:])] for day in days]
            kept = [team, leaf, running, *(day for day in former if len(day) > 2)]
            counted = json.dumps(kept, ensure_ascii=False, separators=(",", ":"))
            connection.execute(sa.text("UPDATE cases SET counted = :it WHERE id = :id"), {"it": counted, "id": last})


def _former(counted: list[int]) -> list[int]:
    pairs = zip(counted[::2], counted[1::2], strict=True)
    return [it for place, n in pairs if place < len(_FORMER) for it in (place, n)]
