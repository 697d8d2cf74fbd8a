"""Handing over: whoever leaves, or may no longer see to what is theirs, has it all given to others, told at once."""

from collections import Counter
from collections.abc import Iterable

from cases import assignment, tell
from store import cases, outbox, staff, workload
from store.cases import CaseRow
from store.staff import Member
from store.unit import Tx


def everything(tx: Tx, leaver: Member, *, but_of: str | None = None) -> Counter[int]:
    """All that is theirs given to others by rule, one message to each of these however many they get, and one to the
    staff chat; how many whose is now.

    Cases that never enter the staff chat are not told of there.

    Args:
        but_of: the team whose cases they keep.
    """
    got: Counter[int] = Counter()
    open_to_all: Counter[int] = Counter()
    for case in cases.held_by(tx, leaver.id):
        if case.team == but_of:
            continue
        to = _given(tx, case, leaver)
        if to is not None:
            got[to] += 1
            open_to_all[to] += not case.restricted
    for member_id, count in got.items():
        tell.digest(tx, member_id, "handover", {"from": leaver.alias, "n": count})
    if open_to_all.total():
        told = {"from": leaver.alias, "to": [[alias, n] for alias, n in _named(tx, open_to_all.items())]}
        outbox.put(tx, outbox.staff_chat(tx), "handed-over", told)
    return got


def _given(tx: Tx, case: CaseRow, leaver: Member) -> int | None:
    to = assignment.anew(tx, case, without={leaver.id})
    saved = cases.save(tx, case, **assignment.columns(to))
    if saved is None:
        return None
    if to:
        assignment.on_record(tx, saved, to)
        workload.given(tx, to.id)
    tell.refresh_desk(tx, saved)
    return to.id if to else None


def _named(tx: Tx, counts: Iterable[tuple[int, int]]) -> list[tuple[str, int]]:
    return [(member.alias, n) for member_id, n in counts if n and (member := staff.get(tx, member_id))]
