"""A case is about content and about an account: two keys, read anew from the sealed words of each case.

A case whose words are erased keeps its former key for both. Going down, the key is read from the words as they stand.
"""

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from alembic import context, op

from rules.subject.subject import Subject, read_subject
from store.sealing import Keyring, SealError

revision = "0029"
down_revision = "0027"

_BATCH = 500
_TABLES = ("cases", "violation", "sanction")
_CASE = sa.table(
    "cases",
    *(sa.column(it) for it in ("id", "subject", "account")),
    *(sa.column(it, sa.LargeBinary()) for it in ("wrapped_key", "sealed_body")),
)
_OF_A_CASE = [sa.table(name, *map(sa.column, ("case_id", "subject", "account"))) for name in _TABLES[1:]]


def upgrade() -> None:
    """Add the keys of accounts."""
    for name in _TABLES:
        op.add_column(name, sa.Column("account", sa.LargeBinary(), nullable=True))
        op.create_index(f"ix_{name}_account", name, ["account"])
    op.create_table(
        "account_name",
        sa.Column("name", sa.LargeBinary(), primary_key=True),
        sa.Column("account", sa.LargeBinary(), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
    )
    for name in _TABLES:
        op.execute(sa.text(f"UPDATE {name} SET account = subject"))
    for keys, row, read in _read():
        whole = _hash(keys, read.key if read else ""), _hash(keys, read.account if read else "")
        _store(row.id, dict(zip(("subject", "account"), whole, strict=True)))


def downgrade() -> None:
    """Leave one key: of what the words of the subject say, no matter who published it."""
    for keys, row, read in _read(forwards=False):
        _store(row.id, {"subject": _hash(keys, read.key if read else "")})
    op.drop_table("account_name")
    for name in _TABLES:
        op.drop_index(f"ix_{name}_account", name)
        op.drop_column(name, "account")


def _read(*, forwards: bool = True) -> Iterator[tuple[Keyring, Any, Subject | None]]:
    """Yield each case whose words open, with its subject.

    Args:
        forwards: what forwarded messages told of author and instant counts.

    Raises:
        LookupError: there are cases, and no key to open them with.
    """
    conn, keys = op.get_bind(), context.config.attributes.get("keys")
    last = 0
    query = sa.select(_CASE).where(_CASE.c.id > sa.bindparam("last")).order_by(_CASE.c.id).limit(_BATCH)
    while rows := conn.execute(query, {"last": last}).all():
        last = rows[-1].id
        if keys is None:
            raise LookupError("this database holds cases, and their keys cannot be read without the operator's key")
        for row in rows:
            if row.wrapped_key is None or row.sealed_body is None:
                continue
            with suppress(SealError):
                about = keys.unwrap(row.wrapped_key, b"key").open_json(row.sealed_body, b"case.body")["subject"]
                yield keys, row, _subject(about) if forwards else _former(about)


def _subject(about: dict[str, Any]) -> Subject | None:
    told = about.get("published") or ""
    at = datetime.fromisoformat(told) if "T" in told else None
    author, hidden = about.get("account"), about.get("author") or ""
    return read_subject(about.get("text", ""), {}, about.get("platform", ""), at, author=author, hidden=hidden)


def _former(about: dict[str, Any]) -> Subject | None:
    return read_subject(about.get("text", ""), {}, about.get("platform", ""))


def _hash(keys: Keyring, key: str) -> bytes | None:
    return keys.hash("subject", key) if key else None


def _store(case_id: int, values: dict[str, bytes | None]) -> None:
    conn = op.get_bind()
    conn.execute(sa.update(_CASE).where(_CASE.c.id == case_id).values(values))
    for table in _OF_A_CASE:
        conn.execute(sa.update(table).where(table.c.case_id == case_id).values(values))
