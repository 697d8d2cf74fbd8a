"""Codes that open a case to a person who did not report it."""

from datetime import datetime

from sqlmodel import SQLModel

from rules.vocabulary import CodeKind
from store.tables.columns import hashed, id_, instant, ref, word


class CaseCode(SQLModel, table=True):
    """A code of one case, known by its keyed hash; the first account to redeem it holds it."""

    __tablename__ = "case_code"

    id: int | None = id_()
    case_id: int = ref("cases.id", index=True)
    kind: CodeKind = word(CodeKind)
    code: bytes = hashed(unique=True)
    staff_id: int | None = ref("staff.id", null=True)  # who made it
    made_at: datetime = instant(null=False)
    until: datetime = instant(null=False)  # to be redeemed before
    person_id: int | None = ref("person.id", null=True, index=True)  # who redeemed it
    redeemed_at: datetime | None = instant()
