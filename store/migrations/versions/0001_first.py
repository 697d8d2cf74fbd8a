"""The first form of the database: every table, its text sealed from the beginning."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.DateTime(timezone=True)
WORD = sa.String(32)


def upgrade() -> None:
    """Make every table."""
    _people()
    _cases()
    _desk()
    _traffic()
    _running()


def downgrade() -> None:
    """Drop every table, those that refer to others first."""
    for table in (
        "setting",
        "lease",
        "slot",
        "outbox",
        "inbox",
        "desk_draft",
        "deadline",
        "evidence",
        "refused_press",
        "event",
        "cases",
        "draft",
        "staff",
        "person",
    ):
        op.drop_table(table)


def _where(rows: str) -> dict[str, Any]:
    """An index of only these rows."""
    return {"sqlite_where": sa.text(rows), "postgresql_where": sa.text(rows)}


def _people() -> None:
    op.create_table(
        "person",
        sa.Column("id", ID, primary_key=True),
        sa.Column("account", sa.LargeBinary()),
        sa.Column("wrapped_key", sa.LargeBinary()),
        sa.Column("sealed_account", sa.LargeBinary()),
        sa.Column("lang", sa.String(), nullable=False),
        sa.Column("tz", sa.String()),
        sa.Column("consent_version", sa.Integer()),
        sa.Column("consent_at", INSTANT),
        sa.Column("blocked_at", INSTANT),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.UniqueConstraint("account"),
    )
    op.create_table(
        "staff",
        sa.Column("id", ID, primary_key=True),
        sa.Column("account", sa.LargeBinary(), nullable=False),
        sa.Column("username", sa.LargeBinary()),
        sa.Column("sealed_account", sa.LargeBinary(), nullable=False),
        sa.Column("alias", sa.String(), nullable=False),
        sa.Column("roles", sa.String(), nullable=False),
        sa.Column("team", sa.String()),
        sa.Column("cleared", sa.Boolean(), nullable=False),
        sa.Column("lang", sa.String(), nullable=False),
        sa.Column("reachable", sa.Boolean(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.UniqueConstraint("account"),
    )
    op.create_index("ix_staff_username", "staff", ["username"])
    op.create_table(
        "draft",
        sa.Column("id", ID, primary_key=True),
        sa.Column("person_id", ID, sa.ForeignKey("person.id"), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("sealed_body", sa.LargeBinary()),
        sa.Column("updated_at", INSTANT, nullable=False),
        sa.UniqueConstraint("person_id"),
    )


def _cases() -> None:
    op.create_table(
        "cases",
        sa.Column("id", ID, primary_key=True),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("person_id", ID, sa.ForeignKey("person.id")),
        sa.Column("state", WORD, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("leaf", sa.String(), nullable=False),
        sa.Column("catalogue_version", sa.String(), nullable=False),
        sa.Column("policy_version", sa.String(), nullable=False),
        sa.Column("severity", WORD, nullable=False),
        sa.Column("team", sa.String(), nullable=False),
        sa.Column("restricted", sa.Boolean(), nullable=False),
        sa.Column("identity", WORD, nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("subject", sa.LargeBinary()),
        sa.Column("wrapped_key", sa.LargeBinary()),
        sa.Column("sealed_body", sa.LargeBinary()),
        sa.Column("staff_id", ID, sa.ForeignKey("staff.id")),
        sa.Column("filed_at", INSTANT, nullable=False),
        sa.Column("accepted_at", INSTANT),
        sa.Column("begun_at", INSTANT),
        sa.Column("decided_at", INSTANT),
        sa.Column("closed_at", INSTANT),
        sa.Column("pauses", sa.Integer(), nullable=False),
        sa.Column("paused_at", INSTANT),
        sa.UniqueConstraint("number"),
    )
    op.create_index("ix_cases_person_id", "cases", ["person_id"])
    op.create_index("ix_cases_staff_id", "cases", ["staff_id"])
    op.create_index("ix_cases_subject", "cases", ["subject"])
    op.create_table(
        "event",
        sa.Column("id", ID, primary_key=True),
        sa.Column("case_id", ID, sa.ForeignKey("cases.id"), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("act", sa.String(), nullable=False),
        sa.Column("role", WORD, nullable=False),
        sa.Column("staff_id", ID, sa.ForeignKey("staff.id")),
        sa.Column("state", WORD, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("sealed_body", sa.LargeBinary()),
    )
    op.create_index("ix_event_case_id", "event", ["case_id"])
    op.create_table(
        "refused_press",
        sa.Column("id", ID, primary_key=True),
        sa.Column("case_id", ID, sa.ForeignKey("cases.id")),
        sa.Column("staff_id", ID, sa.ForeignKey("staff.id")),
        sa.Column("act", sa.String(), nullable=False),
        sa.Column("refusal", sa.String(), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
    )
    op.create_table(
        "evidence",
        sa.Column("id", ID, primary_key=True),
        sa.Column("draft_id", ID, sa.ForeignKey("draft.id")),
        sa.Column("case_id", ID, sa.ForeignKey("cases.id")),
        sa.Column("bot", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("album", sa.String()),
        sa.Column("state", WORD, nullable=False),
        sa.Column("sealed_file", sa.LargeBinary()),
        sa.Column("sealed_name", sa.LargeBinary()),
        sa.Column("wrapped_key", sa.LargeBinary()),
        sa.Column("mime", sa.String()),
        sa.Column("size", sa.BigInteger()),
        sa.Column("sha256", sa.LargeBinary()),
        sa.Column("refusal", sa.String()),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("not_before", INSTANT),
        sa.Column("wanted_at", INSTANT, nullable=False),
        sa.Column("held_at", INSTANT),
    )
    op.create_index("evidence_to_do", "evidence", ["id"], **_where("state IN ('wanted', 'dropped')"))
    op.create_index("ix_evidence_case_id", "evidence", ["case_id"])
    op.create_index("ix_evidence_draft_id", "evidence", ["draft_id"])
    op.create_table(
        "deadline",
        sa.Column("id", ID, primary_key=True),
        sa.Column("kind", WORD, nullable=False),
        sa.Column("case_id", ID, sa.ForeignKey("cases.id")),
        sa.Column("person_id", ID, sa.ForeignKey("person.id")),
        sa.Column("begun_at", INSTANT, nullable=False),
        sa.Column("due_at", INSTANT, nullable=False),
        sa.Column("next_at", INSTANT),
        sa.Column("stopped_at", INSTANT),
        sa.Column("met_at", INSTANT),
        sa.Column("late_at", INSTANT),
    )
    op.create_index("deadline_next", "deadline", ["next_at"], **_where("next_at IS NOT NULL"))
    op.create_index("ix_deadline_case_id", "deadline", ["case_id"])
    op.create_index("ix_deadline_person_id", "deadline", ["person_id"])


def _desk() -> None:
    op.create_table(
        "desk_draft",
        sa.Column("id", ID, primary_key=True),
        sa.Column("staff_id", ID, sa.ForeignKey("staff.id"), nullable=False),
        sa.Column("place", sa.LargeBinary(), nullable=False),
        sa.Column("case_id", ID, sa.ForeignKey("cases.id")),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("sealed_body", sa.LargeBinary(), nullable=False),
        sa.Column("updated_at", INSTANT, nullable=False),
        sa.UniqueConstraint("staff_id", "place"),
        sqlite_autoincrement=True,
    )


def _traffic() -> None:
    op.create_table(
        "inbox",
        sa.Column("seq", ID, primary_key=True),
        sa.Column("bot", sa.String(), nullable=False),
        sa.Column("update_id", sa.BigInteger(), nullable=False),
        sa.Column("conversation", sa.LargeBinary(), nullable=False),
        sa.Column("sealed_body", sa.LargeBinary()),
        sa.Column("received_at", INSTANT, nullable=False),
        sa.Column("state", WORD, nullable=False),
        sa.Column("error", sa.String()),
        sa.Column("done_at", INSTANT),
        sa.UniqueConstraint("bot", "update_id"),
    )
    op.create_index("inbox_waiting", "inbox", ["bot", "seq"], **_where("state IN ('waiting')"))
    op.create_table(
        "outbox",
        sa.Column("id", ID, primary_key=True),
        sa.Column("bot", sa.String(), nullable=False),
        sa.Column("chat", sa.LargeBinary(), nullable=False),
        sa.Column("sealed_to", sa.LargeBinary()),
        sa.Column("slot", sa.String()),
        sa.Column("topic", sa.String()),
        sa.Column("manner", WORD, nullable=False),
        sa.Column("form", sa.String(), nullable=False),
        sa.Column("sealed_content", sa.LargeBinary()),
        sa.Column("lang", sa.String(), nullable=False),
        sa.Column("tz", sa.String(), nullable=False),
        sa.Column("case_id", ID, sa.ForeignKey("cases.id")),
        sa.Column("evidence_id", ID, sa.ForeignKey("evidence.id")),
        sa.Column("deadline_id", ID, sa.ForeignKey("deadline.id")),
        sa.Column("state", WORD, nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("not_before", INSTANT),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("sent_at", INSTANT),
        sa.Column("error", sa.String()),
    )
    op.create_index("ix_outbox_case_id", "outbox", ["case_id"])
    op.create_index("outbox_waiting", "outbox", ["bot", "chat", "id"], **_where("state IN ('waiting')"))
    op.create_table(
        "slot",
        sa.Column("bot", sa.String(), nullable=False),
        sa.Column("chat", sa.LargeBinary(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("bot", "chat", "name"),
    )


def _running() -> None:
    op.create_table(
        "lease",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("holder", sa.String(), nullable=False),
        sa.Column("fence", sa.Integer(), nullable=False),
        sa.Column("until", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
    op.create_table(
        "setting",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("sealed_value", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
