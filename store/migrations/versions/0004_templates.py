"""Templates as leads change them in chat."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the table of changes."""
    op.create_table(
        "template",
        sa.Column("id", ID, primary_key=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("staff_id", ID, sa.ForeignKey("staff.id"), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sealed_body", sa.LargeBinary()),
    )
    op.create_index("ix_template_name", "template", ["name"])


def downgrade() -> None:
    """Drop it."""
    op.drop_table("template")
