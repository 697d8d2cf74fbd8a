"""The installation's keys have a table, and sealed values open only in their row: each is sealed anew for its place.

What was sealed for its column alone is sealed with the label of table, column and row. What is under a destroyed key,
or does not open, stays as it is; so do events, which nobody may change (`store.record.events` reads both forms).
"""

import secrets
from collections.abc import Iterator
from typing import Any, NamedTuple

import sqlalchemy as sa
from alembic import context, op
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from store.sealing import Key, Keyring, SealError

revision = "0043"
down_revision = "0042"

_BATCH = 500


class _Sealed(NamedTuple):
    """A column of sealed values: whose key seals it, its former label, and what tells its rows."""

    table: str
    column: str
    holder: str
    former: bytes
    row: tuple[str, ...] = ("id",)
    order: str = "id"


_COLUMNS = (
    _Sealed("setting", "sealed_value", "", b"setting", ("name",), "name"),
    _Sealed("inbox", "sealed_body", "", b"inbox.body", ("bot", "channel", "event"), "seq"),
    _Sealed("outbox", "sealed_to", "", b"outbox.to"),
    _Sealed("outbox", "sealed_content", "", b"outbox.content"),
    _Sealed("slot", "sealed_name", "", b"slot.name", ("bot", "chat", "name"), "bot"),
    _Sealed("draft", "sealed_body", "", b"draft.body", ("person_id",)),
    _Sealed("desk_draft", "sealed_body", "", b"desk_draft.body", ("staff_id", "place")),
    _Sealed("house_event", "sealed_details", "", b"house_event.details"),
    _Sealed("staff", "sealed_names", "", b"staff.names"),
    _Sealed("staff", "sealed_account", "", b"staff.account", ("account",)),
    _Sealed("staff_join", "sealed_place", "", b"staff_join.place", ("token",)),
    _Sealed("staff_join", "sealed_request", "", b"staff_join.request", ("token",)),
    _Sealed("staff_chat_presence", "sealed_about", "", b"staff_chat.about", ("account",)),
    _Sealed("desk_group", "sealed_about", "", b"group.about", ("chat",)),
    _Sealed("group_message", "sealed_author", "", b"group.message", ("group_id", "message")),
    _Sealed("template", "sealed_body", "", b"template.body"),
    _Sealed("look_back", "sealed_outcome", "", b"look_back.outcome"),
    _Sealed("action", "sealed_text", "", b"action.text"),
    _Sealed("opinion_call", "sealed_question", "", b"opinion.question", ("look_back_id",)),
    _Sealed("opinion_call", "sealed_answer", "", b"opinion.answer", ("look_back_id",)),
    _Sealed("evidence", "sealed_file", "", b"evidence.file"),
    _Sealed("evidence", "sealed_name", "case_id", b"evidence.name"),
    _Sealed("evidence", "wrapped_key", "case_id", b"key"),
    _Sealed("measure", "sealed_note", "case_id", b"measure.note"),
    _Sealed("enforcement", "sealed_target", "case_id", b"enforcement.target"),
    _Sealed("receipt", "sealed_text", "case_id", b"receipt.text"),
    _Sealed("survey", "sealed_comment", "case_id", b"survey.comment", ("case_id",)),
    _Sealed("opinion", "sealed_text", "person_id", b"opinion.text", ("call_id", "person_id")),
    _Sealed("contact_code", "sealed_address", "person_id", b"person.", ("person_id", "channel"), "person_id"),
    _Sealed("person", "sealed_mail", "id", b"person.mail"),
    _Sealed("person", "sealed_sms", "id", b"person.sms"),
    _Sealed("person", "sealed_account", "id", b"person.account", ("account",)),
    _Sealed("cases", "sealed_body", "id", b"case.body", ("number",)),
    # Last, as the others are opened by these.
    _Sealed("person", "wrapped_key", "", b"key", ("account",)),
    _Sealed("cases", "wrapped_key", "", b"key", ("number",)),
)
_BYTES = ("place", "account", "token", "chat", "wrapped_key")
_KEYS = {"contact_code": ("person_id", "channel"), "slot": ("bot", "chat", "name")}
"""What tells the rows of a table, where it is more than the column that gives their order."""


def upgrade() -> None:
    """Add the table; seal for rows."""
    op.create_table(
        "sealing_key",
        sa.Column("purpose", sa.String(), primary_key=True),
        sa.Column("generation", sa.Integer(), primary_key=True),
        sa.Column("operator", sa.LargeBinary(), primary_key=True),
        sa.Column("wrapped", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("retired_at", sa.DateTime(timezone=True), nullable=True),
    )
    _convert(up=True)


def downgrade() -> None:
    """Seal for columns alone.

    Raises:
        LookupError: the keys were not made from the operator's, so that an earlier version cannot read what they seal.
    """
    _convert(up=False)
    op.drop_table("sealing_key")


def _convert(*, up: bool) -> None:
    conn, keys = op.get_bind(), context.config.attributes.get("keys")
    for sealed in _COLUMNS:
        for row in _rows(conn, sealed):
            if keys is None:
                raise LookupError("this database holds data, and it cannot be sealed anew without the operator's key")
            if not up and keys.generations != (1,):
                raise LookupError("the keys of this database are its own, and earlier versions of Lian know none")
            try:
                value = _value(conn, keys, sealed, row, up=up)
            except SealError:
                if sealed.table == "setting":
                    raise
                continue
            table = _table(sealed)
            where = [table.c[name] == getattr(row, name) for name in _primary(sealed)]
            conn.execute(sa.update(table).where(*where).values({sealed.column: value}))


def _value(conn: sa.Connection, keys: Keyring, sealed: _Sealed, row: Any, *, up: bool) -> bytes:
    """Return the value sealed in the other form.

    Raises:
        SealError: it does not open.
    """
    label, former = _label(sealed, row), sealed.former
    if sealed.table == "contact_code":
        former += row.channel.encode()
    secret = _secret(conn, keys, sealed, row, up=up)
    key = keys if secret is None else Key(secret)
    data = key.open(row.value, former if up else label)
    if up:
        return key.seal(data, label)
    if secret is None:
        return keys.seal(data, former)
    nonce = secrets.token_bytes(12)
    return b"\1" + nonce + AESGCM(secret).encrypt(nonce, data, b"\1" + former)


def _secret(conn: sa.Connection, keys: Keyring, sealed: _Sealed, row: Any, *, up: bool) -> bytes | None:
    """Return the key of the person or case under which the value stands; None if it is the installation's.

    Raises:
        SealError: it is destroyed, or does not open.
    """
    holder = row.holder if sealed.holder else None
    if holder is None:
        return None
    of_person = sealed.holder == "person_id" or sealed.table == "person"
    table, named = ("person", "account") if of_person else ("cases", "number")
    of = _table(_Sealed(table, "wrapped_key", "", b"key", (named,)))
    found = conn.execute(sa.select(of.c.wrapped_key.label("value"), of.c[named]).where(of.c.id == holder)).one_or_none()
    if found is None or found.value is None:
        raise SealError("its key is destroyed")
    return keys.open(found.value, b"key" if up else _label(_Sealed(table, "wrapped_key", "", b"key", (named,)), found))


def _label(sealed: _Sealed, row: Any) -> bytes:
    values = (getattr(row, name) for name in sealed.row)
    told = (value if isinstance(value, bytes) else str(value).encode() for value in values)
    return b"".join((f"{sealed.table}.{sealed.column}".encode(), *(b"\0%d:%b" % (len(it), it) for it in told)))


def _rows(conn: sa.Connection, sealed: _Sealed) -> Iterator[Any]:
    """Yield the rows with a value, a batch at a time."""
    table = _table(sealed)
    names = dict.fromkeys((*_primary(sealed), *sealed.row))
    columns = [*(table.c[name] for name in names), table.c[sealed.column].label("value")]
    if sealed.holder:
        columns.append(table.c[sealed.holder].label("holder"))
    query = sa.select(*columns).where(table.c[sealed.column].is_not(None)).order_by(table.c[sealed.order])
    if sealed.order != "id":
        yield from conn.execute(query).all()
        return
    last = 0
    while rows := conn.execute(query.where(table.c.id > last).limit(_BATCH)).all():
        last = rows[-1].id
        yield from rows


def _primary(sealed: _Sealed) -> tuple[str, ...]:
    return _KEYS.get(sealed.table, (sealed.order,))


def _table(sealed: _Sealed) -> sa.TableClause:
    names = dict.fromkeys((*_primary(sealed), *sealed.row, *filter(None, (sealed.holder,)), sealed.column, "id"))
    return sa.table(
        sealed.table,
        *(sa.column(it, sa.LargeBinary() if _is_bytes(sealed, it) else None) for it in names),
    )


def _is_bytes(sealed: _Sealed, column: str) -> bool:
    return column == sealed.column or column in _BYTES or (sealed.table, column) == ("slot", "name")
