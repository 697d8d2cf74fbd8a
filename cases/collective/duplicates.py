"""Mark a duplicate: a case that repeats another follows it, and its reporter receives the result."""

from cases import lists
from cases.collective import joining
from cases.lists import ListQuery
from cases.workflow import press
from cases.workflow.press import AllowedPress, staff_act
from cases.workflow.transitions import Transition
from rules.facts.acts import DuplicateMarked
from rules.refusals import Refusal, checked, refuse
from rules.tickets import Number, Slip, read_number
from rules.vocabulary import Act
from rules.workflow.life import UNDECIDED
from store.collective import collectives
from store.members.staff import Member
from store.record import cases
from store.record.cases import CaseRow
from store.unit import Tx

_OFFERED = 6


@staff_act(Act.DUPLICATE)
def mark_duplicate(tx: Tx, allowed: AllowedPress, of: str) -> Transition | Refusal:
    """Let the case follow the one with number `of`: decided once, each reporter notified under their own number."""
    first = checked(_first(tx, allowed, of))
    taken = checked(press.take(tx, allowed, DuplicateMarked(first.number)))
    joining.join_duplicate(tx, taken.case, first)
    return taken


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
    if case.subject and first.subject and case.subject != first.subject:
        return refuse("refusal-duplicate-other-subject", number=first.number)
    if collectives.leader_of(tx, first) == case.id:
        return refuse("refusal-duplicate-circle", number=first.number)
    if collectives.led_by(tx, case.id):
        return refuse("refusal-duplicate-leads")
    # A case that is further along cannot follow the first through its next acts, and would be left without a result.
    return refuse("refusal-duplicate-further", number=first.number) if _far(case) > _far(first) else None


def _far(case: CaseRow) -> int:
    """Return how far staff have come with the case: 0 if not accepted, 1 if accepted, 2 if begun."""
    return 0 if case.accepted_at is None else 1 if case.begun_at is None else 2
