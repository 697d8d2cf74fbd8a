"""Collective complaints: create, join, leave and count them; find the leading case, and members that lag behind it."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import datetime, timedelta

from sqlalchemy import bindparam, case, exists, func, select, update

from rules.facts.events import CaseSeparated
from rules.views import CollectiveSize
from rules.vocabulary import Identity, State
from rules.workflow.life import UNDECIDED
from store import rows
from store.guard.guarded import GUARDED
from store.ledger import ledger
from store.record import subjects
from store.record.cases import ROW, CaseRow
from store.record.subjects import SubjectHashes
from store.tables import CASE, COLLECTIVE, COLLECTIVE_MEMBER, EVENT
from store.tables.columns import in_literals, in_parameter
from store.unit import Tx

_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)


@dataclass(frozen=True, slots=True)
class CollectiveComplaint:
    """A collective complaint: its leading case, and the number of people when leads were last notified (`told`)."""

    id: int
    case_id: int
    begun_at: datetime
    told: int


_GROUP = rows.of(COLLECTIVE, CollectiveComplaint)
_LED, _MEMBER = GUARDED[COLLECTIVE], GUARDED[COLLECTIVE_MEMBER]
_M = COLLECTIVE_MEMBER.c
_OF_GROUP = _M.collective_id == bindparam("group")
_CASES = COLLECTIVE_MEMBER.join(CASE, CASE.c.id == _M.case_id)
_MEMBERS = COLLECTIVE.join(COLLECTIVE_MEMBER, COLLECTIVE_MEMBER.c.collective_id == COLLECTIVE.c.id)
_OF_CASE = (
    select(*(column.label(f"{it.name}_{column.name}") for it in (_LED, _MEMBER) for column in it.columns))
    .select_from(_MEMBERS)
    .where(_M.case_id == bindparam("case_id"))
)
_LED_BY = ROW.join(COLLECTIVE_MEMBER, _M.case_id == CASE.c.id).where(
    _M.collective_id.in_(select(COLLECTIVE.c.id).where(COLLECTIVE.c.case_id == bindparam("leader")))
)
_ABOUT = (
    subjects.ABOUT,
    in_parameter(CASE.c.leaf, "leaves"),
    in_literals(CASE.c.state, *sorted(UNDECIDED)),
    CASE.c.decided_at.is_(None),
    CASE.c.restricted.is_(False),
)
_OF_SUBJECT = _GROUP.join(CASE, CASE.c.id == COLLECTIVE.c.case_id).where(*_ABOUT).order_by(COLLECTIVE.c.id).limit(1)
_IN_ONE = exists().where(COLLECTIVE_MEMBER.c.case_id == CASE.c.id)
_WANTS_APART = exists().where(EVENT.c.case_id == CASE.c.id, EVENT.c.act == CaseSeparated.KIND)
_CANDIDATES = ROW.where(*_ABOUT, CASE.c.filed_at >= bindparam("since"), ~_IN_ONE, ~_WANTS_APART).order_by(CASE.c.id)
_COUNT = (
    select(
        func.count(),
        func.count(CASE.c.person_id.distinct()),
        *(func.count(case((_M.joined_at > bindparam(since), CASE.c.id))) for since in ("hour", "day")),
        func.count(case((CASE.c.identity == Identity.ANONYMOUS, CASE.c.id))),
    )
    .select_from(_CASES)
    .where(_OF_GROUP)
)
_FOLLOWERS = select(_M.case_id, _M.followed).where(_OF_GROUP).order_by(_M.id)
_BEHIND = _FOLLOWERS.where(_M.case_id != bindparam("leader"), _M.followed < bindparam("event")).limit(bindparam("most"))
_NEXT = _FOLLOWERS.limit(1)
_DISPUTED = (
    select(func.count())
    .select_from(_CASES)
    .where(_OF_GROUP, _M.case_id != bindparam("but_case"), CASE.c.state == State.APPEALED)
)
_ALL_FOLLOWED = (
    update(COLLECTIVE_MEMBER)
    .where(_OF_GROUP)
    .values(followed=case((_M.followed >= bindparam("former"), bindparam("event")), else_=0))
)


def of_case(tx: Tx, case_id: int) -> CollectiveComplaint | None:
    """Return the collective complaint that a case belongs to, leading it or not.

    Raises:
        AlteredError: the complaint, or that the case belongs to it, is not as Lian wrote it.
    """

    def ask() -> CollectiveComplaint | None:
        row = tx.conn.execute(_OF_CASE, {"case_id": case_id}).one_or_none()
        if row is None:
            return None
        led = row[: len(_LED.columns)]
        _LED.check(tx.keys, led)
        _MEMBER.check(tx.keys, row[len(led) :])
        return CollectiveComplaint(*(led[_LED.names.index(each.name)] for each in fields(CollectiveComplaint)))

    return tx.once((_OF_CASE, case_id), ask)


def led_by(tx: Tx, case_id: int) -> CollectiveComplaint | None:
    """Return the collective complaint that a case leads."""
    return rows.one(tx, COLLECTIVE, CollectiveComplaint, case_id=case_id)


def cases_led_by(tx: Tx, case_id: int) -> list[CaseRow]:
    """Return the cases of the collective complaint that a case leads, with it, whatever their states."""
    return tx.conn.execute(_LED_BY, {"leader": case_id}).all_as(CaseRow)


def leader_of(tx: Tx, row: CaseRow) -> int | None:
    """Return the id of the case that leads this one; None if there is none, or this one has a result."""
    if row.state not in UNDECIDED:
        return None
    group = of_case(tx, row.id)
    return group.case_id if group and group.case_id != row.id else None


def about(tx: Tx, subject: SubjectHashes, leaves: Sequence[str]) -> CollectiveComplaint | None:
    """Return the undecided collective complaint about the same content or account under one of these categories."""
    wanted = {**subjects.parameters(subject), "leaves": leaves}
    return tx.once(
        (_OF_SUBJECT, subject, *leaves), lambda: tx.conn.execute(_OF_SUBJECT, wanted).one_as(CollectiveComplaint)
    )


def candidates(tx: Tx, subject: SubjectHashes, leaves: Sequence[str], since: datetime) -> list[CaseRow]:
    """Return the cases about the same content or account, under one of these categories, that may form a collective
    complaint, filed since then, oldest first."""
    wanted = {**subjects.parameters(subject), "leaves": leaves, "since": since}
    return tx.conn.execute(_CANDIDATES, wanted).all_as(CaseRow)


def create(tx: Tx, case_id: int) -> CollectiveComplaint:
    """Create a collective complaint that this case leads."""
    id = rows.create(tx, COLLECTIVE, case_id=case_id, begun_at=tx.at, told=0)
    group = CollectiveComplaint(id, case_id, tx.at, 0)
    join(tx, group, case_id)
    return group


def join(tx: Tx, group: CollectiveComplaint, case_id: int) -> None:
    """Add a case to the complaint."""
    rows.add(tx, COLLECTIVE_MEMBER, collective_id=group.id, case_id=case_id, joined_at=tx.at, followed=0)
    ledger.touch(tx, case_id)
    tx.ask_again()


def leave(tx: Tx, case_id: int) -> None:
    """Remove a case from its complaint."""
    ledger.touch(tx, case_id)
    rows.remove(tx, COLLECTIVE_MEMBER, case_id=case_id)
    tx.ask_again()


def dissolve(tx: Tx, group: CollectiveComplaint) -> None:
    """Delete a complaint without members."""
    rows.remove(tx, COLLECTIVE, id=group.id)
    tx.ask_again()


def set_notified_people(tx: Tx, group: CollectiveComplaint, people: int) -> None:
    """Store the number of people of which leads were notified."""
    rows.change(tx, COLLECTIVE, {"id": group.id}, told=people)
    tx.ask_again()


def size(tx: Tx, group: CollectiveComplaint) -> CollectiveSize:
    """Return the complaint's current size."""
    since = {"hour": tx.now - _HOUR, "day": tx.now - _DAY}
    return CollectiveSize(*tx.conn.execute(_COUNT, {"group": group.id, **since}).one())


def lagging_members(tx: Tx, group: CollectiveComplaint, event_id: int, limit: int) -> list[tuple[int, int]]:
    """Return members that have not followed up to this event of the leading case, oldest first, each with the last
    event it followed."""
    wanted = {"group": group.id, "leader": group.case_id, "event": event_id, "most": limit}
    return [(row.case_id, row.followed) for row in tx.conn.execute(_BEHIND, wanted)]


def set_followed(tx: Tx, case_id: int, event_id: int) -> None:
    """Record that the member has followed up to this event."""
    rows.change(tx, COLLECTIVE_MEMBER, {"case_id": case_id}, followed=event_id)


def oldest_member(tx: Tx, group: CollectiveComplaint) -> tuple[int, int] | None:
    """Return the oldest member, and the last event it followed."""
    return tx.conn.execute(_NEXT, {"group": group.id}).one_as(lambda case_id, followed: (case_id, followed))


def has_other_appeal(tx: Tx, group: CollectiveComplaint, *, but: int) -> bool:
    """Return whether an appeal in one of its cases, other than `but`, is under review."""
    return bool(tx.conn.execute(_DISPUTED, {"group": group.id, "but_case": but}).scalar_one())


def change_leader(tx: Tx, group: CollectiveComplaint, case_id: int, former: int, event_id: int) -> None:
    """Make another case the leading one.

    Args:
        former: the last event of the former leading case; members that followed it need not follow again.
        event_id: the last event of the new leading case.
    """
    rows.change(tx, COLLECTIVE, {"id": group.id}, case_id=case_id)
    ledger.touch(tx, case_id, group.case_id)
    tx.ask_again()
    tx.conn.execute(_ALL_FOLLOWED, {"group": group.id, "former": former, "event": event_id})
