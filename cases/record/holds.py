"""The legal hold of a case, as its events tell."""

from collections.abc import Iterable

from cases.record.access import alias_of
from rules.facts.events import HoldProposed
from rules.retention import HOLD_EVENTS, Hold, hold_of
from rules.views import HoldView
from store.record import events
from store.record.cases import CaseRow
from store.record.events import EventRow
from store.unit import Tx


def standing_hold(tx: Tx, case: CaseRow) -> Hold:
    """Return how far the legal hold of a case is."""
    return _hold(events.of_case(tx, case.id))


def shown(tx: Tx, told: Iterable[EventRow]) -> HoldView | None:
    """Return the hold for the card of a case with these events; None if there is none and none is proposed."""
    those = [event for event in told if event.act in HOLD_EVENTS]
    hold = _hold(those)
    if not hold.keeps:
        return None
    asked = [event for event in those if isinstance(event.fact, HoldProposed)][-1]
    reason = asked.fact.reason if isinstance(asked.fact, HoldProposed) else ""
    return HoldView(hold.stands, hold.proposed_by is not None, alias_of(tx, asked.staff_id), reason)


def _hold(told: Iterable[EventRow]) -> Hold:
    return hold_of((event.act, event.staff_id) for event in told)
