"""SQLite keeps instants as numbers of microseconds since 1970 in place of text, which takes three times the room.

No code and no hash changes: they are made over instants, however they are kept. Events and what triggers forbid to
change are written anew in this one way.
"""

import sqlalchemy as sa
from alembic import op

revision = "0071"
down_revision = "0070"

_NUMBER = (
    "CASE WHEN typeof({it}) = 'text' THEN CAST(strftime('%s', {it}) AS INTEGER) * 1000000"
    " + CAST(substr(substr({it}, 21) || '000000', 1, 6) AS INTEGER) ELSE {it} END"
)
_TEXT = (
    "CASE WHEN typeof({it}) = 'integer' THEN strftime('%Y-%m-%d %H:%M:%S', {it} / 1000000, 'unixepoch')"
    " || printf('.%06d', {it} % 1000000) ELSE {it} END"
)


def upgrade() -> None:
    """Write each instant as a number."""
    _rewrite(_NUMBER)


def downgrade() -> None:
    """Write each instant as text."""
    _rewrite(_TEXT)


def _rewrite(new: str) -> None:
    connection = op.get_bind()
    if connection.dialect.name != "sqlite":
        return
    execute, inspector = connection.exec_driver_sql, sa.inspect(connection)
    triggers = execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all()
    for name, _ in triggers:
        execute(f"DROP TRIGGER {name}")
    for table in inspector.get_table_names():
        names = [it["name"] for it in inspector.get_columns(table) if isinstance(it["type"], sa.DateTime)]
        if names:
            execute(f"UPDATE {table} SET {', '.join(f'{name} = {new.format(it=name)}' for name in names)}")
    for _, sql in triggers:
        execute(sql)
