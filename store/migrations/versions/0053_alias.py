"""What members of staff call each other is sealed."""

from typing import Any

import sqlalchemy as sa
from alembic import context, op

from store.sealing import Keyring

revision = "0053"
down_revision = "0052"

_STAFF = sa.table(
    "staff",
    *map(sa.column, ("id", "alias")),
    *(sa.column(it, sa.LargeBinary()) for it in ("account", "sealed_alias", "mac")),
)


def upgrade() -> None:
    """Seal the aliases."""
    op.add_column("staff", sa.Column("sealed_alias", sa.LargeBinary(), nullable=True))
    for row in _rows("alias"):
        _store(row, sealed_alias=_keys().seal(row.alias.encode(), _label(row.account)))
    op.drop_column("staff", "alias")


def downgrade() -> None:
    """Write them in clear."""
    op.add_column("staff", sa.Column("alias", sa.String(), nullable=False, server_default=""))
    for row in _rows("sealed_alias"):
        _store(row, alias=_keys().open(row.sealed_alias, _label(row.account)).decode())
    op.drop_column("staff", "sealed_alias")


def _rows(column: str) -> Any:
    return op.get_bind().execute(sa.select(*(_STAFF.c[name] for name in ("id", "account", column)))).all()


def _store(row: Any, **values: Any) -> None:
    op.get_bind().execute(sa.update(_STAFF).where(_STAFF.c.id == row.id).values(mac=None, **values))


def _keys() -> Keyring:
    keys: Keyring | None = context.config.attributes.get("keys")
    if keys is None:
        raise LookupError("this database holds members of staff, and their names cannot be sealed without the key")
    return keys


def _label(account: bytes) -> bytes:
    return b"staff.sealed_alias\0%d:%b" % (len(account), account)
