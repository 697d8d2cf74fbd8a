"""Measures of decisions, each with its state.

What earlier decisions imposed gets a row from what is on record of it: done where a group has confirmed it, else to do,
since nobody has recorded that it was done. No deadline is made for these: staff are not reminded of years ago.
"""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.DateTime(timezone=True)
WORD = sa.String(32)
STILL_TO_DO = sa.text("next_at IS NOT NULL")

_DEEDS = {"mute": "mute", "ban": "ban", "deregistration": "ban"}
_INSERT = (
    "INSERT INTO measure (case_id, word, state, executor, wanted_at, changed_at, tries) "
    "VALUES (:case_id, :word, :state, :executor, :at, :since, 0)"
)


def upgrade() -> None:
    """Make the table, with the measures of former decisions."""
    op.create_table(
        "measure",
        sa.Column("id", ID, primary_key=True),
        sa.Column("case_id", ID, sa.ForeignKey("cases.id"), nullable=False),
        sa.Column("word", sa.String(), nullable=False),
        sa.Column("state", WORD, nullable=False),
        sa.Column("executor", WORD, nullable=False),
        sa.Column("staff_id", ID, sa.ForeignKey("staff.id")),
        sa.Column("sealed_note", sa.LargeBinary()),
        sa.Column("wanted_at", INSTANT, nullable=False),
        sa.Column("changed_at", INSTANT, nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("next_at", INSTANT),
    )
    op.create_index("ix_measure_case_id", "measure", ["case_id"])
    op.create_index("measure_next", "measure", ["next_at"], sqlite_where=STILL_TO_DO, postgresql_where=STILL_TO_DO)
    _fill()


def downgrade() -> None:
    """Drop the table, and what only it has."""
    op.execute(sa.text("DELETE FROM outbox WHERE form = 'measures'"))
    op.execute(sa.text("DELETE FROM deadline WHERE kind = 'measures'"))
    op.drop_table("measure")


def _fill() -> None:
    conn = op.get_bind()
    confirmed = {
        (row.case_id, row.deed): row.found_at
        for row in conn.execute(sa.text("SELECT case_id, deed, found_at FROM enforcement WHERE state <> 'wanted'"))
    }
    deleted = sa.text(
        "SELECT case_id, deleted_at FROM violation WHERE deleted_at IS NOT NULL AND annulled_at IS NULL ORDER BY id"
    )
    for row in conn.execute(deleted).all():
        _add(conn, row.case_id, "content_deleted", row.deleted_at, confirmed.get((row.case_id, "delete")))
    imposed = sa.text("SELECT case_id, kind, days, begun_at FROM sanction WHERE lifted_at IS NULL ORDER BY id")
    for row in conn.execute(imposed).all():
        word = f"{row.kind}_{row.days}" if row.days else row.kind
        _add(conn, row.case_id, word, row.begun_at, confirmed.get((row.case_id, _DEEDS.get(row.kind, ""))))


def _add(conn: sa.Connection, case_id: int, word: str, at: object, found_at: object) -> None:
    values = {"case_id": case_id, "word": word, "at": at, "since": found_at or at}
    how = {"state": "done", "executor": "group"} if found_at else {"state": "to_do", "executor": "staff"}
    conn.execute(sa.text(_INSERT), {**values, **how})
