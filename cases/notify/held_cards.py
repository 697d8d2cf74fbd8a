"""Cards not shown yet: held back in a flood, or of restricted cases that no reachable member may see.

A case whose card is held is handled like any other: it is listed, assigned, and its deadlines run. After a flood the
cards are shown a few per minute, or earlier when a message must go beside one (`cases.notify.notices`).
"""

from collections.abc import Iterable
from datetime import timedelta

from cases import budgets
from cases.notify import notices
from cases.record import sla
from cases.record.due import begin_once, case_of, on_deadline
from rules.facts.notices import FloodNotice
from rules.operator.budgets import Counted
from rules.vocabulary import DeadlineKind, Severity, State
from store import outbox
from store.collective import collectives
from store.notify import held_cards
from store.outbox import SendMode
from store.record import cases, deadlines
from store.record.cases import CaseRow
from store.record.deadlines import DeadlineRow
from store.unit import Tx

UNSEEN_INTERVAL = timedelta(hours=1)
"""How often the clock checks again; a change of staff triggers a check at once."""
SLOT = "flood"
"""The slot of the flood digest, one screen in the staff chat."""

FLOOD_INTERVAL = timedelta(minutes=1)

_OVER = (State.WITHDRAWN, State.CLOSED)


def hold_card(tx: Tx, case: CaseRow) -> bool:
    """Hold back the card of a new case if too many came; return whether it is held. Grave and restricted cases are
    shown at once."""
    crowded = budgets.count_and_check_flood(tx, Counted.OPENED)
    if case.restricted or case.severity is Severity.GRAVE or not (crowded or held_cards.any_held(tx)):
        return False
    hold_all(tx, [case])
    return True


def hold_all(tx: Tx, held: Iterable[CaseRow]) -> None:
    """Hold back these cards; the digest says so, and the clock shows some of them each minute."""
    for case in held:
        held_cards.hold(tx, case.id)
    if begin_once(tx, DeadlineKind.FLOOD, tx.now + FLOOD_INTERVAL):
        _digest(tx, SendMode.MOVE)


@on_deadline(DeadlineKind.FLOOD)
def check_flood(tx: Tx, row: DeadlineRow) -> None:
    """Update the digest; once the flood has ended, show some of the held cards."""
    most, window = tx.installation.policy.budgets.flood
    new = held_cards.count_since(tx, row.begun_at)
    if calm := held_cards.count_since(tx, tx.now - window) <= most:
        for case_id in held_cards.oldest(tx, max(1, int(most * (FLOOD_INTERVAL / window)))):
            _show(tx, case_id)
    if new or calm:
        _digest(tx, SendMode.EDIT)
    if held_cards.any_held(tx):
        at = tx.now + FLOOD_INTERVAL
        deadlines.reschedule(tx, row.id, begun_at=tx.now, due_at=at, next_at=at)
    else:
        deadlines.mark_met(tx, row.id)


def _show(tx: Tx, case_id: int) -> None:
    held_cards.release(tx, case_id)
    case = cases.get(tx, case_id)
    # A case that is over, or has joined a collective complaint meanwhile, needs no card.
    if case and case.state not in _OVER and not collectives.leader_of(tx, case):
        notices.show_card(tx, case)


def _digest(tx: Tx, manner: SendMode) -> None:
    outbox.put(tx, outbox.staff_chat(tx), FloodNotice(), manner=manner, slot=SLOT)


def watch(tx: Tx, case: CaseRow) -> None:
    """Start the deadline that checks a case regularly while no reachable member may see it."""
    if (
        not notices.has_audience(tx, case)
        and sla.open_deadline(tx, case, DeadlineKind.UNSEEN) is None
        and case.state not in _OVER
    ):
        deadlines.create(tx, DeadlineKind.UNSEEN, case_id=case.id, begun_at=tx.at, due_at=tx.at, next_at=tx.at)


@on_deadline(DeadlineKind.UNSEEN)
def check_unseen(tx: Tx, row: DeadlineRow) -> None:
    """Show the case if somebody may see it by now; else check again later."""
    case = case_of(tx, row)
    if case.state in _OVER:
        deadlines.mark_met(tx, row.id)
    elif notices.has_audience(tx, case):
        deadlines.mark_met(tx, row.id)
        notices.show_card(tx, case)
    else:
        deadlines.set_next_check(tx, row.id, tx.now + UNSEEN_INTERVAL)


def check_all_now(tx: Tx) -> None:
    """Check all held cases at once, after a change of staff."""
    deadlines.check_now(tx, DeadlineKind.UNSEEN)


def unseen_cases(tx: Tx) -> list[int]:
    """Return the cases that no reachable member may see."""
    return [row.case_id for row in deadlines.of_kind(tx, DeadlineKind.UNSEEN, cases=True) if row.case_id]
