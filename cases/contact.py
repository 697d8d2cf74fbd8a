"""A reporter leaves an e-mail address or a telephone number, and is told number and result there too (row B3)."""

from collections.abc import Mapping
from typing import Any

from rules.contacts import Contact, read_contact
from rules.refusals import Refusal, refuse
from rules.vocabulary import Channel, State
from store import contacts, outbox, people
from store.cases import CaseRow
from store.outbox import To
from store.people import PersonRow
from store.unit import Tx

TOLD = ("received", "decided", "rejected", "reviewed", "closed", "final")
"""What is told there: number and result, and that it is final."""

_OVER = (State.CLOSED, State.WITHDRAWN, State.ARCHIVED)


def leave(tx: Tx, person: PersonRow, case: CaseRow, text: str) -> Contact | Refusal:
    """The address kept, and the number of the case sent there."""
    contact = read_contact(text)
    if contact is None or contact.channel not in tx.installation.channels:
        return refuse(_no_address(tx))
    contacts.keep(tx, person.id, contact.channel, contact.address)
    if case.state not in _OVER:
        _put(tx, person, case, contact.channel, "received", {})
    return contact


def forget(tx: Tx, person: PersonRow) -> None:
    """Nothing goes anywhere but into the chat any more."""
    contacts.forget(tx, person.id)


def left(tx: Tx, person_id: int) -> tuple[Channel, ...]:
    """The channels on which the person is told too."""
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
    to = To(channel, person.id, person.lang, person.tz or tx.installation.timezone.key)
    outbox.put(tx, to, kind, content, case_id=case.id, deadline_id=deadline_id)


def _no_address(tx: Tx) -> str:
    if Channel.SMS not in tx.installation.channels:
        return "refusal-no-mail"
    return "refusal-no-contact" if Channel.MAIL in tx.installation.channels else "refusal-no-phone"
