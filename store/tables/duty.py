"""Who is on duty when."""

from sqlmodel import SQLModel

from store.tables.columns import id_, ref


class Rota(SQLModel, table=True):
    """One line of a team's rota for one member, in the order in which it was written."""

    id: int | None = id_()
    team: str
    staff_id: int = ref("staff.id")
    hours: str  # as it was written and read, such as "周一至周五 08:00-16:00"
