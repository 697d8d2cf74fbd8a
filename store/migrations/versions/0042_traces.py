"""What was handled or sent keeps nothing that leads to an account, and slots are found by hashes of their names.

The hashes are made of names that stand in the rows, so this needs the operator's key where there are any. Going down,
times of the inbox stay days, and what was forgotten stays forgotten.
"""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import context, op

from store.sealing import Keyring

revision = "0042"
down_revision = "0041"

_LABEL = b"slot.name"
_HERE = "thread:here"
_BATCH = 1000
_CLOSED = ("cases_closed", "cases", ["closed_at", "id"])
_IS_CLOSED = sa.text("closed_at IS NOT NULL")
_OUTBOX = sa.table(
    "outbox",
    *map(sa.column, ("id", "bot", "slot", "topic", "state")),
    *(sa.column(it, sa.LargeBinary()) for it in ("slot_hash", "topic_hash")),
)
_DAY = {
    "sqlite": "strftime('%Y-%m-%d 00:00:00.000000', {0})",
    "postgresql": "date_trunc('day', {0} AT TIME ZONE 'UTC') AT TIME ZONE 'UTC'",
}


def upgrade() -> None:
    """Forget what has served; hash the names of slots."""
    for name in ("slot_hash", "topic_hash"):
        op.add_column("outbox", sa.Column(name, sa.LargeBinary(), nullable=True))
    op.create_index(*_CLOSED, sqlite_where=_IS_CLOSED, postgresql_where=_IS_CLOSED)
    _forget()
    for row in _waiting():
        found = {"topic_hash": _hash(row.bot, row.topic or _HERE)}
        if row.slot:
            found["slot_hash"] = _hash(row.bot, row.slot)
        op.execute(sa.update(_OUTBOX).where(_OUTBOX.c.id == row.id).values(found))
    _rebuild(sa.LargeBinary(), _named, _sealed_name())


def downgrade() -> None:
    """Put names in the place of hashes."""
    _rebuild(sa.String(), _plain)
    for name in ("slot_hash", "topic_hash"):
        op.drop_column("outbox", name)
    op.drop_index(_CLOSED[0], _CLOSED[1])


def _forget() -> None:
    day = _DAY[op.get_bind().dialect.name]
    empty = sa.text("UPDATE outbox SET lang = '', tz = '' WHERE state <> 'waiting'")
    nobody = sa.text("UPDATE outbox SET chat = :nothing WHERE state <> 'waiting' AND bot <> 'desk'")
    times = sa.text(f"UPDATE inbox SET received_at = {day.format('received_at')}, done_at = {day.format('done_at')}")
    gone = "UPDATE inbox SET conversation = :nothing WHERE state <> 'waiting' AND sealed_body IS NULL"
    nothing = sa.bindparam("nothing", b"", sa.LargeBinary())
    op.execute(sa.text("DELETE FROM deadline WHERE person_id IS NOT NULL AND met_at IS NOT NULL"))
    drafts = sa.text(f"UPDATE draft SET updated_at = {day.format('updated_at')} WHERE sealed_body IS NULL")
    for table, column in (
        ("person", "created_at"),
        ("person", "consent_at"),
        ("person", "willing_at"),
        ("agreement", "at"),
    ):
        op.execute(sa.text(f"UPDATE {table} SET {column} = {day.format(column)}"))
    for statement in (drafts, empty, nobody.bindparams(nothing), times, sa.text(gone).bindparams(nothing)):
        op.execute(statement)


def _waiting() -> Iterator[Any]:
    found = sa.select(_OUTBOX).where(_OUTBOX.c.state == "waiting")
    yield from op.get_bind().execute(found).all()


def _keys() -> Keyring:
    keys: Keyring | None = context.config.attributes.get("keys")
    if keys is None:
        raise LookupError("this database holds messages, and their slots cannot be hashed without the operator's key")
    return keys


def _hash(bot: str, name: str) -> bytes:
    return _keys().hash("slot", f"{bot}:{name}")


def _named(row: Any) -> dict[str, Any]:
    keys = _keys()
    return {"name": _hash(row.bot, row.name), "sealed_name": keys.seal(row.name.encode(), _LABEL)}


def _plain(row: Any) -> dict[str, Any]:
    return {"name": _keys().open(row.sealed_name, _LABEL).decode()}


def _sealed_name() -> sa.Column[bytes]:
    return sa.Column("sealed_name", sa.LargeBinary(), nullable=False)


def _rebuild(kind: sa.types.TypeEngine[Any], name_of: Any, *more: sa.Column[Any]) -> None:
    """Make the table of slots anew, with names of another type."""
    conn = op.get_bind()
    former = sa.Table("slot", sa.MetaData(), autoload_with=conn)
    new = op.create_table(
        "slot_new",
        sa.Column("bot", sa.String(), primary_key=True),
        sa.Column("chat", sa.LargeBinary(), primary_key=True),
        sa.Column("name", kind, primary_key=True),
        *more,
        sa.Column("message", sa.String(), nullable=False),
        sqlite_with_rowid=False,
    )
    for rows in conn.execute(sa.select(former)).partitions(_BATCH):
        values = [{"bot": row.bot, "chat": row.chat, "message": row.message, **name_of(row)} for row in rows]
        conn.execute(new.insert(), values)
    former.drop(conn)
    op.rename_table("slot_new", "slot")
    if conn.dialect.name == "postgresql":
        op.execute('ALTER INDEX "slot_new_pkey" RENAME TO "slot_pkey"')
