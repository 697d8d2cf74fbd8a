"""A reporter is told number and result at the e-mail address or telephone number they have confirmed too (row B3)."""

from collections.abc import Mapping
from typing import Any

from rules.vocabulary import Channel, State
from store import outbox
from store.entry import people
from store.entry.people import PersonRow
from store.notify import contacts
from store.outbox import To
from store.record.cases import CaseRow
from store.unit import Tx

TOLD = ("received", "decided", "rejected", "reviewed", "closed", "final")
"""What is told there: number and result, and that it is final."""

_OVER = (State.CLOSED, State.WITHDRAWN)


def confirmed(tx: Tx, person: PersonRow, case: CaseRow, channel: Channel) -> None:
    """The number of the case is sent to the address that was confirmed just now."""
    if case.state not in _OVER:
        _put(tx, person, case, channel, "received", {})


def left(tx: Tx, person_id: int) -> tuple[Channel, ...]:
    """The channels on which the person is told too: those with an address that they have confirmed."""
    return tuple(
        channel for channel in Channel if channel in tx.installation.channels and contacts.get(tx, person_id, channel)
    )


def tell(tx: Tx, case: CaseRow, kind: str, content: Mapping[str, Any], deadline_id: int | None) -> None:
    """The same news where the reporter wants it too; where the chat is shut, its arrival there keeps the promise."""
    if kind not in TOLD or case.person_id is None or not tx.installation.channels:
        return
    person = people.get(tx, case.person_id)
    if person is None:
        return
    only_way = people.to(tx, person.id) is None
    for channel in left(tx, person.id):
        _put(tx, person, case, channel, kind, content, deadline_id if only_way else None)


def _put(
    tx: Tx,
    person: PersonRow,
    case: CaseRow,
    channel: Channel,
    kind: str,
    content: Mapping[str, Any],
    deadline_id: int | None = None,
) -> None:
    # The row knows the person and not the address, so that who is erased meanwhile is not written to.
    to = To(channel, contacts.of_person(person.id), person.lang, person.tz or tx.installation.timezone.key)
    outbox.put(tx, to, kind, content, case_id=case.id, deadline_id=deadline_id)
