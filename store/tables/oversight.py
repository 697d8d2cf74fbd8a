"""Questions to reporters: the survey after a case is closed, and calls for opinions (意见征集)."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import SQLModel

from store.tables.columns import foreign_key, instant, primary_key, sealed


class Survey(SQLModel, table=True):
    """The survey of a case: asked once, rated once, with an optional comment."""

    id: int | None = primary_key()
    case_id: int = foreign_key("cases.id", unique=True)
    asked_at: datetime = instant(null=False)
    rating: int | None = None  # 1 to 5
    rated_at: datetime | None = instant()
    unsolved: bool = False
    sealed_comment: bytes | None = sealed(null=True)  # case


class OpinionCall(SQLModel, table=True):
    """A question to willing reporters, and the answer that is published; one per review cycle."""

    __tablename__ = "opinion_call"

    id: int | None = primary_key()
    look_back_id: int = foreign_key("look_back.id", unique=True)
    staff_id: int = foreign_key("staff.id")  # who asks
    begun_at: datetime = instant(null=False)
    until: datetime = instant(null=False)
    sealed_question: bytes | None = sealed(null=True)  # installation; none: the usual question, in each language
    sealed_answer: bytes | None = sealed(null=True)  # installation
    answered_by: int | None = foreign_key("staff.id", null=True)
    answered_at: datetime | None = instant()


class Opinion(SQLModel, table=True):
    """A reporter who was asked, and their opinion."""

    id: int | None = primary_key()
    call_id: int = foreign_key("opinion_call.id")
    person_id: int = foreign_key("person.id", index=True)
    asked_at: datetime = instant(null=False)
    declined_at: datetime | None = instant()
    given_at: datetime | None = instant()
    told_at: datetime | None = instant()  # when the answer went to them
    sealed_text: bytes | None = sealed(null=True)  # person

    __table_args__ = (UniqueConstraint("call_id", "person_id"),)
