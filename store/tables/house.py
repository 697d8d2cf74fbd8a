"""What the house keeps of itself: templates as leads have changed them, training, and what its calendar has told."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from store.tables.columns import id_, instant, ref, sealed


class TemplateChange(SQLModel, table=True):
    """A template changed, added, removed or put back in chat; the newest row of a name counts, the others stay."""

    __tablename__ = "template"

    id: int | None = id_()
    name: str = Field(index=True)
    removed: bool = False
    staff_id: int = ref("staff.id")
    at: datetime = instant(null=False)
    sealed_body: bytes | None = sealed(null=True)  # installation: use, labels, texts as JSON; none: as shipped


class Training(SQLModel, table=True):
    """A member of staff at the test of a course's version; one row a try."""

    id: int | None = id_()
    staff_id: int = ref("staff.id", index=True)
    course: str
    version: int
    answers: str = ""  # the places of the answers given so far, one character each
    passed: bool = False
    begun_at: datetime = instant(null=False)
    done_at: datetime | None = instant()


class Told(SQLModel, table=True):
    """What the house's calendar has told already, by name, so that it is told once."""

    name: str = Field(primary_key=True)
    at: datetime = instant(null=False)
