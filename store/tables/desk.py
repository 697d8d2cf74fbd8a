"""What a member of staff was asked and has not yet answered."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import SQLModel

from store.tables.columns import hashed, id_, instant, ref, sealed


class DeskDraft(SQLModel, table=True):
    """An act being prepared: one a member and place (a chat, or a thread of it); gone when done or dropped."""

    __tablename__ = "desk_draft"

    id: int | None = id_()
    staff_id: int = ref("staff.id")
    place: bytes = hashed()  # of address and thread
    case_id: int | None = ref("cases.id", null=True)
    version: int = 1  # of the screen shown: an older screen's press is a question about the past
    sealed_body: bytes = sealed()  # installation: dialogs' pending dialog as JSON
    updated_at: datetime = instant(null=False)

    # Its id stands on buttons that stay pressable for ever, so SQLite must not give a former one's to the next.
    __table_args__ = (UniqueConstraint("staff_id", "place"), {"sqlite_autoincrement": True})
