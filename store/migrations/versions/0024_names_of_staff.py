"""How a member of staff shows themselves in the messenger is kept sealed, so that a report that names them is known."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"

COLUMNS = ("names", "sealed_names")


def upgrade() -> None:
    """Make room for the names and for their hash."""
    for column in COLUMNS:
        op.add_column("staff", sa.Column(column, sa.LargeBinary()))


def downgrade() -> None:
    """Forget them."""
    for column in COLUMNS:
        op.drop_column("staff", column)
