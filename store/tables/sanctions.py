"""Violations found against a subject, and sanctions imposed for them: the history that section E counts."""

from datetime import datetime

from sqlmodel import SQLModel

from rules.vocabulary import Sanction, Severity
from store.tables.columns import enum_column, foreign_key, hashed, instant, primary_key


class Violation(SQLModel, table=True):
    """A violation found by a decision; one per case, replaced if the case is decided again."""

    id: int | None = primary_key()
    case_id: int = foreign_key("cases.id", unique=True)
    subject: bytes | None = hashed(null=True, index=True)  # as on the case; none where nobody could say who
    severity: Severity = enum_column(Severity)
    published_from: datetime | None = instant()  # between these, both empty where nobody knows
    published_until: datetime | None = instant()
    reported_at: datetime = instant(null=False)
    found_at: datetime = instant(null=False)
    deleted_at: datetime | None = instant()  # empty: dealt with otherwise
    annulled_at: datetime | None = instant()  # the decision was overturned on appeal


class Sanctioned(SQLModel, table=True):
    """A sanction imposed by a case's decision; whether and how it was carried out is recorded elsewhere."""

    __tablename__ = "sanction"

    id: int | None = primary_key()
    case_id: int = foreign_key("cases.id", index=True)
    subject: bytes | None = hashed(null=True, index=True)
    kind: Sanction = enum_column(Sanction)
    days: int = 0  # of a mute
    begun_at: datetime = instant(null=False)
    ends_at: datetime | None = instant()  # of a mute; empty: without end, or nothing that lasts
    ended_at: datetime | None = instant()  # its end was announced
    lifted_at: datetime | None = instant()
    lifted: str | None = None  # a word of Lifted
