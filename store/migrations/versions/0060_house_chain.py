"""The events of the house are chained like those of a case, and the database refuses to change or delete one.

A root may hold the head of the house: a leaf that is of no case. Going down, hashes and places are forgotten, and with
them the leaves of the house; going up again makes the same hashes.
"""

from datetime import UTC
from typing import Any

import sqlalchemy as sa
from alembic import context, op

from rules.record.chain import Head, HouseLink, after
from store.sealing import Keyring, SealError

revision = "0060"
down_revision = "0059"

_NAMES = ("id", "seq", "kind", "staff_id", "subject_id", "sealed_details", "hash", "mac")
_EVENT = sa.table("house_event", *map(sa.column, _NAMES), sa.column("at", sa.DateTime(timezone=True)))
_BARE = sa.update(_EVENT).values(mac=None)
_KEPT = ("id", "seq", "at", "kind", "staff_id", "subject_id", "hash")
_REFUSAL = "an event is never changed or deleted"


def upgrade() -> None:
    """Chain the events that are there, and guard them."""
    op.add_column("house_event", sa.Column("seq", sa.Integer(), nullable=True))
    op.add_column("house_event", sa.Column("hash", sa.LargeBinary(), nullable=True))
    _chain(op.get_bind())
    with op.batch_alter_table("house_event") as event:
        event.alter_column("seq", existing_type=sa.Integer(), nullable=False)
        event.alter_column("hash", existing_type=sa.LargeBinary(), nullable=False)
        event.create_unique_constraint("house_event_seq_key", ["seq"])
    with op.batch_alter_table("root_leaf") as leaf:
        leaf.alter_column("case_id", existing_type=sa.BigInteger(), nullable=True)
    op.execute("DELETE FROM inventory WHERE name = 'house_event'")
    _guard()


def downgrade() -> None:
    """Let go of the guard and the chain."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP TRIGGER house_event_kept ON house_event")
        op.execute("DROP TRIGGER house_event_not_truncated ON house_event")
    else:
        op.execute("DROP TRIGGER house_event_no_update")
        op.execute("DROP TRIGGER house_event_no_delete")
    op.execute("DELETE FROM inventory WHERE name = 'house_event'")
    op.execute("DELETE FROM root_leaf WHERE case_id IS NULL")
    with op.batch_alter_table("root_leaf") as leaf:
        leaf.alter_column("case_id", existing_type=sa.BigInteger(), nullable=False)
    with op.batch_alter_table("house_event") as event:
        event.drop_constraint("house_event_seq_key", type_="unique")
        event.drop_column("hash")
        event.drop_column("seq")
    op.get_bind().execute(_BARE)


def _guard() -> None:
    """Refuse to change an event but for its sealed form and its code, which are made anew when keys rotate."""
    columns = ", ".join(_KEPT)
    if op.get_bind().dialect.name == "postgresql":
        run = "EXECUTE FUNCTION refuse_change()"
        acts = f"DELETE OR UPDATE OF {columns}"
        op.execute(f"CREATE TRIGGER house_event_kept BEFORE {acts} ON house_event FOR EACH ROW {run}")
        op.execute(f"CREATE TRIGGER house_event_not_truncated BEFORE TRUNCATE ON house_event {run}")
        return
    refuse = f"BEGIN SELECT RAISE(ABORT, '{_REFUSAL}'); END"
    op.execute(f"CREATE TRIGGER house_event_no_update BEFORE UPDATE OF {columns} ON house_event {refuse}")
    op.execute(f"CREATE TRIGGER house_event_no_delete BEFORE DELETE ON house_event {refuse}")


def _chain(conn: sa.Connection) -> None:
    head, written = Head(), []
    for row in conn.execute(sa.select(_EVENT).order_by(_EVENT.c.id)).all():
        at = row.at if row.at.tzinfo else row.at.replace(tzinfo=UTC)
        content = _content(row)
        head = after(head, HouseLink(head.seq + 1, at, row.kind, row.staff_id, row.subject_id, content))
        written.append({"row": row.id, "new_seq": head.seq, "new_hash": head.hash})
    if written:
        new: dict[str, Any] = {"seq": sa.bindparam("new_seq"), "hash": sa.bindparam("new_hash"), "mac": None}
        conn.execute(sa.update(_EVENT).where(_EVENT.c.id == sa.bindparam("row")).values(new), written)


def _content(row: Any) -> bytes:
    """Return the keyed hash of the details, as `store.members.staff_events` makes it."""
    keys: Keyring | None = context.config.attributes.get("keys")
    if keys is None:
        raise LookupError("this database holds events of the house, and they cannot be chained without the key")
    id = str(row.id).encode()
    try:
        said = keys.open(row.sealed_details, b"house_event.sealed_details\0%d:%b" % (len(id), id))
    except SealError:
        return b""  # `lian verify` names it
    return keys.hash("house_event.details", said.decode())
