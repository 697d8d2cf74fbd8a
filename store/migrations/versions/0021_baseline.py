"""The first schema: every table as it stands at revision 0021.

The migrations that led here are one, as no release has had an earlier revision (decision 59).
"""

from typing import Any

from alembic import op
from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    UniqueConstraint,
    text,
)

revision = "0021"
down_revision = None

ID = BigInteger().with_variant(Integer(), "sqlite")
INSTANT = DateTime(timezone=True)
WORD = String(32)
TABLES = MetaData()


def upgrade() -> None:
    """Create every table."""
    TABLES.create_all(op.get_bind())


def downgrade() -> None:
    """Drop every table, those that refer to others first."""
    TABLES.drop_all(op.get_bind())


def where(rows: str) -> dict[str, Any]:
    """Return the arguments of an index of only these rows."""
    return {"sqlite_where": text(rows), "postgresql_where": text(rows)}


Table(
    "person",
    TABLES,
    Column("id", ID, primary_key=True),
    Column("account", LargeBinary(), unique=True),
    Column("wrapped_key", LargeBinary()),
    Column("sealed_account", LargeBinary()),
    Column("lang", String(), nullable=False),
    Column("tz", String()),
    Column("consent_version", Integer()),
    Column("consent_at", INSTANT),
    Column("blocked_at", INSTANT),
    Column("created_at", INSTANT, nullable=False),
    Column("sealed_mail", LargeBinary()),
    Column("sealed_sms", LargeBinary()),
    Column("willing_at", INSTANT),
)
Table(
    "staff",
    TABLES,
    Column("id", ID, primary_key=True),
    Column("account", LargeBinary(), nullable=False, unique=True),
    Column("username", LargeBinary(), index=True),
    Column("sealed_account", LargeBinary(), nullable=False),
    Column("alias", String(), nullable=False),
    Column("roles", String(), nullable=False),
    Column("team", String()),
    Column("cleared", Boolean(), nullable=False),
    Column("lang", String(), nullable=False),
    Column("reachable", Boolean(), nullable=False),
    Column("active", Boolean(), nullable=False),
    Column("created_at", INSTANT, nullable=False),
    Column("on_duty", Boolean(), nullable=False),
    Column("assigned_at", INSTANT),
)
Table(
    "draft",
    TABLES,
    Column("id", ID, primary_key=True),
    Column("person_id", ID, ForeignKey("person.id"), nullable=False, unique=True),
    Column("version", Integer(), nullable=False),
    Column("sealed_body", LargeBinary()),
    Column("updated_at", INSTANT, nullable=False),
)
Table(
    "cases",
    TABLES,
    Column("id", ID, primary_key=True),
    Column("number", String(), nullable=False, unique=True),
    Column("person_id", ID, ForeignKey("person.id"), index=True),
    Column("state", WORD, nullable=False),
    Column("version", Integer(), nullable=False),
    Column("leaf", String(), nullable=False),
    Column("catalogue_version", String(), nullable=False),
    Column("policy_version", String(), nullable=False),
    Column("severity", WORD, nullable=False),
    Column("team", String(), nullable=False),
    Column("restricted", Boolean(), nullable=False),
    Column("identity", WORD, nullable=False),
    Column("source", String(), nullable=False),
    Column("subject", LargeBinary(), index=True),
    Column("wrapped_key", LargeBinary()),
    Column("sealed_body", LargeBinary()),
    Column("staff_id", ID, ForeignKey("staff.id")),
    Column("filed_at", INSTANT, nullable=False),
    Column("accepted_at", INSTANT),
    Column("begun_at", INSTANT),
    Column("decided_at", INSTANT),
    Column("closed_at", INSTANT),
    Column("pauses", Integer(), nullable=False),
    Column("paused_at", INSTANT),
    Column("stand_in", Boolean(), nullable=False),
    Index("cases_of_staff", "staff_id", "state"),
)
Table(
    "event",
    TABLES,
    Column("id", ID, primary_key=True),
    Column("case_id", ID, ForeignKey("cases.id"), nullable=False, index=True),
    Column("at", INSTANT, nullable=False),
    Column("act", String(), nullable=False),
    Column("role", WORD, nullable=False),
    Column("staff_id", ID, ForeignKey("staff.id")),
    Column("state", WORD, nullable=False),
    Column("version", Integer(), nullable=False),
    Column("sealed_body", LargeBinary()),
)
Table(
    "refused_press",
    TABLES,
    Column("id", ID, primary_key=True),
    Column("case_id", ID, ForeignKey("cases.id")),
    Column("staff_id", ID, ForeignKey("staff.id")),
    Column("act", String(), nullable=False),
    Column("refusal", String(), nullable=False),
    Column("at", INSTANT, nullable=False),
)
Table(
    "evidence",
    TABLES,
    Column("id", ID, primary_key=True),
    Column("draft_id", ID, ForeignKey("draft.id"), index=True),
    Column("case_id", ID, ForeignKey("cases.id"), index=True),
    Column("bot", String(), nullable=False),
    Column("kind", String(), nullable=False),
    Column("album", String()),
    Column("state", WORD, nullable=False),
    Column("sealed_file", LargeBinary()),
    Column("sealed_name", LargeBinary()),
    Column("wrapped_key", LargeBinary()),
    Column("mime", String()),
    Column("size", BigInteger()),
    Column("sha256", LargeBinary()),
    Column("refusal", String()),
    Column("tries", Integer(), nullable=False),
    Column("not_before", INSTANT),
    Column("wanted_at", INSTANT, nullable=False),
    Column("held_at", INSTANT),
    Column("source", WORD, nullable=False),
    Column("sender_id", ID),
    Column("ending", String()),
    Column("copy_ending", String()),
    Column("copy_note", String()),
    Column("copy_size", BigInteger()),
    Index("evidence_to_do", "id", **where("state IN ('wanted', 'uncopied', 'dropped')")),
)
Table(
    "deadline",
    TABLES,
    Column("id", ID, primary_key=True),
    Column("kind", WORD, nullable=False),
    Column("case_id", ID, ForeignKey("cases.id"), index=True),
    Column("person_id", ID, ForeignKey("person.id"), index=True),
    Column("begun_at", INSTANT, nullable=False),
    Column("due_at", INSTANT, nullable=False),
    Column("next_at", INSTANT),
    Column("stopped_at", INSTANT),
    Column("met_at", INSTANT),
    Column("late_at", INSTANT),
    Index("deadline_next", "next_at", **where("next_at IS NOT NULL")),
)
Table(
    "desk_draft",
    TABLES,
    Column("id", ID, primary_key=True),
    Column("staff_id", ID, ForeignKey("staff.id"), nullable=False),
    Column("place", LargeBinary(), nullable=False),
    Column("case_id", ID, ForeignKey("cases.id")),
    Column("version", Integer(), nullable=False),
    Column("sealed_body", LargeBinary(), nullable=False),
    Column("updated_at", INSTANT, nullable=False),
    UniqueConstraint("staff_id", "place"),
    sqlite_autoincrement=True,
)
Table(
    "inbox",
    TABLES,
    Column("seq", ID, primary_key=True),
    Column("bot", String(), nullable=False),
    Column("update_id", BigInteger(), nullable=False),
    Column("conversation", LargeBinary(), nullable=False),
    Column("sealed_body", LargeBinary()),
    Column("received_at", INSTANT, nullable=False),
    Column("state", WORD, nullable=False),
    Column("error", String()),
    Column("done_at", INSTANT),
    UniqueConstraint("bot", "update_id"),
    Index("inbox_waiting", "bot", "seq", **where("state IN ('waiting')")),
    Index("inbox_set_aside", "done_at", **where("state IN ('set_aside')")),
)
Table(
    "outbox",
    TABLES,
    Column("id", ID, primary_key=True),
    Column("bot", String(), nullable=False),
    Column("chat", LargeBinary(), nullable=False),
    Column("sealed_to", LargeBinary()),
    Column("slot", String()),
    Column("topic", String()),
    Column("manner", WORD, nullable=False),
    Column("form", String(), nullable=False),
    Column("sealed_content", LargeBinary()),
    Column("lang", String(), nullable=False),
    Column("tz", String(), nullable=False),
    Column("case_id", ID, ForeignKey("cases.id"), index=True),
    Column("evidence_id", ID, ForeignKey("evidence.id")),
    Column("deadline_id", ID, ForeignKey("deadline.id")),
    Column("state", WORD, nullable=False),
    Column("tries", Integer(), nullable=False),
    Column("not_before", INSTANT),
    Column("created_at", INSTANT, nullable=False),
    Column("sent_at", INSTANT),
    Column("error", String()),
    Index("outbox_waiting", "bot", "chat", "id", **where("state IN ('waiting')")),
)
Table(
    "slot",
    TABLES,
    Column("bot", String(), primary_key=True),
    Column("chat", LargeBinary(), primary_key=True),
    Column("name", String(), primary_key=True),
    Column("message_id", BigInteger(), nullable=False),
)
Table(
    "lease",
    TABLES,
    Column("name", String(), primary_key=True),
    Column("holder", String(), nullable=False),
    Column("fence", Integer(), nullable=False),
    Column("until", INSTANT, nullable=False),
    Column("failed_at", INSTANT),
    Column("failure", String()),
)
Table(
    "setting",
    TABLES,
    Column("name", String(), primary_key=True),
    Column("sealed_value", LargeBinary(), nullable=False),
)
Table(
    "violation",
    TABLES,
    Column("id", ID, primary_key=True),
    Column("case_id", ID, ForeignKey("cases.id"), nullable=False, unique=True),
    Column("subject", LargeBinary(), index=True),
    Column("severity", WORD, nullable=False),
    Column("published_from", INSTANT),
    Column("published_until", INSTANT),
    Column("reported_at", INSTANT, nullable=False),
    Column("found_at", INSTANT, nullable=False),
    Column("deleted_at", INSTANT),
    Column("annulled_at", INSTANT),
)
Table(
    "sanction",
    TABLES,
    Column("id", ID, primary_key=True),
    Column("case_id", ID, ForeignKey("cases.id"), nullable=False, index=True),
    Column("subject", LargeBinary(), index=True),
    Column("kind", WORD, nullable=False),
    Column("days", Integer(), nullable=False),
    Column("begun_at", INSTANT, nullable=False),
    Column("ends_at", INSTANT),
    Column("ended_at", INSTANT),
    Column("lifted_at", INSTANT),
    Column("lifted", String()),
)
Table(
    "case_code",
    TABLES,
    Column("id", ID, primary_key=True),
    Column("case_id", ID, ForeignKey("cases.id"), nullable=False, index=True),
    Column("kind", WORD, nullable=False),
    Column("code", LargeBinary(), nullable=False, unique=True),
    Column("staff_id", ID, ForeignKey("staff.id")),
    Column("made_at", INSTANT, nullable=False),
    Column("until", INSTANT, nullable=False),
    Column("person_id", ID, ForeignKey("person.id"), index=True),
    Column("redeemed_at", INSTANT),
)
Table(
    "template",
    TABLES,
    Column("id", ID, primary_key=True),
    Column("name", String(), nullable=False, index=True),
    Column("removed", Boolean(), nullable=False),
    Column("staff_id", ID, ForeignKey("staff.id"), nullable=False),
    Column("at", INSTANT, nullable=False),
    Column("sealed_body", LargeBinary()),
)
Table(
    "desk_group",
    TABLES,
    Column("id", ID, primary_key=True),
    Column("chat", LargeBinary(), nullable=False, unique=True),
    Column("handle", LargeBinary(), index=True),
    Column("sealed_about", LargeBinary(), nullable=False),
    Column("plain", Boolean(), nullable=False),
    Column("present", Boolean(), nullable=False),
    Column("deletes", Boolean(), nullable=False),
    Column("restricts", Boolean(), nullable=False),
    Column("changed_at", INSTANT, nullable=False),
)
Table(
    "enforcement",
    TABLES,
    Column("id", ID, primary_key=True),
    Column("case_id", ID, ForeignKey("cases.id"), nullable=False, index=True),
    Column("group_id", ID, ForeignKey("desk_group.id"), nullable=False, index=True),
    Column("deed", WORD, nullable=False),
    Column("state", WORD, nullable=False),
    Column("target", LargeBinary(), nullable=False, index=True),
    Column("sealed_target", LargeBinary(), nullable=False),
    Column("until", INSTANT),
    Column("found", WORD),
    Column("tries", Integer(), nullable=False),
    Column("next_at", INSTANT),
    Column("wanted_at", INSTANT, nullable=False),
    Column("found_at", INSTANT),
    Index("enforcement_next", "next_at", **where("next_at IS NOT NULL")),
)
Table(
    "training",
    TABLES,
    Column("id", ID, primary_key=True),
    Column("staff_id", ID, ForeignKey("staff.id"), nullable=False, index=True),
    Column("course", String(), nullable=False),
    Column("version", Integer(), nullable=False),
    Column("answers", String(), nullable=False),
    Column("passed", Boolean(), nullable=False),
    Column("begun_at", INSTANT, nullable=False),
    Column("done_at", INSTANT),
)
Table(
    "told",
    TABLES,
    Column("name", String(), primary_key=True),
    Column("at", INSTANT, nullable=False),
)
Table(
    "collective",
    TABLES,
    Column("id", ID, primary_key=True),
    Column("case_id", ID, ForeignKey("cases.id"), nullable=False, unique=True),
    Column("begun_at", INSTANT, nullable=False),
    Column("told", Integer(), nullable=False),
)
Table(
    "collective_member",
    TABLES,
    Column("id", ID, primary_key=True),
    Column("collective_id", ID, ForeignKey("collective.id"), nullable=False, index=True),
    Column("case_id", ID, ForeignKey("cases.id"), nullable=False, unique=True),
    Column("joined_at", INSTANT, nullable=False),
    Column("followed", BigInteger(), nullable=False),
)
Table(
    "survey",
    TABLES,
    Column("id", ID, primary_key=True),
    Column("case_id", ID, ForeignKey("cases.id"), nullable=False, unique=True),
    Column("asked_at", INSTANT, nullable=False),
    Column("rating", Integer()),
    Column("rated_at", INSTANT),
    Column("unsolved", Boolean(), nullable=False),
    Column("sealed_comment", LargeBinary()),
)
Table(
    "look_back",
    TABLES,
    Column("id", ID, primary_key=True),
    Column("kind", WORD, nullable=False),
    Column("since", INSTANT, nullable=False),
    Column("until", INSTANT, nullable=False),
    Column("begun_at", INSTANT, nullable=False),
    Column("closed_at", INSTANT),
    Column("staff_id", ID, ForeignKey("staff.id")),
    Column("sealed_outcome", LargeBinary()),
)
Table(
    "action",
    TABLES,
    Column("id", ID, primary_key=True),
    Column("look_back_id", ID, ForeignKey("look_back.id"), nullable=False),
    Column("owner_id", ID, ForeignKey("staff.id"), nullable=False),
    Column("due_at", INSTANT, nullable=False),
    Column("figure", String()),
    Column("before_part", Integer()),
    Column("before_of", Integer()),
    Column("after_part", Integer()),
    Column("after_of", Integer()),
    Column("measured_in", ID, ForeignKey("look_back.id")),
    Column("begun_at", INSTANT, nullable=False),
    Column("done_at", INSTANT),
    Column("sealed_text", LargeBinary(), nullable=False),
)
Table(
    "rota",
    TABLES,
    Column("id", ID, primary_key=True),
    Column("team", String(), nullable=False),
    Column("staff_id", ID, ForeignKey("staff.id"), nullable=False),
    Column("hours", String(), nullable=False),
)
Table(
    "edition",
    TABLES,
    Column("id", ID, primary_key=True),
    Column("kind", String(), nullable=False),
    Column("version", String(), nullable=False),
    Column("text", String(), nullable=False),
    Column("kept_at", INSTANT, nullable=False),
    UniqueConstraint("kind", "version"),
)
Table(
    "meeting",
    TABLES,
    Column("id", ID, primary_key=True),
    Column("case_id", ID, ForeignKey("cases.id"), nullable=False, index=True),
    Column("staff_id", ID, ForeignKey("staff.id"), nullable=False),
    Column("host", WORD, nullable=False),
    Column("state", WORD, nullable=False),
    Column("times", String(), nullable=False),
    Column("offered_at", INSTANT, nullable=False),
    Column("begins_at", INSTANT),
    Column("ends_at", INSTANT),
    Column("over_at", INSTANT),
    Index("meeting_running", "case_id", unique=True, **where("state IN ('offered', 'agreed', 'open')")),
)
Table(
    "opinion_call",
    TABLES,
    Column("id", ID, primary_key=True),
    Column("look_back_id", ID, ForeignKey("look_back.id"), nullable=False, unique=True),
    Column("staff_id", ID, ForeignKey("staff.id"), nullable=False),
    Column("begun_at", INSTANT, nullable=False),
    Column("until", INSTANT, nullable=False),
    Column("sealed_question", LargeBinary()),
    Column("sealed_answer", LargeBinary()),
    Column("answered_by", ID, ForeignKey("staff.id")),
    Column("answered_at", INSTANT),
)
Table(
    "opinion",
    TABLES,
    Column("id", ID, primary_key=True),
    Column("call_id", ID, ForeignKey("opinion_call.id"), nullable=False),
    Column("person_id", ID, ForeignKey("person.id"), nullable=False, index=True),
    Column("asked_at", INSTANT, nullable=False),
    Column("declined_at", INSTANT),
    Column("given_at", INSTANT),
    Column("told_at", INSTANT),
    Column("sealed_text", LargeBinary()),
    UniqueConstraint("call_id", "person_id"),
)
Table(
    "attempt",
    TABLES,
    Column("role", String(), primary_key=True),
    Column("row_id", ID, primary_key=True, autoincrement=False),
    Column("raised", Integer(), nullable=False),
    Column("alone", Boolean(), nullable=False),
    Column("lone_trials", Integer(), nullable=False),
    Column("ended", Integer(), nullable=False),
    Column("failure", String()),
    Column("aside_at", INSTANT),
)
