"""Who is on duty when."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the table of rotas."""
    op.create_table(
        "rota",
        sa.Column("id", ID, primary_key=True),
        sa.Column("team", sa.String(), nullable=False),
        sa.Column("staff_id", ID, sa.ForeignKey("staff.id"), nullable=False),
        sa.Column("hours", sa.String(), nullable=False),
    )


def downgrade() -> None:
    """Drop it."""
    op.drop_table("rota")
