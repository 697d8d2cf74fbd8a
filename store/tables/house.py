"""Records of the organisation's own work: template changes, training, review cycles, calendar notices."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from rules.operator.housekeeping import LookBack
from store.tables.columns import enum_column, foreign_key, instant, primary_key, sealed


class TemplateChange(SQLModel, table=True):
    """A template changed, added, removed or reset in chat; the newest row of a name counts, the others stay."""

    __tablename__ = "template"

    id: int | None = primary_key()
    name: str = Field(index=True)
    removed: bool = False
    staff_id: int = foreign_key("staff.id")
    at: datetime = instant(null=False)
    sealed_body: bytes | None = sealed(null=True)  # installation: use, labels, texts as JSON; none: as shipped


class Training(SQLModel, table=True):
    """One try of a staff member at the test of a course's version."""

    id: int | None = primary_key()
    staff_id: int = foreign_key("staff.id", index=True)
    course: str
    version: int
    answers: str = ""  # the places of the answers given so far, one character each
    passed: bool = False
    begun_at: datetime = instant(null=False)
    done_at: datetime | None = instant()


class ToldTable(SQLModel, table=True):
    """A calendar notice that was sent, by name, so that it is sent once."""

    __tablename__ = "told"

    name: str = Field(primary_key=True)
    at: datetime = instant(null=False)


class LookBackOf(SQLModel, table=True):
    """A review cycle over a period: a review, an audit, a risk assessment."""

    __tablename__ = "look_back"

    id: int | None = primary_key()
    kind: LookBack = enum_column(LookBack)
    since: datetime = instant(null=False)
    until: datetime = instant(null=False)
    begun_at: datetime = instant(null=False)
    closed_at: datetime | None = instant()
    staff_id: int | None = foreign_key("staff.id", null=True)  # who concluded
    sealed_outcome: bytes | None = sealed(null=True)  # installation


class Action(SQLModel, table=True):
    """An action decided in a review cycle: who does what by when, and the figure it should change, before and after."""

    id: int | None = primary_key()
    look_back_id: int = foreign_key("look_back.id")
    owner_id: int = foreign_key("staff.id")
    due_at: datetime = instant(null=False)
    figure: str | None = None  # a word of cases.lookback.Measured
    before_part: int | None = None
    before_of: int | None = None
    after_part: int | None = None
    after_of: int | None = None
    measured_in: int | None = foreign_key("look_back.id", null=True)
    begun_at: datetime = instant(null=False)
    done_at: datetime | None = instant()
    sealed_text: bytes = sealed()  # installation
