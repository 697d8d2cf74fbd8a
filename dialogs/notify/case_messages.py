"""Notices beside a case's card, and to leads: messages of the reporter, and SLA deadlines."""

from datetime import datetime

from dialogs.engine.cards import Card
from dialogs.queue import way_to
from rules.refusals import Arg, ByLang, Text
from rules.vocabulary import DeadlineKind


def words_added(number: str, text: str) -> Card:
    """Build the notice that the reporter added words."""
    return Card((Text("desk-added-words", {"number": number, "text": text}),))


def words_corrected(number: str, text: str) -> Card:
    """Build the notice that the reporter edited added words; both versions stay on record."""
    return Card((Text("desk-corrected-words", {"number": number, "text": text}),))


def evidence_added(number: str) -> Card:
    """Build the notice that the reporter sent more evidence; the card's button shows it."""
    return Card((Text("desk-added", {"number": number}),))


def answered(number: str, text: str) -> Card:
    """Build the notice of the reporter's answer to the open question."""
    return Card((Text("desk-answered", {"number": number, "text": text}),))


def withdrawn(number: str) -> Card:
    """Build the notice that the report was withdrawn."""
    return Card((Text("desk-withdrawn", {"number": number}),))


def reminder(number: str, promise: DeadlineKind, due: datetime, handler: str | None) -> Card:
    """Build the reminder of an SLA deadline that is near (row D2)."""
    return _of_promise("desk-reminder", number, promise, due, handler)


def overdue(number: str, promise: DeadlineKind, due: datetime, handler: str | None) -> Card:
    """Build the notice of a missed SLA deadline; the lead gets a notice too."""
    return _of_promise("desk-overdue", number, promise, due, handler)


def lead_overdue_notice(
    case_id: int, number: str, leaf: ByLang, promise: DeadlineKind, due: datetime, handler: str | None
) -> Card:
    """Build the private notice to the lead of a late case: its deadline, its handler, and the button that opens it."""
    told = _of_promise("desk-lead-told", number, promise, due, handler, {"leaf": leaf})
    return Card(told.lines, way_to(case_id))


def escalated(
    case_id: int, number: str, leaf: ByLang, promise: DeadlineKind, due: datetime, handler: str | None
) -> Card:
    """Build the private notice to administrators of a case that is still late and that no lead has acted on."""
    told = _of_promise("desk-escalated", number, promise, due, handler, {"leaf": leaf})
    return Card(told.lines, way_to(case_id))


def late_question_notice(case_id: int, number: str, leaf: ByLang, handler: str | None) -> Card:
    """Build the private notice to the lead that the reporter was asked when staff's time was nearly over (row D1)."""
    told = _with_handler("desk-asked-late", {"number": number, "leaf": leaf}, handler)
    return Card(told.lines, way_to(case_id))


def _of_promise(
    id: str, number: str, promise: DeadlineKind, due: datetime, handler: str | None, more: dict[str, Arg] | None = None
) -> Card:
    facts: dict[str, Arg] = {"number": number, "promise": Text(f"desk-promise-{promise}"), "due": due, **(more or {})}
    return _with_handler(id, facts, handler)


def _with_handler(id: str, facts: dict[str, Arg], handler: str | None) -> Card:
    if handler is None:
        return Card((Text(f"{id}-nobody", facts),))
    return Card((Text(id, {**facts, "alias": handler}),))


def removed_message() -> Card:
    """Build the card in place of a message that its reader may no longer see."""
    return Card((Text("desk-taken-away"),))
