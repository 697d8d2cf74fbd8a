"""Who has looked at a case in private: each showing is an event of the case (row F3)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from rules.vocabulary import Role
from store.members import staff
from store.members.staff import Member
from store.record import events
from store.record.cases import CaseRow
from store.record.events import EventRow
from store.unit import Tx

EVIDENCE_OPENED = "evidence_opened"
"""The fact that somebody looked at the evidence, as the case's events have it; wherever they did."""

CASE_OPENED = "case_opened"
"""The fact that somebody was shown the case in private, as the case's events have it."""

SAME_LOOK = timedelta(minutes=15)
"""What somebody opens again so soon is the same showing; a card that is only edited in place is none."""


class Shown(StrEnum):
    """What was shown in private: the card, staff's notes, or a card that was sent without being asked for."""

    CARD = "card"
    NOTES = "notes"
    SENT = "sent"


@dataclass(frozen=True, slots=True)
class Opening:
    """Who was shown what of a case, and when; `what` is None for the evidence."""

    at: datetime
    alias: str
    what: Shown | None


def evidence(tx: Tx, case: CaseRow, member: Member) -> None:
    """The member was shown the evidence."""
    events.append(tx, case, EVIDENCE_OPENED, _role(member), member.id)


def in_private(tx: Tx, case: CaseRow, member: Member, what: Shown) -> None:
    """The member was shown this in private; recorded once a showing."""
    told = events.of_case(tx, case.id)
    if not any(_same(event, member, what) and event.at > tx.now - SAME_LOOK for event in told):
        events.append(tx, case, CASE_OPENED, _role(member), member.id, {"what": what})


def sent(tx: Tx, case: CaseRow, members: Sequence[Member]) -> None:
    """The card goes to these members without being asked for; recorded once for each of them."""
    had = {event.staff_id for event in events.of_case(tx, case.id) if _what(event) is Shown.SENT}
    for member in members:
        if member.id not in had:
            events.append(tx, case, CASE_OPENED, Role.CLOCK, member.id, {"what": Shown.SENT})


def of_case(tx: Tx, case: CaseRow) -> Sequence[Opening]:
    """Every showing on record, oldest first."""
    found = [event for event in events.of_case(tx, case.id) if event.act in (CASE_OPENED, EVIDENCE_OPENED)]
    return [Opening(event.at, _alias(tx, event), _what(event)) for event in found]


def _same(event: EventRow, member: Member, what: Shown) -> bool:
    return event.act == CASE_OPENED and event.staff_id == member.id and _what(event) is what


def _what(event: EventRow) -> Shown | None:
    return Shown((event.body or {}).get("what", Shown.CARD)) if event.act == CASE_OPENED else None


def _role(member: Member) -> Role:
    """As whom they look: the humblest of their roles; nobody without one is shown anything."""
    return next(role for role in Role if role in member.roles)


def _alias(tx: Tx, event: EventRow) -> str:
    member = staff.get(tx, event.staff_id) if event.staff_id else None
    return member.alias if member else ""
