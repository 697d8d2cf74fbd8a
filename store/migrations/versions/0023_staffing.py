"""What happens to staff is kept; links and proposals wait; nobody who opened the desk bot by mistake is kept."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.DateTime(timezone=True)
WORD = sa.String(32)


def upgrade() -> None:
    """Make the tables; forget people who started the desk bot and never were on the staff."""
    op.create_table(
        "house_event",
        sa.Column("id", ID, primary_key=True),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("kind", WORD, nullable=False),
        sa.Column("staff_id", ID, sa.ForeignKey("staff.id")),
        sa.Column("subject_id", ID, sa.ForeignKey("staff.id")),
        sa.Column("sealed_details", sa.LargeBinary(), nullable=False),
    )
    op.create_index("ix_house_event_subject_id", "house_event", ["subject_id"])
    op.create_table(
        "staff_join",
        sa.Column("id", ID, primary_key=True),
        sa.Column("token", sa.LargeBinary(), nullable=False),
        sa.Column("staff_id", ID, sa.ForeignKey("staff.id"), nullable=False),
        sa.Column("ends_at", INSTANT, nullable=False),
        sa.Column("sealed_place", sa.LargeBinary(), nullable=False),
        sa.Column("account", sa.LargeBinary()),
        sa.Column("sealed_request", sa.LargeBinary()),
        sa.UniqueConstraint("token"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "staff_proposal",
        sa.Column("id", ID, primary_key=True),
        sa.Column("gives", WORD, nullable=False),
        sa.Column("subject_id", ID, sa.ForeignKey("staff.id"), nullable=False),
        sa.Column("staff_id", ID, sa.ForeignKey("staff.id"), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("ends_at", INSTANT, nullable=False),
        sa.Column("operator_at", INSTANT),
        sa.Column("outcome", WORD),
        sa.Column("second_id", ID, sa.ForeignKey("staff.id")),
        sa.Column("decided_at", INSTANT),
    )
    op.create_table(
        "staff_chat_errand",
        sa.Column("id", ID, primary_key=True),
        sa.Column("kind", WORD, nullable=False),
        sa.Column("staff_id", ID, sa.ForeignKey("staff.id")),
        sa.Column("begun", sa.Boolean(), nullable=False),
        sa.Column("found", WORD),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("next_at", INSTANT),
        sa.Column("wanted_at", INSTANT, nullable=False),
    )
    op.create_table(
        "staff_chat_presence",
        sa.Column("id", ID, primary_key=True),
        sa.Column("account", sa.LargeBinary(), nullable=False),
        sa.Column("sealed_about", sa.LargeBinary(), nullable=False),
        sa.Column("seen_at", INSTANT, nullable=False),
        sa.UniqueConstraint("account"),
    )
    # People who did anything, or had anything done to them, were on the staff; their number stands somewhere.
    unused = [f"NOT EXISTS (SELECT 1 FROM {table} WHERE {table}.{column} = staff.id)" for table, column in _referring()]
    op.execute(f"DELETE FROM staff WHERE NOT active AND roles = '' AND {' AND '.join(unused)}")


def _referring() -> list[tuple[str, str]]:
    """The columns that hold a member's number."""
    known = sa.inspect(op.get_bind())
    return [
        (table, key["constrained_columns"][0])
        for table in known.get_table_names()
        for key in known.get_foreign_keys(table)
        if key["referred_table"] == "staff"
    ]


def downgrade() -> None:
    """Drop them; people who were forgotten may start the desk bot again."""
    for table in ("staff_chat_presence", "staff_chat_errand", "staff_proposal", "staff_join", "house_event"):
        op.drop_table(table)
