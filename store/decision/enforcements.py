"""Deeds in groups: wanted by a decision, carried out by the enforcer, undone when they end or are lifted."""

from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, func, insert, or_, select, update

from rules.sanctions.enforcement import LACKING, GroupMeasure, GroupStatus
from store.attempts.readable import UnreadableRows, read_rows
from store.decision import groups
from store.decision.groups import GroupRow
from store.record import cases
from store.record.cases import CaseRow
from store.tables import ENFORCEMENT, EnforcementState
from store.tables.columns import in_literals
from store.unit import Tx

_LABEL = b"enforcement.target"

MIN_MUTE = timedelta(minutes=1)
"""What is over sooner is over: Telegram takes a restriction of less than 30 seconds for one without end."""


@dataclass(frozen=True, slots=True)
class EnforcementRow:
    """A deed as lists show it."""

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
    """How a member is to stand in a group, by all that was decided about them and not lifted: banned, muted `until`
    (None: without end), or free, where `deed` is None."""

    deed: GroupMeasure | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class EnforcementOrder:
    """A deed for the enforcer: in which group, against which message or member.

    Attributes:
        subject: the message's reference, or the member's address; None once the case's key is destroyed.
        stands: how the member is to stand now.
    """

    row: EnforcementRow
    group: GroupRow
    target: bytes
    subject: str | None
    stands: TargetStatus


_E = ENFORCEMENT.c
_COLUMNS = [_E[each.name] for each in fields(EnforcementRow)]
_ROW = select(*_COLUMNS)
_OF_CASE = _ROW.where(_E.case_id == bindparam("case_id")).order_by(_E.id)
_BY_ID = _ROW.where(_E.id == bindparam("id"))
_DUE = (
    select(*_COLUMNS, _E.target, _E.sealed_target)
    .where(_E.next_at.is_not(None), _E.next_at <= bindparam("now"))
    .order_by(_E.next_at, _E.id)
    .limit(bindparam("most"))
)
_EARLIEST = select(func.min(_E.next_at)).where(_E.next_at.is_not(None))
_IN_FORCE = select(_E.deed, _E.until).where(
    _E.target == bindparam("of_target"),
    _E.deed != GroupMeasure.DELETE,
    in_literals(_E.state, EnforcementState.WANTED, EnforcementState.DONE),
    or_(_E.until.is_(None), _E.until > bindparam("after")),
)
_INSERT = insert(ENFORCEMENT)
_THIS = update(ENFORCEMENT).where(_E.id == bindparam("row"))
# Whoever lifted it meanwhile goes before what was found of it.
_FOUND = _THIS.where(_E.state == bindparam("was")).values(
    state=bindparam("is_now"), found=bindparam("what"), next_at=bindparam("look"), found_at=bindparam("at"), tries=0
)
_LATER = _THIS.values(tries=_E.tries + bindparam("counted"), next_at=bindparam("look"))
_REST = _THIS.values(next_at=None)
_STUCK = _E.next_at.is_(None) & in_literals(_E.state, EnforcementState.WANTED, EnforcementState.LIFTING)
_AGAIN = (
    update(ENFORCEMENT)
    .where(_E.case_id == bindparam("of_case"), _STUCK)
    .values(next_at=bindparam("look"), found=None, tries=0)
)
_MENDED = (
    update(ENFORCEMENT)
    .where(_E.group_id == bindparam("of_group"), _STUCK, in_literals(_E.found, *LACKING))
    .values(next_at=bindparam("look"), tries=0)
)
_LIFT = (
    update(ENFORCEMENT)
    .where(
        _E.case_id == bindparam("of_case"),
        _E.deed != GroupMeasure.DELETE,
        in_literals(_E.state, EnforcementState.WANTED, EnforcementState.DONE),
    )
    .values(state=EnforcementState.LIFTING, next_at=bindparam("look"), found=None, tries=0)
)


def request(
    tx: Tx, case: CaseRow, group_id: int, deed: GroupMeasure, subject: str, until: datetime | None = None
) -> int:
    """The id of a deed to be carried out now, on a message or a member; a mute ends at `until`."""
    tx.wakes.add("enforcer")
    kind = "message" if deed is GroupMeasure.DELETE else "member"
    values = {
        "case_id": case.id,
        "group_id": group_id,
        "deed": deed,
        "state": EnforcementState.WANTED,
        "target": tx.keys.hash("enforcement", f"{group_id}:{kind}:{subject}"),
        "sealed_target": cases.key(tx, case).seal(subject.encode(), _LABEL),
        "until": until,
        "found": None,
        "tries": 0,
        "next_at": tx.now,
        "wanted_at": tx.now,
    }
    return tx.conn.execute(_INSERT, values).inserted_primary_key[0]


def lift(tx: Tx, case_id: int) -> int:
    """How many of the case's mutes and bans are to be undone from now on; what was deleted stays deleted."""
    return _changed(tx, _LIFT, {"of_case": case_id, "look": tx.now})


def retry_case(tx: Tx, case_id: int) -> int:
    """How many of the case's deeds that could not be carried out are tried again."""
    return _changed(tx, _AGAIN, {"of_case": case_id, "look": tx.now})


def retry_group(tx: Tx, group_id: int) -> int:
    """How many deeds are tried again, now that the bot may do something else in the group than before."""
    return _changed(tx, _MENDED, {"of_group": group_id, "look": tx.now})


def of_case(tx: Tx, case_id: int) -> list[EnforcementRow]:
    """The case's deeds, oldest first."""
    return [EnforcementRow(*row) for row in tx.conn.execute(_OF_CASE, {"case_id": case_id})]


def due(tx: Tx, limit: int, unreadable: UnreadableRows | None = None) -> list[EnforcementOrder]:
    """What the enforcer must look at now, what has waited longest first."""

    def read(row: Any) -> EnforcementOrder:
        return _order(tx, EnforcementRow(*row[: len(_COLUMNS)]), row.target, row.sealed_target)

    return read_rows(tx.conn.execute(_DUE, {"now": tx.now, "most": limit}).all(), read, unreadable)


def due_ids(tx: Tx, limit: int) -> list[int]:
    """The same by their numbers alone."""
    return list(tx.conn.execute(_DUE, {"now": tx.now, "most": limit}).scalars())


def get(tx: Tx, row_id: int) -> EnforcementRow | None:
    """The deed with this number."""
    row = tx.conn.execute(_BY_ID, {"id": row_id}).one_or_none()
    return EnforcementRow(*row) if row else None


def next_due(tx: Tx) -> datetime | None:
    """When the enforcer must look next."""
    instant: datetime | None = tx.conn.execute(_EARLIEST).scalar_one()
    return instant


def set_result(
    tx: Tx, row: EnforcementRow, what: GroupStatus, state: EnforcementState, next_at: datetime | None
) -> bool:
    """The deed stands like this now; False where it was to be undone meanwhile, and nothing is changed."""
    values = {"row": row.id, "was": row.state, "is_now": state, "what": what, "look": next_at, "at": tx.now}
    return tx.conn.execute(_FOUND, values).rowcount == 1


def postpone(tx: Tx, row_id: int, at: datetime, *, counts: bool = True) -> None:
    """It is tried again at `at`; `counts` says whether what happened is one of its tries."""
    tx.conn.execute(_LATER, {"row": row_id, "counted": int(counts), "look": at})


def stop(tx: Tx, row_id: int) -> None:
    """Nobody knows any more against whom it was."""
    tx.conn.execute(_REST, {"row": row_id})


def _order(tx: Tx, row: EnforcementRow, target: bytes, sealed_target: bytes) -> EnforcementOrder:
    group, key = groups.get(tx, row.group_id), cases.key_of(tx, row.case_id)
    if group is None:
        raise LookupError(f"no group {row.group_id}")
    subject = key.open(sealed_target, _LABEL).decode() if key else None
    return EnforcementOrder(row, group, target, subject, _stands(tx, target))


def _stands(tx: Tx, target: bytes) -> TargetStatus:
    """The heaviest of what is in force, the longest of mutes."""
    rows = [TargetStatus(*row) for row in tx.conn.execute(_IN_FORCE, {"of_target": target, "after": tx.now + MIN_MUTE})]
    return max(
        rows, key=lambda it: (it.deed is GroupMeasure.BAN, it.until is None, it.until or tx.now), default=TargetStatus()
    )


def _changed(tx: Tx, statement: Any, values: dict[str, Any]) -> int:
    tx.wakes.add("enforcer")
    return tx.conn.execute(statement, values).rowcount
