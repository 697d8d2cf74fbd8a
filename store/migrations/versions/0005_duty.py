"""Who is on duty, when they were last given a case, and who has one only because nobody was."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Nobody is on duty until they say so."""
    with op.batch_alter_table("staff") as staff:
        staff.add_column(sa.Column("on_duty", sa.Boolean(), nullable=False, server_default=sa.false()))
        staff.add_column(sa.Column("assigned_at", sa.DateTime(timezone=True)))
    with op.batch_alter_table("cases") as cases:
        cases.add_column(sa.Column("stand_in", sa.Boolean(), nullable=False, server_default=sa.false()))
    with op.batch_alter_table("staff") as staff:
        staff.alter_column("on_duty", server_default=None)
    with op.batch_alter_table("cases") as cases:
        cases.alter_column("stand_in", server_default=None)


def downgrade() -> None:
    """Forget it."""
    with op.batch_alter_table("cases") as cases:
        cases.drop_column("stand_in")
    with op.batch_alter_table("staff") as staff:
        staff.drop_column("assigned_at")
        staff.drop_column("on_duty")
