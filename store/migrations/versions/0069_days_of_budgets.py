"""Use of budgets tells the day and nothing finer. What was counted by the hour begins anew: its holder is another."""

from datetime import timedelta

import sqlalchemy as sa
from alembic import op

revision = "0069"
down_revision = "0068"

DAY = timedelta(days=1)
INSTANT = sa.DateTime(timezone=True)
USE = sa.table("budget_use", sa.column("seconds"), sa.column("begun_at", INSTANT), sa.column("until", INSTANT))


def upgrade() -> None:
    """Drop when a window began, and the windows of less than a day."""
    _forget_short()
    with op.batch_alter_table("budget_use") as table:
        table.drop_column("begun_at")


def downgrade() -> None:
    """Say of each day again when it began."""
    _forget_short()
    op.add_column("budget_use", sa.Column("begun_at", INSTANT, nullable=True))
    conn = op.get_bind()
    for (until,) in conn.execute(sa.select(USE.c.until).distinct()).all():
        conn.execute(USE.update().where(USE.c.until == until).values(begun_at=until - DAY))
    with op.batch_alter_table("budget_use") as table:
        table.alter_column("begun_at", existing_type=INSTANT, nullable=False)


def _forget_short() -> None:
    op.execute(USE.delete().where(USE.c.seconds < DAY.total_seconds()))
