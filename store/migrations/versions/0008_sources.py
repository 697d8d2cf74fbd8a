"""A file of a case says where it comes from; what there is came from reporters."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Name the source of each."""
    op.add_column("evidence", sa.Column("source", sa.String(32)))
    op.execute("UPDATE evidence SET source = 'reporter'")
    with op.batch_alter_table("evidence") as evidence:
        evidence.alter_column("source", existing_type=sa.String(32), nullable=False)


def downgrade() -> None:
    """Forget it."""
    with op.batch_alter_table("evidence") as evidence:
        evidence.drop_column("source")
