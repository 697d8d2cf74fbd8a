"""Groups where the desk bot is, and deeds to be carried out in them."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.DateTime(timezone=True)
WORD = sa.String(32)
STILL_TO_DO = sa.text("next_at IS NOT NULL")


def upgrade() -> None:
    """Make both tables."""
    op.create_table(
        "desk_group",
        sa.Column("id", ID, primary_key=True),
        sa.Column("chat", sa.LargeBinary(), nullable=False, unique=True),
        sa.Column("handle", sa.LargeBinary()),
        sa.Column("sealed_about", sa.LargeBinary(), nullable=False),
        sa.Column("plain", sa.Boolean(), nullable=False),
        sa.Column("present", sa.Boolean(), nullable=False),
        sa.Column("deletes", sa.Boolean(), nullable=False),
        sa.Column("restricts", sa.Boolean(), nullable=False),
        sa.Column("changed_at", INSTANT, nullable=False),
    )
    op.create_index("ix_desk_group_handle", "desk_group", ["handle"])
    op.create_table(
        "enforcement",
        sa.Column("id", ID, primary_key=True),
        sa.Column("case_id", ID, sa.ForeignKey("cases.id"), nullable=False),
        sa.Column("group_id", ID, sa.ForeignKey("desk_group.id"), nullable=False),
        sa.Column("deed", WORD, nullable=False),
        sa.Column("state", WORD, nullable=False),
        sa.Column("target", sa.LargeBinary(), nullable=False),
        sa.Column("sealed_target", sa.LargeBinary(), nullable=False),
        sa.Column("until", INSTANT),
        sa.Column("found", WORD),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("next_at", INSTANT),
        sa.Column("wanted_at", INSTANT, nullable=False),
        sa.Column("found_at", INSTANT),
    )
    for column in ("case_id", "group_id", "target"):
        op.create_index(f"ix_enforcement_{column}", "enforcement", [column])
    op.create_index(
        "enforcement_next", "enforcement", ["next_at"], sqlite_where=STILL_TO_DO, postgresql_where=STILL_TO_DO
    )


def downgrade() -> None:
    """Drop them, those that refer to others first."""
    op.drop_table("enforcement")
    op.drop_table("desk_group")
