"""A reporter may leave an e-mail address and a telephone number, sealed under their own key."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"

COLUMNS = ("sealed_mail", "sealed_sms")


def upgrade() -> None:
    """Make room for both."""
    for column in COLUMNS:
        op.add_column("person", sa.Column(column, sa.LargeBinary()))


def downgrade() -> None:
    """Forget them."""
    with op.batch_alter_table("person") as person:
        for column in COLUMNS:
            person.drop_column(column)
