"""Mark a duplicate: a case that repeats another follows it, and its reporter receives the result."""

from collections.abc import Sequence

from cases import lists
from cases.collective import joining
from cases.lists import ListQuery
from cases.workflow import press
from cases.workflow.press import AllowedPress, Press, staff_act
from cases.workflow.transitions import Transition
from rules.facts.acts import CasesGathered, DuplicateMarked
from rules.refusals import Refusal, checked, refuse
from rules.tickets import Number, Slip, read_number
from rules.vocabulary import Act, State
from rules.workflow.life import UNDECIDED
from store.collective import collectives
from store.members.staff import Member
from store.record import cases, subjects
from store.record.cases import CaseRow
from store.unit import Tx

_OFFERED = 6
_WAVE = 20


@staff_act(Act.DUPLICATE)
def mark_duplicate(tx: Tx, allowed: AllowedPress, of: str) -> Transition | Refusal:
    """Let the case follow the one with number `of`: decided once, each reporter notified under their own number."""
    first = checked(_first(tx, allowed, of))
    taken = checked(press.take(tx, allowed, DuplicateMarked(first.number)))
    joining.join_duplicate(tx, taken.case, first)
    return taken


@staff_act(Act.GATHER)
def gather(tx: Tx, allowed: AllowedPress, followers: Sequence[int]) -> tuple[str, ...] | Refusal:
    """Let these cases follow this one, so that a wave is decided once; return their numbers.

    Cases that have moved on, or that the member may not act on, stay as they are.
    """
    if not followers:
        return refuse("refusal-nothing-gathered")
    joined = []
    for case_id in followers:
        case = cases.get(tx, case_id)
        if case is None or case.id == allowed.case.id:
            continue
        of_one = Press(case.id, case.version, Act.DUPLICATE, allowed.member, allowed.press.address)
        if not isinstance(mark_duplicate(tx, of_one, allowed.case.number), Refusal):
            joined.append(case.number)
    if not joined:
        return refuse("refusal-nothing-gathered")
    checked(press.take(tx, allowed, CasesGathered(tuple(joined))))
    return tuple(joined)


def wave(tx: Tx, case: CaseRow, member: Member, *, in_private: bool) -> tuple[list[CaseRow], list[CaseRow]]:
    """Return the cases in review that may go with this one: those on the same content or account, and others under the
    same category, the most urgent first; together at most `_WAVE`."""
    if case.restricted:
        return [], []
    fresh = (State.RECEIVED,)
    same = ListQuery(fresh, like=(case.id,), but=case.id, in_private=in_private)
    alike = ListQuery(fresh, leaf=case.leaf, but=case.id, in_private=in_private)
    found: list[list[CaseRow]] = []
    for view in (same, alike) if subjects.hashes_of(case).every else (alike,):
        rows = [cases.get(tx, one.id) for one in lists.queue_page(tx, member, view, page=0, size=_WAVE)]
        found.append([one for one in rows if one and not _hindered(tx, one, case)])
    about = found[0] if len(found) > 1 else []
    ids = {one.id for one in about}
    return about, [one for one in found[-1] if one.id not in ids][: _WAVE - len(about)]


def likely_originals(tx: Tx, case: CaseRow, member: Member) -> list[str]:
    """Return the numbers of the cases on the same subject that it may be a duplicate of."""
    if case.subject is None or case.restricted:
        return []
    view = ListQuery(tuple(UNDECIDED), like=(case.id,), but=case.id)
    found = [cases.get(tx, one.id) for one in lists.queue_page(tx, member, view, page=0, size=_OFFERED)]
    return [one.number for one in found if one and not _hindered(tx, case, one)]


def _first(tx: Tx, allowed: AllowedPress, of: str) -> CaseRow | Refusal:
    match read_number(of):
        case Number(value):
            named = cases.by_number(tx, value)
        case Slip(missing) if missing:
            return refuse("refusal-number-short", missing=missing)
        case Slip():
            return refuse("refusal-slip")
        case None:
            return refuse("refusal-duplicate-no-number")
    first = (
        press.visible_case(tx, named.id, allowed.member, allowed.press.address) if named else refuse("refusal-no-case")
    )
    return first if isinstance(first, Refusal) else _hindered(tx, allowed.case, first) or first


def _hindered(tx: Tx, case: CaseRow, first: CaseRow) -> Refusal | None:
    """Refuse if the case cannot follow `first`."""
    if first.id == case.id:
        return refuse("refusal-duplicate-of-itself")
    if case.restricted or first.restricted:
        return refuse("refusal-duplicate-restricted")
    if first.state not in UNDECIDED:
        return refuse("refusal-duplicate-decided", number=first.number)
    if collectives.leader_of(tx, first) == case.id:
        return refuse("refusal-duplicate-circle", number=first.number)
    if collectives.led_by(tx, case.id):
        return refuse("refusal-duplicate-leads")
    # A case that is further along cannot follow the first through its next acts, and would be left without a result.
    return refuse("refusal-duplicate-further", number=first.number) if _far(case) > _far(first) else None


def _far(case: CaseRow) -> int:
    """Return how far staff have come with the case: 0 if not accepted, 1 if accepted, 2 if begun."""
    return 0 if case.accepted_at is None else 1 if case.begun_at is None else 2
