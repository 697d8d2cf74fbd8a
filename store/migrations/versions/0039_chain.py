"""The events of a case are chained by hash, and the database refuses to change or delete one.

Going down, hashes and places are forgotten; going up again makes the same ones.
"""

from collections.abc import Sequence
from datetime import UTC
from typing import Any

import sqlalchemy as sa
from alembic import op

from rules.record.chain import Head, Link, after

revision = "0039"
down_revision = "0038"

_BATCH = 500
_LINK = ("id", "seq", "at", "act", "role", "state", "version", "staff_id", "sealed_body", "hash", "case_id")
_EVENT = sa.table("event", *(sa.column(it, sa.DateTime(timezone=True) if it == "at" else None) for it in _LINK))
_CASE = sa.table("cases", sa.column("id"), sa.column("number"))
_REFUSAL = "an event is never changed or deleted"
_ACTS = ("UPDATE", "DELETE")


def upgrade() -> None:
    """Chain the events that are there, and guard them."""
    op.add_column("event", sa.Column("seq", sa.Integer(), nullable=True))
    op.add_column("event", sa.Column("hash", sa.LargeBinary(), nullable=True))
    _chain(op.get_bind())
    with op.batch_alter_table("event") as event:
        event.alter_column("seq", existing_type=sa.Integer(), nullable=False)
        event.alter_column("hash", existing_type=sa.LargeBinary(), nullable=False)
    op.drop_index("ix_event_case_id", "event")
    op.create_index("event_chain", "event", ["case_id", "seq"], unique=True)
    _guard()


def downgrade() -> None:
    """Let go of the guard and the chain."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP TRIGGER event_kept ON event")
        op.execute("DROP TRIGGER event_not_truncated ON event")
        op.execute("DROP FUNCTION refuse_change()")
    else:
        for act in _ACTS:
            op.execute(f"DROP TRIGGER event_no_{act.lower()}")
    op.drop_index("event_chain", "event")
    op.create_index("ix_event_case_id", "event", ["case_id"])
    with op.batch_alter_table("event") as event:
        event.drop_column("hash")
        event.drop_column("seq")


def _guard() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            f"CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql"
            f" AS $$ BEGIN RAISE EXCEPTION '{_REFUSAL}'; END $$"
        )
        run = "EXECUTE FUNCTION refuse_change()"
        op.execute(f"CREATE TRIGGER event_kept BEFORE UPDATE OR DELETE ON event FOR EACH ROW {run}")
        op.execute(f"CREATE TRIGGER event_not_truncated BEFORE TRUNCATE ON event {run}")
        return
    for act in _ACTS:
        refuse = f"BEGIN SELECT RAISE(ABORT, '{_REFUSAL}'); END"
        op.execute(f"CREATE TRIGGER event_no_{act.lower()} BEFORE {act} ON event {refuse}")


def _chain(conn: sa.Connection) -> None:
    cases = sa.select(_CASE).where(_CASE.c.id > sa.bindparam("after")).order_by(_CASE.c.id).limit(_BATCH)
    last = 0
    while found := conn.execute(cases, {"after": last}).all():
        last = found[-1].id
        _chain_events(conn, {row.id: row.number for row in found})


def _chain_events(conn: sa.Connection, numbers: dict[int, str]) -> None:
    events = sa.select(_EVENT).where(_EVENT.c.case_id.between(min(numbers), max(numbers)))
    write = sa.update(_EVENT).where(_EVENT.c.id == sa.bindparam("row"))
    heads: dict[int, Head] = {}
    rows: list[dict[str, Any]] = []
    for event in conn.execute(events.order_by(_EVENT.c.case_id, _EVENT.c.id)):
        before = heads.get(event.case_id, Head())
        heads[event.case_id] = head = after(before, _link(event, numbers[event.case_id], before.seq + 1))
        rows.append({"row": event.id, "seq": head.seq, "hash": head.hash})
    _write(conn, write, rows)


def _link(event: Any, number: str, seq: int) -> Link:
    at = event.at if event.at.tzinfo else event.at.replace(tzinfo=UTC)
    words = (event.act, event.role, event.state, event.version, event.staff_id, event.sealed_body)
    return Link(number, seq, at, *words)


def _write(conn: sa.Connection, statement: sa.Update, rows: Sequence[dict[str, Any]]) -> None:
    if rows:
        conn.execute(statement.values(seq=sa.bindparam("seq"), hash=sa.bindparam("hash")), list(rows))
