"""The threads of a person's mails, and what is offered in them by number, are sealed under their own key."""

import sqlalchemy as sa
from alembic import op

revision = "0058"
down_revision = "0057"


def upgrade() -> None:
    """Add the column."""
    op.add_column("person", sa.Column("sealed_mails", sa.LargeBinary()))


def downgrade() -> None:
    """Drop the column: later mails begin a thread of their own."""
    op.drop_column("person", "sealed_mails")
