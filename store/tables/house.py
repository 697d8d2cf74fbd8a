"""What the house keeps of itself: templates as leads have changed them."""

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
