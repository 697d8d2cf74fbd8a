"""The registry of presenters: functions that make the card of each kind of notice at the moment it is sent."""

from collections.abc import Callable
from typing import Any, TypeVar

from dialogs.engine.cards import Card
from rules.facts.notices import EventNotice
from rules.facts.registry import CaseEvent, Fact, Notice
from store.record import events
from store.record.cases import CaseRow
from store.unit import Tx

N = TypeVar("N", bound=Notice)
P = TypeVar("P", bound=Callable[..., Card])
OfCase = Callable[[Tx, CaseRow, N], Card]
Alone = Callable[[Tx, N], Card]
OfEvent = Callable[[Tx, CaseRow, events.EventRow], Card]

CASE_PRESENTERS: dict[type[Fact], OfCase[Any]] = {}
"""Presenters of notices about a case."""

GENERAL_PRESENTERS: dict[type[Fact], Alone[Any]] = {}
"""Presenters of notices about no single case."""

EVENT_PRESENTERS: dict[type[Fact], OfEvent] = {}
"""Presenters of notices to staff beside a case's card, by the kind of event."""


def presents(*kinds: type[N]) -> Callable[[OfCase[N]], OfCase[N]]:
    """Register the presenter of these kinds of notice about a case."""
    return _into(CASE_PRESENTERS, kinds)


def presents_general(*kinds: type[N]) -> Callable[[Alone[N]], Alone[N]]:
    """Register the presenter of these kinds of notice about no single case."""
    return _into(GENERAL_PRESENTERS, kinds)


def presents_event(kind: type[CaseEvent]) -> Callable[[OfEvent], OfEvent]:
    """Register the presenter of events of a kind beside a case's card."""
    return _into(EVENT_PRESENTERS, (kind,))


def _into(registry: dict[type[Fact], P], kinds: tuple[type[Fact], ...]) -> Callable[[P], P]:
    def register(presenter: P) -> P:
        registry.update(dict.fromkeys(kinds, presenter))
        return presenter

    return register


def event_of(tx: Tx, notice: EventNotice) -> events.EventRow:
    """Return the event of a notice.

    Raises:
        LookupError: there is none.
    """
    event = events.get(tx, notice.event)
    if event is None:
        raise LookupError(f"no event {notice.event}")
    return event
