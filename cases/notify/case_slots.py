"""The slots of a case's messages; those that its parties had are forgotten some time after it was closed."""

from store.entry import people
from store.notify import slots
from store.parties import codes
from store.record import events
from store.record.cases import CaseRow
from store.unit import Tx

_OF_CASE = (
    *("card", "added", "reminder", "assigned", "giving", "enforced", "meeting", "members"),
    *("evidence", "undelivered", "told", "code", "original", "full"),
    *("unsealing", "identity"),
    *("status", "measures", "party"),
)
"""The slots of one case's messages: `<name>:<case>`, or `<name>:<case>.<which>` where there are several."""


def case_of(tx: Tx, slot: str) -> int | None:
    """Return the case that the message in a slot belongs to, None if it belongs to none."""
    name, _, number = slot.partition(":")
    if name == "event" and number.isdecimal():
        event = events.get(tx, int(number))
        return event.case_id if event else None
    return named_case(slot)


def named_case(slot: str) -> int | None:
    """Return the case that the slot itself names; None if it names none."""
    name, _, which = slot.partition(":")
    number = which.partition(".")[0]
    return int(number) if name in _OF_CASE and number.isdecimal() else None


def forget_of_parties(tx: Tx, case: CaseRow) -> None:
    """Forget the messages of a case in the chats of its reporter and of those who hold a code of it.

    Those of staff stay: a leaver's chat is cleared by them.
    """
    parties = (case.person_id, *(row.person_id for row in codes.of_case(tx, case.id)))
    for person_id in {it for it in parties if it is not None}:
        address = people.address(tx, person_id)
        if address:
            there = slots.of_chat(tx, "reporter", address)
            slots.forget_each(tx, "reporter", address, [name for name in there if case_of(tx, name) == case.id])
