"""The renderer of notices in the outbox: each becomes a card at the moment it is sent (decision 1)."""

from importlib import import_module
from pkgutil import walk_packages

from dialogs.engine.cards import Card
from handlers import flows
from handlers.flows.presenters import CASE_PRESENTERS, EVENT_PRESENTERS, GENERAL_PRESENTERS, event_of, presents
from rules.facts.notices import ContactCodeNotice, DeleteFormerMessage, DeleteRevokedMessage, EventNotice
from rules.facts.registry import EVENTS, NOTICES, Notice
from store.record import cases
from store.record.cases import CaseRow
from store.unit import Tx

_WITHOUT_CARD = {Card, ContactCodeNotice, DeleteFormerMessage, DeleteRevokedMessage}
"""Kinds without a presenter: cards themselves, deletions, and the code that goes only to an address."""


def present(tx: Tx, notice: Notice, case_id: int | None) -> Card:
    """Return the card of a notice.

    Raises:
        LookupError: the data of the notice was erased.
    """
    if alone := GENERAL_PRESENTERS.get(type(notice)):
        return alone(tx, notice)
    case = cases.get(tx, case_id or 0)
    if case is None:
        raise LookupError(f"no case {case_id}")
    return CASE_PRESENTERS[type(notice)](tx, case, notice)


@presents(EventNotice)
def _event(tx: Tx, case: CaseRow, notice: EventNotice) -> Card:
    event = event_of(tx, notice)
    return EVENT_PRESENTERS[EVENTS[event.act]](tx, case, event)


# Each feature fills the registry by being imported.
for _module in walk_packages(flows.__path__, "handlers.flows."):
    if not _module.name.startswith("handlers.flows.routing"):
        import_module(_module.name)

_beside = {kind for kind in EVENTS.values() if kind.BESIDE}
if unpresented := (set(NOTICES.values()) - _WITHOUT_CARD - {*GENERAL_PRESENTERS, *CASE_PRESENTERS}) | (
    _beside - EVENT_PRESENTERS.keys()
):
    raise TypeError(f"kinds that nothing presents: {sorted(kind.KIND for kind in unpresented)}")
