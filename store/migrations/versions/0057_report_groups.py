"""Groups where reporters call for a report, who called there, and pictures of albums, for a short while."""

import sqlalchemy as sa
from alembic import op

revision = "0057"
down_revision = "0056"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "report_group",
        sa.Column("id", ID, primary_key=True),
        sa.Column("chat", sa.LargeBinary(), nullable=False, unique=True),
        sa.Column("link", sa.LargeBinary(), nullable=False, unique=True),
        sa.Column("sealed_about", sa.LargeBinary(), nullable=False),
        sa.Column("present", sa.Boolean(), nullable=False),
        sa.Column("prompt_at", sa.DateTime(timezone=True)),
    )
    op.create_table(
        "group_call",
        sa.Column("id", ID, primary_key=True),
        sa.Column("group_id", ID, sa.ForeignKey("report_group.id"), nullable=False),
        sa.Column("caller", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.UniqueConstraint("group_id", "caller"),
    )
    op.create_index("ix_group_call_caller", "group_call", ["caller"])
    op.create_table(
        "album_part",
        sa.Column("id", ID, primary_key=True),
        sa.Column("album", sa.LargeBinary(), nullable=False),
        sa.Column("message", sa.LargeBinary(), nullable=False),
        sa.Column("sealed_part", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.UniqueConstraint("message"),
    )
    op.create_index("ix_album_part_album", "album_part", ["album"])


def downgrade() -> None:
    """Drop the tables."""
    op.drop_table("album_part")
    op.drop_table("group_call")
    op.drop_table("report_group")
