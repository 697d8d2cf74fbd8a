"""The lists of rows are kept as bytes in place of JSON, which takes more than twice the room.

No code changes: they are made over the JSON, however it is kept.
"""

from collections.abc import Callable

import sqlalchemy as sa
from alembic import op

from store.tables.row_lists import packed, unpacked

revision = "0072"
down_revision = "0071"

_BATCH = 1000
_KEYS: dict[str, sa.ColumnClause[object]] = {name: sa.column("id") for name in ("cases", "person")}
_KEYS["inventory"] = sa.column("name")


def upgrade() -> None:
    """Write the lists as bytes."""
    _rewrite(sa.LargeBinary(), packed)


def downgrade() -> None:
    """Write the lists as JSON."""
    _rewrite(sa.String(), unpacked)


def _rewrite(kind: sa.types.TypeEngine[str] | sa.types.TypeEngine[bytes], form: Callable[..., str | bytes]) -> None:
    connection = op.get_bind()
    for name, key in _KEYS.items():
        op.add_column(name, sa.Column("anew", kind, nullable=True))
        table = sa.table(name, key, sa.column("kept"), sa.column("anew", kind))
        those = sa.select(key, table.c.kept).where(table.c.kept.is_not(None)).order_by(key).limit(_BATCH)
        fill = table.update().where(key == sa.bindparam("row")).values(anew=sa.bindparam("new"))
        found = connection.execute(those).all()
        while found:
            connection.execute(fill, [{"row": row[0], "new": form(row.kept)} for row in found])
            found = connection.execute(those.where(key > found[-1][0])).all()
        op.execute(f"ALTER TABLE {name} DROP COLUMN kept")
        op.execute(f"ALTER TABLE {name} RENAME COLUMN anew TO kept")
