"""Send the ticket number and results also to the reporter's confirmed e-mail address or telephone number (row B3)."""

from rules.facts.notices import ClosedNotice, DecidedNotice, FinalNotice, ReceivedNotice, RejectedNotice, ReviewedNotice
from rules.facts.registry import Notice
from rules.vocabulary import ContactChannel, State
from store import outbox
from store.entry import people
from store.entry.people import PersonRow
from store.notify import contacts
from store.outbox import Destination
from store.record.cases import CaseRow
from store.unit import Tx

FORWARDED_NOTICES = (ReceivedNotice, DecidedNotice, RejectedNotice, ReviewedNotice, ClosedNotice, FinalNotice)
"""The notices sent there: ticket number, result, and that the result is final."""

_OVER = (State.CLOSED, State.WITHDRAWN)


def send_number(tx: Tx, person: PersonRow, case: CaseRow, channel: ContactChannel) -> None:
    """Send the case's number to the address that was just confirmed."""
    if case.state not in _OVER:
        _put(tx, person, case, channel, ReceivedNotice())


def confirmed_channels(tx: Tx, person_id: int) -> tuple[ContactChannel, ...]:
    """Return the channels on which the person has a confirmed address."""
    return tuple(
        channel
        for channel in ContactChannel
        if channel in tx.installation.channels and contacts.get(tx, person_id, channel)
    )


def forward_notice(tx: Tx, case: CaseRow, notice: Notice, deadline_id: int | None) -> None:
    """Send the notice to the reporter's confirmed addresses too; it meets the deadline there if the chat is closed."""
    if not isinstance(notice, FORWARDED_NOTICES) or case.person_id is None or not tx.installation.channels:
        return
    person = people.get(tx, case.person_id)
    if person is None:
        return
    only_way = people.destination(tx, person.id) is None
    for channel in confirmed_channels(tx, person.id):
        _put(tx, person, case, channel, notice, deadline_id if only_way else None)


def _put(
    tx: Tx, person: PersonRow, case: CaseRow, channel: ContactChannel, notice: Notice, deadline_id: int | None = None
) -> None:
    # The row holds the person's id, not the address, so an erased person is not written to.
    to = Destination(
        channel, contacts.placeholder_address(person.id), person.lang, person.tz or tx.installation.timezone.key
    )
    outbox.put(tx, to, notice, case_id=case.id, deadline_id=deadline_id)
