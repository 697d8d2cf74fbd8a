"""A client lists the origins whose pages may use its key in a browser. None had any: no row needs another code."""

import sqlalchemy as sa
from alembic import op

revision = "0067"
down_revision = "0066"


def upgrade() -> None:
    """Add the column."""
    op.add_column("client", sa.Column("origins", sa.String(), nullable=True))


def downgrade() -> None:
    """Drop it: what pages were listed is forgotten, and the clients that had any get codes without them."""
    op.execute("UPDATE client SET mac = NULL WHERE origins IS NOT NULL")
    op.drop_column("client", "origins")
