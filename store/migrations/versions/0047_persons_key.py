"""What waits beside a person is under their key, a dialog of staff about a case under the case's.

Drafts are passed on both ways. Unsent messages and updates set aside stay as they are going up, and have served
soon; going down, those under the key of a person come back under the installation's.
"""

from typing import Any, NamedTuple

import sqlalchemy as sa
from alembic import context, op

from store.sealing import OWN, Key, Keyring

revision = "0047"
down_revision = "0046"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_NAMED = ("inbox", "outbox")


class _Sealed(NamedTuple):
    """A column of sealed values: who has the key, and what tells its rows."""

    table: str
    column: str
    holder: str
    row: tuple[str, ...] = ("id",)
    key: str = "id"


_DRAFTS = (
    _Sealed("draft", "sealed_body", "person_id", ("person_id",)),
    _Sealed("desk_draft", "sealed_body", "case_id", ("staff_id", "place")),
)
_WAITING = (
    _Sealed("outbox", "sealed_to", "person_id"),
    _Sealed("outbox", "sealed_content", "person_id"),
    _Sealed("inbox", "sealed_body", "person_id", ("bot", "channel", "event"), "seq"),
)
_BYTES = ("place", "account", "wrapped_key", "value")


def upgrade() -> None:
    """Add the columns that name the person; pass drafts on."""
    known = sa.text("person_id IS NOT NULL")
    for table in _NAMED:
        op.add_column(table, sa.Column("person_id", _ID, nullable=True))
        op.create_index(f"{table}_of_person", table, ["person_id"], sqlite_where=known, postgresql_where=known)
    for sealed in _DRAFTS:
        _pass_on(sealed, up=True)


def downgrade() -> None:
    """Put everything under the key of the installation; drop the columns."""
    for sealed in (*_DRAFTS, *_WAITING):
        _pass_on(sealed, up=False)
    for table in _NAMED:
        op.drop_index(f"{table}_of_person", table)
        op.drop_column(table, "person_id")


def _pass_on(sealed: _Sealed, *, up: bool) -> None:
    conn = op.get_bind()
    names = dict.fromkeys((sealed.key, sealed.holder, *sealed.row, sealed.column))
    table = sa.table(sealed.table, *(sa.column(it, _kind(it)) for it in names))
    value, holder = table.c[sealed.column], table.c[sealed.holder]
    for row in conn.execute(sa.select(table).where(value.is_not(None), holder.is_not(None))).all():
        told = row._mapping
        own, body = _own(sealed.holder, told[sealed.holder]), told[sealed.column]
        if own is None or (body[:1] == bytes([OWN])) == up:
            continue
        label = _label(f"{sealed.table}.{sealed.column}", *(told[name] for name in sealed.row))
        passed = _keys().pass_on(body, label, own) if up else own.pass_on(body, label, _keys())
        this = table.c[sealed.key] == told[sealed.key]
        conn.execute(sa.update(table).where(this).values({sealed.column: passed}))


def _own(holder: str, number: int) -> Key | None:
    name, told = ("person", "account") if holder == "person_id" else ("cases", "number")
    of = sa.table(name, sa.column("id"), *(sa.column(it, _kind(it)) for it in ("wrapped_key", told)))
    row = op.get_bind().execute(sa.select(of.c.wrapped_key, of.c[told]).where(of.c.id == number)).one_or_none()
    if row is None or row.wrapped_key is None:
        return None
    return _keys().unwrap(row.wrapped_key, _label(f"{name}.wrapped_key", row[1]))


def _keys() -> Keyring:
    keys: Keyring | None = context.config.attributes.get("keys")
    if keys is None:
        raise LookupError("this database holds drafts, and they cannot be passed on without the operator's key")
    return keys


def _kind(name: str) -> sa.types.TypeEngine[Any] | None:
    return sa.LargeBinary() if name in _BYTES or name.startswith("sealed_") else None


def _label(column: str, *row: Any) -> bytes:
    told = (value if isinstance(value, bytes) else str(value).encode() for value in row)
    return b"".join((column.encode(), *(b"\0%d:%b" % (len(it), it) for it in told)))
