"""Showings of a case in private: each is an event of the case (row F3)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from rules.facts.events import CaseOpened, CaseViewKind, EvidenceOpened
from rules.vocabulary import Role
from store.members import staff
from store.members.staff import Member
from store.record import events
from store.record.cases import CaseRow
from store.record.events import EventRow
from store.unit import Tx

REPEAT_VIEW_INTERVAL = timedelta(minutes=15)
"""A case opened again within this time counts as the same showing; an edit of a card in place is no showing."""


@dataclass(frozen=True, slots=True)
class CaseView:
    """A showing: when, to whom, and what of the case; `what` is None for the evidence."""

    at: datetime
    alias: str
    what: CaseViewKind | None


def record_evidence_view(tx: Tx, case: CaseRow, member: Member) -> None:
    """Record that the member was shown the evidence."""
    events.append(tx, case, EvidenceOpened(), _role(member), member.id)


def record_private_view(tx: Tx, case: CaseRow, member: Member, what: CaseViewKind) -> None:
    """Record that the member was shown this in private, once per showing."""
    told = events.of_case(tx, case.id)
    if not any(_same(event, member, what) and event.at > tx.now - REPEAT_VIEW_INTERVAL for event in told):
        events.append(tx, case, CaseOpened(what), _role(member), member.id)


def record_cards_sent(tx: Tx, case: CaseRow, members: Sequence[Member]) -> None:
    """Record that the card is sent to these members unasked, once for each of them."""
    had = {event.staff_id for event in events.of_case(tx, case.id) if _what(event) is CaseViewKind.SENT}
    for member in members:
        if member.id not in had:
            events.append(tx, case, CaseOpened(CaseViewKind.SENT), Role.CLOCK, member.id)


def views_of_case(tx: Tx, case: CaseRow) -> Sequence[CaseView]:
    """Return every showing on record, oldest first."""
    found = [event for event in events.of_case(tx, case.id) if event.act in (CaseOpened.KIND, EvidenceOpened.KIND)]
    return [CaseView(event.at, _alias(tx, event), _what(event)) for event in found]


def _same(event: EventRow, member: Member, what: CaseViewKind) -> bool:
    return event.staff_id == member.id and _what(event) is what


def _what(event: EventRow) -> CaseViewKind | None:
    """Return what was shown, None for the evidence; the events of an erased case no longer say what, so it is CARD."""
    if event.act != CaseOpened.KIND:
        return None
    return event.fact.what if isinstance(event.fact, CaseOpened) else CaseViewKind.CARD


def _role(member: Member) -> Role:
    """Return the lowest of the member's roles; a member without a role is shown nothing."""
    return next(role for role in Role if role in member.roles)


def _alias(tx: Tx, event: EventRow) -> str:
    member = staff.get(tx, event.staff_id) if event.staff_id else None
    return member.alias if member else ""
