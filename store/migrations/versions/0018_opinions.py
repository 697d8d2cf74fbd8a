"""Calls for opinions, and who is willing to be asked."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the tables."""
    op.add_column("person", sa.Column("willing_at", INSTANT))
    op.create_table(
        "opinion_call",
        sa.Column("id", ID, primary_key=True),
        sa.Column("look_back_id", ID, sa.ForeignKey("look_back.id"), nullable=False),
        sa.Column("staff_id", ID, sa.ForeignKey("staff.id"), nullable=False),
        sa.Column("begun_at", INSTANT, nullable=False),
        sa.Column("until", INSTANT, nullable=False),
        sa.Column("sealed_question", sa.LargeBinary()),
        sa.Column("sealed_answer", sa.LargeBinary()),
        sa.Column("answered_by", ID, sa.ForeignKey("staff.id")),
        sa.Column("answered_at", INSTANT),
        sa.UniqueConstraint("look_back_id"),
    )
    op.create_table(
        "opinion",
        sa.Column("id", ID, primary_key=True),
        sa.Column("call_id", ID, sa.ForeignKey("opinion_call.id"), nullable=False),
        sa.Column("person_id", ID, sa.ForeignKey("person.id"), nullable=False),
        sa.Column("asked_at", INSTANT, nullable=False),
        sa.Column("declined_at", INSTANT),
        sa.Column("given_at", INSTANT),
        sa.Column("told_at", INSTANT),
        sa.Column("sealed_text", sa.LargeBinary()),
        sa.UniqueConstraint("call_id", "person_id"),
    )
    op.create_index("ix_opinion_person_id", "opinion", ["person_id"])


def downgrade() -> None:
    """Drop them."""
    op.drop_table("opinion")
    op.drop_table("opinion_call")
    op.drop_column("person", "willing_at")
