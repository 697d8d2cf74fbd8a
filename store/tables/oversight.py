"""Template changes, training, review cycles, calendar notices, surveys, and calls for opinions (意见征集)."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from rules.operator.housekeeping import PeriodicReviewKind
from store.tables import columns


class TemplateChange(SQLModel, table=True):
    """A template changed, added, removed or reset in chat; the newest row of a name counts, the others stay."""

    __tablename__ = "template"
    id: int | None = columns.primary_key()
    name: str = Field(index=True)
    removed: bool = False
    staff_id: int = columns.foreign_key("staff.id")
    at: datetime = columns.instant(null=False)
    # installation: use, labels, texts as JSON; none: as shipped
    sealed_body: bytes | None = columns.sealed("id", null=True)
    mac: bytes | None = columns.row_code()


class Training(SQLModel, table=True):
    """One try of a staff member at the test of a course's version."""

    id: int | None = columns.primary_key()
    staff_id: int = columns.foreign_key("staff.id", index=True)
    course: str
    version: int
    answers: str = ""  # the places of the answers given so far, one character each
    passed: bool = False
    begun_at: datetime = columns.instant(null=False)
    done_at: datetime | None = columns.instant()
    mac: bytes | None = columns.row_code()


class ToldTable(SQLModel, table=True):
    """A calendar notice that was sent, by name, so that it is sent once."""

    __tablename__ = "told"
    name: str = Field(primary_key=True)
    at: datetime = columns.instant(null=False)


class PeriodicReview(SQLModel, table=True):
    """A review cycle over a period: a review, an audit, a risk assessment."""

    __tablename__ = "look_back"
    id: int | None = columns.primary_key()
    kind: PeriodicReviewKind = columns.enum_column(PeriodicReviewKind)
    since: datetime = columns.instant(null=False)
    until: datetime = columns.instant(null=False)
    begun_at: datetime = columns.instant(null=False)
    closed_at: datetime | None = columns.instant()
    staff_id: int | None = columns.foreign_key("staff.id", null=True)  # who concluded
    sealed_outcome: bytes | None = columns.sealed("id", null=True)  # installation
    mac: bytes | None = columns.row_code()


class Action(SQLModel, table=True):
    """An action decided in a review cycle: who does what by when, and the figure it should change, before and after."""

    id: int | None = columns.primary_key()
    look_back_id: int = columns.foreign_key("look_back.id")
    owner_id: int = columns.foreign_key("staff.id")
    due_at: datetime = columns.instant(null=False)
    figure: str | None = None  # a word of cases.lookback.Measured
    before_part: int | None = None
    before_of: int | None = None
    after_part: int | None = None
    after_of: int | None = None
    measured_in: int | None = columns.foreign_key("look_back.id", null=True)
    begun_at: datetime = columns.instant(null=False)
    done_at: datetime | None = columns.instant()
    sealed_text: bytes = columns.sealed("id")  # installation
    mac: bytes | None = columns.row_code()


class Survey(SQLModel, table=True):
    """The survey of a case: asked once, rated once, with an optional comment."""

    id: int | None = columns.primary_key()
    case_id: int = columns.foreign_key("cases.id", unique=True)
    asked_at: datetime = columns.instant(null=False)
    rating: int | None = None  # 1 to 5
    rated_at: datetime | None = columns.instant()
    unsolved: bool = False
    sealed_comment: bytes | None = columns.sealed("case_id", null=True)  # case
    mac: bytes | None = columns.row_code()

    __table_args__ = (columns.partial_index("survey_commented", "rated_at", where="sealed_comment IS NOT NULL"),)


class OpinionCall(SQLModel, table=True):
    """A question to willing reporters, and the answer that is published; one per review cycle."""

    __tablename__ = "opinion_call"
    id: int | None = columns.primary_key()
    look_back_id: int = columns.foreign_key("look_back.id", unique=True)
    staff_id: int = columns.foreign_key("staff.id")  # who asks
    begun_at: datetime = columns.instant(null=False)
    until: datetime = columns.instant(null=False)
    sealed_question: bytes | None = columns.sealed("look_back_id", null=True)  # installation; none: the usual question
    sealed_answer: bytes | None = columns.sealed("look_back_id", null=True)  # installation
    answered_by: int | None = columns.foreign_key("staff.id", null=True)
    answered_at: datetime | None = columns.instant()
    mac: bytes | None = columns.row_code()


class Opinion(SQLModel, table=True):
    """A reporter who was asked, and their opinion."""

    id: int | None = columns.primary_key()
    call_id: int = columns.foreign_key("opinion_call.id")
    person_id: int = columns.foreign_key("person.id", index=True)
    asked_at: datetime = columns.instant(null=False)
    declined_at: datetime | None = columns.instant()
    given_at: datetime | None = columns.instant()
    told_at: datetime | None = columns.instant()  # when the answer went to them
    sealed_text: bytes | None = columns.sealed("call_id", "person_id", null=True)  # person
    mac: bytes | None = columns.row_code()

    __table_args__ = (UniqueConstraint("call_id", "person_id"),)


class Attendance(SQLModel, table=True):
    """A reporter who has signed up for a training of the guide; gone when it is over."""

    id: int | None = columns.primary_key()
    person_id: int = columns.foreign_key("person.id")
    workshop: bytes = columns.hashed(index=True)  # of its id in the operator's file
    # person: the training as they were told of it, as JSON
    sealed_told: bytes = columns.sealed("person_id", "workshop")
    reminded: int = Field(nullable=False)  # 0 not yet, 1 the day before, 2 the hour before
    next_at: datetime = columns.instant(null=False)  # something is to be done then

    __table_args__ = (UniqueConstraint("person_id", "workshop"),)
