"""What describes an evidence file is sealed under its case's key, and a keyed hash finds the same file elsewhere.

Kind, type, size, hash and the notes on the copy stood in clear, so that a stolen database and a known document showed
which case holds it. When a file was received is sealed too; when it was held, which nothing read, is forgotten. Files
that were dropped, or whose case's key is destroyed, lose what was still known of them.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import orjson
import sqlalchemy as sa
from alembic import context, op

from store.sealing import Key, Keyring

revision = "0044"
down_revision = "0043"

_BATCH = 500
_STEP = 512
_INSTANT = sa.DateTime(timezone=True)
_COLUMNS: dict[str, Any] = {
    "kind": sa.String(),
    "sealed_name": sa.LargeBinary(),
    "mime": sa.String(),
    "ending": sa.String(),
    "size": sa.BigInteger(),
    "copy_ending": sa.String(),
    "copy_size": sa.BigInteger(),
    "copy_note": sa.String(),
    "sha256": sa.LargeBinary(),
    "refusal": sa.String(),
    "wanted_at": _INSTANT,
    "held_at": _INSTANT,
}
"""The former columns."""

_PLAIN = ("kind", "mime", "ending", "size", "copy_ending", "copy_size", "copy_note", "refusal")
_CASE = sa.table("cases", sa.column("id"), sa.column("number"), sa.column("wrapped_key", sa.LargeBinary()))
_EVIDENCE = sa.table(
    "evidence",
    *(sa.column(name) for name in ("id", "case_id", "state")),
    *(sa.column(name, type_) for name, type_ in _COLUMNS.items()),
    *(sa.column(name, sa.LargeBinary()) for name in ("sealed_facts", "digest")),
)
_KEPT = ("wanted", "uncopied", "held", "refused")


def upgrade() -> None:
    """Seal the facts of each file."""
    for name in ("sealed_facts", "digest"):
        op.add_column("evidence", sa.Column(name, sa.LargeBinary()))
    for row, holder, keys in _rows():
        told = {name: value for name in _PLAIN if (value := getattr(row, name))}
        if row.sealed_name:
            told["name"] = holder.open(row.sealed_name, _label("evidence.sealed_name", row.id)).decode()
        if row.sha256:
            told["sha256"] = row.sha256.hex()
        told["received_at"] = row.wanted_at.replace(tzinfo=row.wanted_at.tzinfo or UTC).astimezone(UTC).isoformat()
        plain = orjson.dumps(dict(sorted(told.items())))
        sealed = holder.seal(plain.ljust(-(-len(plain) // _STEP) * _STEP), _label("evidence.sealed_facts", row.id))
        digest = keys.hash("evidence.sha256", told["sha256"]) if "sha256" in told else None
        _store(row.id, {"sealed_facts": sealed, "digest": digest})
    where = sa.text("digest IS NOT NULL")
    op.create_index("evidence_of_digest", "evidence", ["digest"], sqlite_where=where, postgresql_where=where)
    for name in _COLUMNS:
        op.drop_column("evidence", name)


def downgrade() -> None:
    """Put the facts into columns of their own again."""
    for name, type_ in _COLUMNS.items():
        default = {"kind": "document", "wanted_at": datetime.now(UTC).isoformat(sep=" ")}.get(name)
        op.add_column("evidence", sa.Column(name, type_, nullable=default is None, server_default=default))
    for row, holder, _ in _rows():
        told = holder.open_json(row.sealed_facts, _label("evidence.sealed_facts", row.id)) if row.sealed_facts else {}
        called, sha256 = told.get("name"), told.get("sha256")
        former = {
            **{column: told.get(column) for column in _PLAIN},
            "kind": told.get("kind", "document"),
            "sealed_name": holder.seal(called.encode(), _label("evidence.sealed_name", row.id)) if called else None,
            "sha256": bytes.fromhex(sha256) if sha256 else None,
            "wanted_at": datetime.fromisoformat(told["received_at"]) if "received_at" in told else datetime.now(UTC),
        }
        _store(row.id, former)
    op.drop_index("evidence_of_digest", "evidence")
    with op.batch_alter_table("evidence") as table:
        for name in ("sealed_facts", "digest"):
            table.drop_column(name)
        for name in ("kind", "wanted_at"):
            table.alter_column(name, server_default=None)


def _rows() -> Iterator[tuple[Any, Key, Keyring]]:
    """Yield each file of which something is to be kept, with the key that seals its facts, and the installation's.

    Raises:
        LookupError: there are files, and no key to seal or open them with.
    """
    connection, keys = op.get_bind(), context.config.attributes.get("keys")
    columns = [column for column in _EVIDENCE.c if column.name in _present()]
    every = (
        sa.select(*columns, _CASE.c.number, _CASE.c.wrapped_key)
        .select_from(_EVIDENCE.outerjoin(_CASE, _CASE.c.id == _EVIDENCE.c.case_id))
        .where(_EVIDENCE.c.state.in_(_KEPT), _EVIDENCE.c.id > sa.bindparam("last"))
        .order_by(_EVIDENCE.c.id)
        .limit(_BATCH)
    )
    last = 0
    while rows := connection.execute(every, {"last": last}).all():
        last = rows[-1].id
        if keys is None:
            raise LookupError("this database holds evidence, and cannot be sealed or opened without the operator's key")
        for row in rows:
            if row.case_id is None:
                yield row, keys, keys
            elif row.wrapped_key is not None:
                yield row, keys.unwrap(row.wrapped_key, _label("cases.wrapped_key", row.number)), keys


def _present() -> set[str]:
    return {column["name"] for column in sa.inspect(op.get_bind()).get_columns("evidence")}


def _store(evidence_id: int, values: dict[str, Any]) -> None:
    op.get_bind().execute(sa.update(_EVIDENCE).where(_EVIDENCE.c.id == evidence_id).values(values))


def _label(column: str, row: int | str) -> bytes:
    told = str(row).encode()
    return b"%b\0%d:%b" % (column.encode(), len(told), told)
