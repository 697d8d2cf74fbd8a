"""That somebody came into a group may be kept for longer than that somebody called: each says until when it is kept."""

from datetime import timedelta

import sqlalchemy as sa
from alembic import op

revision = "0070"
down_revision = "0069"

INSTANT = sa.DateTime(timezone=True)
CALL = sa.table("group_call", sa.column("at", INSTANT), sa.column("until", INSTANT))


def upgrade() -> None:
    """Keep what there is for as long as it was to be kept."""
    op.add_column("group_call", sa.Column("until", INSTANT, nullable=True))
    conn = op.get_bind()
    for (at,) in conn.execute(sa.select(CALL.c.at).distinct()).all():
        conn.execute(CALL.update().where(CALL.c.at == at).values(until=at + timedelta(days=2)))
    with op.batch_alter_table("group_call") as table:
        table.alter_column("until", existing_type=INSTANT, nullable=False)


def downgrade() -> None:
    """Keep all of it for two days again."""
    with op.batch_alter_table("group_call") as table:
        table.drop_column("until")
