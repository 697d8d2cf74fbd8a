"""Staff are shown a copy of each file, which is kept beside the original; of what is held already it is still to be
made."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"

_COLUMNS = ("ending", "copy_ending", "copy_note")


def upgrade() -> None:
    """Room for what is known of the copy; what is held wants one."""
    for name in _COLUMNS:
        op.add_column("evidence", sa.Column(name, sa.String()))
    op.add_column("evidence", sa.Column("copy_size", sa.BigInteger()))
    op.execute("UPDATE evidence SET state = 'uncopied' WHERE state = 'held'")
    _index("state IN ('wanted', 'uncopied', 'dropped')")


def downgrade() -> None:
    """Forget the copies; the originals are held as before."""
    op.execute("UPDATE evidence SET state = 'held' WHERE state = 'uncopied'")
    _index("state IN ('wanted', 'dropped')")
    for name in (*_COLUMNS, "copy_size"):
        op.drop_column("evidence", name)


def _index(where: str) -> None:
    op.drop_index("evidence_to_do", "evidence")
    op.create_index("evidence_to_do", "evidence", ["id"], sqlite_where=sa.text(where), postgresql_where=sa.text(where))
