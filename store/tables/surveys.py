"""What reporters say once their case is closed."""

from datetime import datetime

from sqlmodel import SQLModel

from store.tables.columns import id_, instant, ref, sealed


class Survey(SQLModel, table=True):
    """One survey a case: asked once, rated once, perhaps with a word."""

    id: int | None = id_()
    case_id: int = ref("cases.id", unique=True)
    asked_at: datetime = instant(null=False)
    rating: int | None = None  # 1 to 5
    rated_at: datetime | None = instant()
    unsolved: bool = False
    sealed_comment: bytes | None = sealed(null=True)  # case
