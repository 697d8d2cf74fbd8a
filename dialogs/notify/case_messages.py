"""What appears beside a case's card: what its reporter has sent, and what the clock has to say."""

from datetime import datetime

from dialogs.engine.cards import Card
from dialogs.queue.queue import way_to
from rules.refusals import Arg, ByLang, Text
from rules.vocabulary import DeadlineKind


def words_added(number: str, text: str) -> Card:
    """The reporter has something to add."""
    return Card((Text("desk-added-words", {"number": number, "text": text}),))


def words_corrected(number: str, text: str) -> Card:
    """The reporter has edited what they had added; both stay on record."""
    return Card((Text("desk-corrected-words", {"number": number, "text": text}),))


def evidence_added(number: str) -> Card:
    """The reporter has sent more evidence; the card's button shows it."""
    return Card((Text("desk-added", {"number": number}),))


def answered(number: str, text: str) -> Card:
    """The question that waited is answered."""
    return Card((Text("desk-answered", {"number": number, "text": text}),))


def withdrawn(number: str) -> Card:
    """Nothing more is to be done."""
    return Card((Text("desk-withdrawn", {"number": number}),))


def reminder(number: str, promise: DeadlineKind, due: datetime, handler: str | None) -> Card:
    """A promise comes near (row D2)."""
    return _of_promise("desk-reminder", number, promise, due, handler)


def overdue(number: str, promise: DeadlineKind, due: datetime, handler: str | None) -> Card:
    """A promise was not kept; the lead is told."""
    return _of_promise("desk-overdue", number, promise, due, handler)


def lead_overdue_notice(
    case_id: int, number: str, leaf: ByLang, promise: DeadlineKind, due: datetime, handler: str | None
) -> Card:
    """For the lead, in private: what is late, with whom, and the way to it."""
    told = _of_promise("desk-lead-told", number, promise, due, handler, {"leaf": leaf})
    return Card(told.lines, way_to(case_id))


def escalated(
    case_id: int, number: str, leaf: ByLang, promise: DeadlineKind, due: datetime, handler: str | None
) -> Card:
    """For the administrators, in private: what is late still, untouched by a lead."""
    told = _of_promise("desk-escalated", number, promise, due, handler, {"leaf": leaf})
    return Card(told.lines, way_to(case_id))


def late_question_notice(case_id: int, number: str, leaf: ByLang, handler: str | None) -> Card:
    """For the lead, in private: the reporter was asked when staff's time was nearly over (row D1)."""
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
    """Instead of what somebody may see no longer."""
    return Card((Text("desk-taken-away"),))
