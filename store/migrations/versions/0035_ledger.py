"""What is open goes by indexes, and figures by sums that are kept by day and month.

`store.migrate.upgrade` counts the cases that are there, once the tables have their newest form. Going down, nothing is
lost: the former version reads figures from events.
"""

import sqlalchemy as sa
from alembic import op

revision = "0035"
down_revision = "0034"

_WORDS = (
    *("filed", "acts", "taken", "worked", "results", "overturned", "rating", "ratings"),
    *("due_review", "kept_review", "due_investigation", "kept_investigation", "due_decision", "kept_decision"),
    *("due_delivery", "kept_delivery", "due_appeal_review", "kept_appeal_review", "open"),
)
_TO_DO = ("due_at", "id", "state", "team", "staff_id", "stand_in", "restricted", "leaf")


_PARTIAL = (
    ("cases_to_do", "cases", _TO_DO, "due_at IS NOT NULL"),
    ("deadline_running", "deadline", ("due_at",), "met_at IS NULL AND stopped_at IS NULL"),
    ("outbox_refused", "outbox", ("case_id", "bot", "id"), "state IN ('refused')"),
    ("person_blocked", "person", ("blocked_at",), "blocked_at IS NOT NULL"),
    ("person_willing", "person", ("id",), "willing_at IS NOT NULL"),
    ("survey_commented", "survey", ("rated_at",), "sealed_comment IS NOT NULL"),
)


def upgrade() -> None:
    """Add the sums, what a case counts for, and the indexes of what is open."""
    op.create_table(
        "tally",
        sa.Column("scope", sa.String(), nullable=False),
        sa.Column("day", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("team", sa.String(), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        *(sa.Column(word, sa.Integer(), nullable=False) for word in _WORDS),
        sa.PrimaryKeyConstraint("scope", "day", "team", "who"),
    )
    op.add_column("cases", sa.Column("due_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("cases", sa.Column("counted", sa.String(), nullable=True))
    op.create_index("cases_filed", "cases", ["filed_at", "subject"])
    op.create_index("cases_of_leaf", "cases", ["leaf"])
    restricted = sa.text("restricted = 1"), sa.text("restricted")
    op.create_index("cases_restricted", "cases", ["state"], sqlite_where=restricted[0], postgresql_where=restricted[1])
    for name, table, columns, where in _PARTIAL:
        op.create_index(name, table, list(columns), sqlite_where=sa.text(where), postgresql_where=sa.text(where))


def downgrade() -> None:
    """Drop what this version keeps beside the events."""
    for name, table, *_ in _PARTIAL:
        op.drop_index(name, table)
    for name in ("cases_restricted", "cases_of_leaf", "cases_filed"):
        op.drop_index(name, "cases")
    op.drop_column("cases", "counted")
    op.drop_column("cases", "due_at")
    op.drop_table("tally")
