"""Evidence is scanned for malware; what is held already is to be scanned too."""

import sqlalchemy as sa
from alembic import op

revision = "0049"
down_revision = "0048"


def upgrade() -> None:
    """Add the mark of files to scan."""
    op.add_column("evidence", sa.Column("unscanned", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.execute(sa.text("UPDATE evidence SET unscanned = :yes WHERE state = 'held'").bindparams(yes=True))
    where = sa.text("unscanned")
    op.create_index("evidence_unscanned", "evidence", ["id"], sqlite_where=where, postgresql_where=where)


def downgrade() -> None:
    """Drop the mark; verdicts stay among the sealed facts, where an earlier version leaves them unread."""
    op.drop_index("evidence_unscanned", "evidence")
    op.drop_column("evidence", "unscanned")
