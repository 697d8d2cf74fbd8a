"""Extra windows: offered, agreed, open, over; one at a time per case."""

from collections.abc import Collection, Sequence
from dataclasses import fields
from datetime import datetime

from sqlalchemy import bindparam, select, update
from sqlalchemy.dialects.postgresql import insert

from rules.meetings import ExtraWindow, MeetingState
from rules.vocabulary import Host
from store.record import reporters, told
from store.tables import CASE, MEETING
from store.tables.cases import RUNNING
from store.tables.columns import in_literals, in_parameter
from store.unit import Tx

_ROW = select(*(MEETING.c[each.name] for each in fields(ExtraWindow)))
_OFFER = insert(MEETING).on_conflict_do_nothing(index_elements=["case_id"], index_where=RUNNING).returning(MEETING.c.id)
_GET = _ROW.where(MEETING.c.id == bindparam("row"))
_RUNNING = _ROW.where(MEETING.c.case_id == bindparam("of_case"), RUNNING)
_OPEN = (
    _ROW.select_from(MEETING.join(CASE, CASE.c.id == MEETING.c.case_id))
    .where(reporters.REPORTED, MEETING.c.state == MeetingState.OPEN)
    .order_by(MEETING.c.begins_at.desc())
    .limit(1)
)
_AT = _ROW.where(
    MEETING.c.case_id == bindparam("of_case"),
    in_literals(MEETING.c.state, MeetingState.OPEN, MeetingState.OVER),
    MEETING.c.begins_at <= bindparam("instant"),
    MEETING.c.ends_at > bindparam("instant"),
)
_THIS = (
    update(MEETING)
    .where(MEETING.c.id == bindparam("row"), in_parameter(MEETING.c.state, "frm"))
    .returning(MEETING.c.id, MEETING.c.case_id)
)
_AGREE = _THIS.values(state=MeetingState.AGREED, begins_at=bindparam("begins"), ends_at=bindparam("ends"))
_TURN = _THIS.values(state=bindparam("to"), over_at=bindparam("over"))


def create(tx: Tx, case_id: int, staff_id: int, host: Host, times: Sequence[datetime]) -> ExtraWindow | None:
    """Insert a window; return None if one is offered, agreed or open."""
    row = {
        "case_id": case_id,
        "staff_id": staff_id,
        "host": host,
        "state": MeetingState.OFFERED,
        "times": " ".join(at.isoformat() for at in times),
        "offered_at": tx.now,
    }
    id = tx.conn.execute(_OFFER, row).scalar(int)
    if id is None:
        return None
    told.tell(tx, MEETING, case_id, id, row)
    return get(tx, id)


def get(tx: Tx, id: int) -> ExtraWindow | None:
    """Return the window with this id."""
    return tx.conn.execute(_GET, {"row": id}).one_as(_row)


def active_of_case(tx: Tx, case_id: int) -> ExtraWindow | None:
    """Return the case's window that is offered, agreed or open."""
    return tx.conn.execute(_RUNNING, {"of_case": case_id}).one_as(_row)


def open_of_person(tx: Tx, person_id: int) -> ExtraWindow | None:
    """Return the window that is open for this reporter, the newest of several."""
    return tx.conn.execute(_OPEN, reporters.reporter(tx, person_id)).one_as(_row)


def at(tx: Tx, case_id: int, instant: datetime) -> ExtraWindow | None:
    """Return the case's window that this instant lies in."""
    return tx.conn.execute(_AT, {"of_case": case_id, "instant": instant}).one_as(_row)


def agree(tx: Tx, id: int, begins: datetime, ends: datetime) -> bool:
    """Store the time agreed; return False if the window is no longer offered."""
    given = {"row": id, "frm": [MeetingState.OFFERED], "begins": begins, "ends": ends}
    return told.change(tx, MEETING, _AGREE, given, state=MeetingState.AGREED, begins_at=begins, ends_at=ends) == 1


def change_state(tx: Tx, id: int, frm: Collection[MeetingState], to: MeetingState) -> bool:
    """Change the state to `to`; return False if it was none of `frm`."""
    over = None if to is MeetingState.OPEN else tx.at
    given = {"row": id, "frm": sorted(frm), "to": to, "over": over}
    return told.change(tx, MEETING, _TURN, given, state=to, over_at=over) == 1


def _row(
    id: int, case_id: int, staff_id: int, host: Host, state: MeetingState, times: str, *agreed: datetime | None
) -> ExtraWindow:
    begins_at, ends_at = agreed
    offered = tuple(map(datetime.fromisoformat, times.split()))
    return ExtraWindow(id, case_id, staff_id, host, state, offered, begins_at, ends_at)
