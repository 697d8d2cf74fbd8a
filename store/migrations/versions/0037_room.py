"""A case takes less room: keys that SQLite kept twice, indexes of what is seldom there, accounts that repeat the day.

`store.migrate.upgrade` writes the accounts in their new form, as it counts all cases anew.
"""

import json

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Connection

revision = "0037"
down_revision = "0036"

_KEYED = ("slot", "tally")
_SELDOM = (
    ("ix_deadline_person_id", "deadline_of_person", "deadline", "person_id"),
    ("ix_evidence_draft_id", "evidence_of_draft", "evidence", "draft_id"),
)


def upgrade() -> None:
    """Keep tables of several keys once, and indexes without the rows that have nothing there."""
    for former, name, table, column in _SELDOM:
        op.drop_index(former, table)
        where = sa.text(f"{column} IS NOT NULL")
        op.create_index(name, table, [column], sqlite_where=where, postgresql_where=where)
    _rebuild(rowid=False)


def downgrade() -> None:
    """Bring back the former form, with each account as it was: an entry for each number."""
    _rebuild(rowid=True)
    for former, name, table, column in _SELDOM:
        op.drop_index(name, table)
        op.create_index(former, table, [column])
    _spell_out(op.get_bind())


def _rebuild(*, rowid: bool) -> None:
    connection = op.get_bind()
    if connection.dialect.name != "sqlite":
        return
    for name in _KEYED:
        former = sa.Table(name, sa.MetaData(), autoload_with=connection)
        new = former.to_metadata(sa.MetaData(), name=f"{name}_new")
        new.dialect_kwargs["sqlite_with_rowid"] = rowid
        new.create(connection)
        connection.execute(new.insert().from_select(former.columns.keys(), sa.select(former)))
        former.drop(connection)
        op.rename_table(new.name, name)


def _spell_out(connection: Connection) -> None:
    """Write accounts with an entry of day, member, place and number for each number."""
    every = sa.text("SELECT id, counted FROM cases WHERE counted IS NOT NULL AND id > :last ORDER BY id LIMIT 1000")
    last = 0
    while rows := connection.execute(every, {"last": last}).all():
        for last, text in rows:
            team, leaf, running, *days = json.loads(text)
            spelt = [[*day[:2], *day[at : at + 2]] for day in days for at in range(2, len(day), 2)]
            counted = json.dumps([team, leaf, running, *spelt], ensure_ascii=False, separators=(",", ":"))
            connection.execute(sa.text("UPDATE cases SET counted = :it WHERE id = :id"), {"it": counted, "id": last})
