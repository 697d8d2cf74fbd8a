"""Who wrote which message in the groups of the desk bot, and which of its chats are channels.

What was written before is unknown. A chat counts as a group until the bot's standing in it changes.
"""

import sqlalchemy as sa
from alembic import op

revision = "0036"
down_revision = "0035"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the table."""
    # SQLite changes a column only by making the table anew, and cannot drop one that enforcement refers to.
    op.add_column("desk_group", sa.Column("channel", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_table(
        "group_message",
        sa.Column("id", ID, primary_key=True),
        sa.Column("group_id", ID, sa.ForeignKey("desk_group.id"), nullable=False),
        sa.Column("message", ID, nullable=False),
        sa.Column("author", sa.LargeBinary(), nullable=False),
        sa.Column("handle", sa.LargeBinary()),
        sa.Column("sealed_author", sa.LargeBinary(), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("group_message_place", "group_message", ["group_id", "message"], unique=True)
    op.create_index("group_message_author", "group_message", ["author", "sent_at"])
    op.create_index("group_message_handle", "group_message", ["handle", "sent_at"])


def downgrade() -> None:
    """Drop the table."""
    op.drop_table("group_message")
    op.drop_column("desk_group", "channel")
