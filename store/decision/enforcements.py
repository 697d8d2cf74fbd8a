"""Measures in groups: wanted by a decision, carried out by the enforcer, undone when they end or are lifted."""

from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, func, or_, select, update

from rules.sanctions.enforcement import LACKING, GroupMeasure, GroupStatus
from store import rows
from store.attempts.attempts import UnreadableRows, read_rows
from store.decision import groups
from store.decision.groups import GroupRow
from store.record import cases, told
from store.record.cases import CaseRow
from store.sealing import RowLabel
from store.tables import ENFORCEMENT, EnforcementState
from store.tables.columns import in_literals
from store.unit import Tx

_TARGET = RowLabel(ENFORCEMENT.c.sealed_target)

UNDONE = (EnforcementState.LIFTING, EnforcementState.LIFTED)
"""States of a measure that was taken back."""

MIN_MUTE = timedelta(minutes=1)
"""A mute that ends sooner counts as over: Telegram makes a restriction of less than 30 seconds permanent."""


@dataclass(frozen=True, slots=True)
class EnforcementRow:
    """A measure as lists show it."""

    id: int
    case_id: int
    group_id: int
    deed: GroupMeasure
    state: EnforcementState
    until: datetime | None
    found: GroupStatus | None
    tries: int
    next_at: datetime | None


@dataclass(frozen=True, slots=True)
class TargetStatus:
    """The status a member should have in a group by all decisions in force: banned, muted `until` (None: without end),
    or free if `deed` is None."""

    deed: GroupMeasure | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class EnforcementOrder:
    """A measure for the enforcer, against a message or a member of a group.

    Attributes:
        subject: the message's reference, or the member's address; None once the case's key is destroyed.
        stands: the status the member should have now.
    """

    row: EnforcementRow
    group: GroupRow
    target: bytes
    subject: str | None
    stands: TargetStatus

    @property
    def id(self) -> int:
        """The id of its row."""
        return self.row.id


_E = ENFORCEMENT.c
_COLUMNS = [_E[each.name] for each in fields(EnforcementRow)]
_DUE = (
    select(*_COLUMNS, _E.target, _E.sealed_target)
    .where(_E.next_at.is_not(None), _E.next_at <= bindparam("now"))
    .order_by(_E.next_at, _E.id)
    .limit(bindparam("most"))
)
_EARLIEST = select(func.min(_E.next_at)).where(_E.next_at.is_not(None))
_STANDS = (_E.deed != GroupMeasure.DELETE, in_literals(_E.state, EnforcementState.WANTED, EnforcementState.DONE))
_IN_FORCE = select(_E.deed, _E.until).where(
    _E.target == bindparam("of_target"),
    *_STANDS,
    or_(_E.until.is_(None), _E.until > bindparam("after")),
)
_LATER = (
    update(ENFORCEMENT)
    .where(_E.id == bindparam("row"))
    .values(tries=_E.tries + bindparam("counted"), next_at=bindparam("look"))
)
_STUCK = _E.next_at.is_(None) & in_literals(_E.state, EnforcementState.WANTED, EnforcementState.LIFTING)
_RETRY = update(ENFORCEMENT).values(next_at=bindparam("look"), tries=0).returning(_E.id, _E.case_id)
_AGAIN = _RETRY.where(_E.case_id == bindparam("of_case"), _STUCK).values(found=None)
_MENDED = _RETRY.where(_E.group_id == bindparam("of_group"), _STUCK, in_literals(_E.found, *LACKING))
_LIFT = _RETRY.where(_E.case_id == bindparam("of_case"), *_STANDS).values(state=EnforcementState.LIFTING, found=None)


def request(
    tx: Tx, case: CaseRow, group_id: int, deed: GroupMeasure, subject: str, until: datetime | None = None
) -> int:
    """Insert a measure to carry out now on a message or a member, and return its id; a mute ends at `until`."""
    tx.wakes.add("enforcer")
    kind = "message" if deed is GroupMeasure.DELETE else "member"
    id = rows.next_id(tx, ENFORCEMENT)
    values = {
        "id": id,
        "case_id": case.id,
        "group_id": group_id,
        "deed": deed,
        "state": EnforcementState.WANTED,
        "target": tx.keys.hash("enforcement", f"{group_id}:{kind}:{subject}"),
        "sealed_target": cases.key(tx, case).seal(subject.encode(), _TARGET(id)),
        "until": until,
        "found": None,
        "tries": 0,
        "next_at": tx.now,
        "wanted_at": tx.now,
    }
    rows.add(tx, ENFORCEMENT, **values)
    told.tell(tx, ENFORCEMENT, case.id, id, {**values, "sealed_target": subject})
    return id


def lift(tx: Tx, case_id: int) -> int:
    """Start to lift the case's mutes and bans, and return how many; deleted messages stay deleted."""
    return _changed(tx, _LIFT, {"of_case": case_id, "look": tx.now}, state=EnforcementState.LIFTING, found=None)


def retry_case(tx: Tx, case_id: int) -> int:
    """Retry the case's failed measures, and return how many."""
    return _changed(tx, _AGAIN, {"of_case": case_id, "look": tx.now}, found=None)


def retry_group(tx: Tx, group_id: int) -> int:
    """Retry the measures that failed for a reason in `LACKING`, after the bot's rights changed; return how many."""
    return _changed(tx, _MENDED, {"of_group": group_id, "look": tx.now})


def of_case(tx: Tx, case_id: int) -> list[EnforcementRow]:
    """Return the case's measures, oldest first."""
    return rows.every(tx, ENFORCEMENT, EnforcementRow, case_id=case_id)


def due(tx: Tx, limit: int, unreadable: UnreadableRows | None = None) -> list[EnforcementOrder]:
    """Return the due measures, longest due first."""

    def read(row: Any) -> EnforcementOrder:
        return _order(tx, EnforcementRow(*row[: len(_COLUMNS)]), row.target, row.sealed_target)

    return read_rows(tx.conn.execute(_DUE, {"now": tx.now, "most": limit}).all(), read, unreadable)


def due_ids(tx: Tx, limit: int) -> list[int]:
    """Return the ids of the due measures."""
    return list(tx.conn.execute(_DUE, {"now": tx.now, "most": limit}).scalars())


def get(tx: Tx, row_id: int) -> EnforcementRow | None:
    """Return the measure with this id."""
    return rows.one(tx, ENFORCEMENT, EnforcementRow, id=row_id)


def next_due(tx: Tx) -> datetime | None:
    """Return when the next measure is due."""
    return tx.conn.execute(_EARLIEST).scalar(datetime)


def set_result(
    tx: Tx, row: EnforcementRow, what: GroupStatus, state: EnforcementState, next_at: datetime | None
) -> bool:
    """Store the result and state of a measure; change nothing and return False if its state has changed meanwhile."""
    # A measure lifted meanwhile keeps that state, whatever was found.
    this, new = {"id": row.id, "state": row.state}, {"state": state, "found": what, "found_at": tx.now}
    changed = rows.change(tx, ENFORCEMENT, this, **new, next_at=next_at, tries=0).rowcount == 1
    if changed:
        told.tell(tx, ENFORCEMENT, row.case_id, row.id, new)
    return changed


def postpone(tx: Tx, row_id: int, at: datetime, *, counts: bool = True) -> None:
    """Postpone a measure to `at`; `counts` tells whether this counts as a try."""
    tx.conn.execute(_LATER, {"row": row_id, "counted": int(counts), "look": at})


def stop(tx: Tx, row_id: int) -> None:
    """Stop trying a measure."""
    rows.change(tx, ENFORCEMENT, {"id": row_id}, next_at=None)


def _order(tx: Tx, row: EnforcementRow, target: bytes, sealed_target: bytes) -> EnforcementOrder:
    group, key = groups.get(tx, row.group_id), cases.key_of(tx, row.case_id)
    if group is None:
        raise LookupError(f"no group {row.group_id}")
    subject = key.open(sealed_target, _TARGET(row.id)).decode() if key else None
    return EnforcementOrder(row, group, target, subject, _stands(tx, target))


def _stands(tx: Tx, target: bytes) -> TargetStatus:
    """Return the severest measure in force; of mutes, the longest."""
    rows = tx.conn.execute(_IN_FORCE, {"of_target": target, "after": tx.now + MIN_MUTE}).all_as(TargetStatus)
    return max(
        rows, key=lambda it: (it.deed is GroupMeasure.BAN, it.until is None, it.until or tx.now), default=TargetStatus()
    )


def _changed(tx: Tx, statement: Any, given: dict[str, Any], **new: Any) -> int:
    tx.wakes.add("enforcer")
    return told.change(tx, ENFORCEMENT, statement, given, **new)
