"""An event in the inbox is named by its channel and the id that the channel gives it, a string.

Going down, the events of other channels than Telegram are deleted, as they have no number; that is refused while one
of them still has its body.
"""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"

_OTHERS = "FROM inbox WHERE channel <> 'telegram'"
# The name that PostgreSQL gave the constraint, and under which SQLite's, which has none, is found.
_FORMER = "inbox_bot_update_id_key"
_NAMES = {"uq": "%(table_name)s_%(column_0_N_name)s_key"}


def upgrade() -> None:
    """Make strings of numbers."""
    with op.batch_alter_table("inbox", naming_convention=_NAMES) as inbox:
        inbox.drop_constraint(_FORMER, type_="unique")
        inbox.add_column(sa.Column("channel", sa.String(), nullable=False, server_default="telegram"))
        inbox.alter_column(
            "update_id",
            new_column_name="event",
            existing_type=sa.BigInteger(),
            type_=sa.String(),
            postgresql_using="update_id::varchar",
        )
    with op.batch_alter_table("inbox") as inbox:
        inbox.alter_column("channel", existing_type=sa.String(), server_default=None)
        inbox.create_unique_constraint("inbox_bot_channel_event_key", ["bot", "channel", "event"])


def downgrade() -> None:
    """Make numbers of strings.

    Raises:
        LookupError: an event of another channel than Telegram still has its body.
    """
    if op.get_bind().execute(sa.text(f"SELECT 1 {_OTHERS} AND sealed_body IS NOT NULL LIMIT 1")).first():
        raise LookupError("the inbox holds events of another channel than Telegram, which revision 0026 cannot read")
    op.execute(sa.text(f"DELETE {_OTHERS}"))
    with op.batch_alter_table("inbox") as inbox:
        inbox.drop_constraint("inbox_bot_channel_event_key", type_="unique")
        inbox.drop_column("channel")
        inbox.alter_column(
            "event",
            new_column_name="update_id",
            existing_type=sa.String(),
            type_=sa.BigInteger(),
            postgresql_using="event::bigint",
        )
    with op.batch_alter_table("inbox") as inbox:
        inbox.create_unique_constraint(_FORMER, ["bot", "update_id"])
