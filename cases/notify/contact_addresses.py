"""The reporter's e-mail address or telephone number: confirmed by a code, then sent results too (row B3)."""

import hmac
from collections.abc import Collection

from cases import budgets
from rules.facts import notices as kinds
from rules.facts import person_notices
from rules.facts.bad_faith import BadFaithNotice
from rules.facts.events import ContactAttested, ContactConfirmed, ContactLeft, ContactRemoved
from rules.facts.registry import Notice
from rules.facts.unsealing_notices import UnsealedNotice
from rules.operator.budgets import Counted
from rules.people.contacts import Contact, counted_as, read_code, typed_contact
from rules.refusals import Refusal, refuse
from rules.schedule.zones import zone_text
from rules.vocabulary import ContactChannel, Role, State
from store import outbox
from store.entry import people
from store.entry.people import PersonRow
from store.notify import contacts
from store.notify.contacts import UnconfirmedContact
from store.outbox import Destination, SendMode
from store.record import events
from store.record.cases import CaseRow
from store.unit import Tx

_SLOT = "contact-code"
FORWARDED_NOTICES = (
    kinds.ReceivedNotice,
    kinds.DecidedNotice,
    kinds.RejectedNotice,
    kinds.ReviewedNotice,
    kinds.ClosedNotice,
    kinds.FinalNotice,
)
"""The notices sent there beside the chat: ticket number, result, and that the result is final."""
TEXTED_NOTICES = (kinds.AskedNotice, kinds.TalkNotice, UnsealedNotice, BadFaithNotice)
"""What a reporter without a chat is told by text message besides: it needs an answer, or was promised at once."""

_OVER = (State.CLOSED, State.WITHDRAWN)


def confirmed_channels(tx: Tx, person_id: int) -> tuple[ContactChannel, ...]:
    """Return the channels on which the person has a confirmed address."""
    there = tx.installation.channels
    return tuple(it for it in ContactChannel if it in there and contacts.get(tx, person_id, it))


def forwarding_channels(tx: Tx, case: CaseRow, notice: Notice) -> tuple[ContactChannel, ...]:
    """Return the channels on which the notice goes to an address that the reporter has left. Where staff filed for them
    and no chat takes it, a mail goes of all but the survey, whose answers are buttons, a text of `TEXTED_NOTICES`."""
    if case.person_id is None or not tx.installation.channels or isinstance(notice, kinds.SurveyNotice):
        return ()
    there = confirmed_channels(tx, case.person_id)
    if not there or isinstance(notice, FORWARDED_NOTICES):
        return there
    if not people.reached_by_code_only(tx, case.person_id):
        return ()
    return tuple(it for it in there if it is ContactChannel.MAIL or isinstance(notice, TEXTED_NOTICES))


def forward_notice(tx: Tx, case: CaseRow, notice: Notice, deadline_id: int | None) -> None:
    """Send the notice to the reporter's confirmed addresses too; it meets the deadline there if the chat is closed."""
    channels = forwarding_channels(tx, case, notice)
    person = people.get(tx, case.person_id or 0) if channels else None
    if person is None:
        return
    only_way = people.destination(tx, person.id) is None
    for channel in channels:
        _put(tx, person, case, channel, notice, deadline_id if only_way else None)


def _put(
    tx: Tx, person: PersonRow, case: CaseRow, channel: ContactChannel, notice: Notice, deadline_id: int | None = None
) -> None:
    outbox.put(tx, _destination(tx, person, channel), notice, case_id=case.id, deadline_id=deadline_id)


def _destination(tx: Tx, person: PersonRow, channel: ContactChannel) -> Destination:
    # The row holds the person's id, not the address, so an erased person is not written to.
    to = contacts.placeholder_address(channel, person.id)
    return Destination(channel, to, person.lang, zone_text(person.tz, tx.installation.timezone), person.id)


def contact_in(tx: Tx, text: str, without: str) -> Contact | Refusal:
    """Return the contact in a text, if messages can be sent there; `without` refuses a text that holds none."""
    return contact_among(text, tx.installation.channels, tx.installation.policy.confirming.countries, without)


def contact_among(text: str, channels: Collection[str], countries: Collection[str], without: str) -> Contact | Refusal:
    """Return the contact in a text, if it is on one of the channels, and a mobile number of one of the countries."""
    found = typed_contact(text)
    if found is None or found.channel not in channels:
        return refuse(without)
    if found.channel is not ContactChannel.SMS:
        return found
    number = textable_number(found.address, countries)
    return Contact(found.channel, number) if number else refuse("refusal-contact-country")


def request_code(tx: Tx, person: PersonRow, case: CaseRow, text: str) -> UnconfirmedContact | Refusal:
    """Store the address in `text`, left on this case, and send it a code; a confirmed address stays in use until
    then."""
    channels = tx.installation.channels
    kind = "contact" if len(channels) > 1 else "phone" if ContactChannel.SMS in channels else "mail"
    found = contact_in(tx, text, f"refusal-no-{kind}")
    if isinstance(found, Refusal):
        return found
    sent = budgets.spend(tx, person, Counted.CONTACTS) or _send(tx, person, found)
    if isinstance(sent, UnconfirmedContact):
        events.append(tx, case, ContactLeft(found.channel), Role.REPORTER)
    return sent


def resend_codes(tx: Tx, person: PersonRow) -> list[UnconfirmedContact] | Refusal:
    """Send a new code to each unconfirmed address; former codes become void."""
    sent = []
    for pending in unconfirmed(tx, person.id):
        now = _send(tx, person, pending.contact)
        if isinstance(now, Refusal):
            return now
        sent.append(now)
    return sent or refuse("refusal-code-none")


def confirm(tx: Tx, person: PersonRow, case: CaseRow, text: str) -> Contact | Refusal | None:
    """Confirm the address whose code is in `text`, and send it the case's number. Return None if the text holds no code
    or no address is waiting for one."""
    typed, live = read_code(text), [it for it in unconfirmed(tx, person.id) if it.code is not None]
    if typed is None or not live:
        return None
    tries = tx.installation.policy.confirming.tries
    open_ones = [it for it in live if it.tries < tries and it.until is not None and tx.now < it.until]
    if not open_ones:
        return refuse("refusal-code-void")
    for pending in open_ones:
        if pending.code is not None and hmac.compare_digest(typed, pending.code):
            contacts.forget_unconfirmed(tx, person.id, pending.contact.channel)
            contacts.put(tx, person.id, pending.contact.channel, pending.contact.address)
            events.append(tx, case, ContactConfirmed(pending.contact.channel), Role.REPORTER)
            _send_number(tx, person, case, pending.contact.channel)
            return pending.contact
    contacts.count_wrong_code(tx, person.id)
    left = tries - 1 - min(it.tries for it in open_ones)
    return refuse("refusal-code-wrong", left=left) if left else refuse("refusal-code-void")


def attest(tx: Tx, person: PersonRow, contact: Contact) -> bool | Refusal:
    """Write to an address for which a client of the API vouches; it needs no code. Return whether it is another."""
    if contacts.get(tx, person.id, contact.channel) == contact.address:
        return False
    if full := budgets.spend(tx, person, Counted.CONTACTS):
        return full
    contacts.forget_unconfirmed(tx, person.id, contact.channel)
    contacts.put(tx, person.id, contact.channel, contact.address)
    return True


def note_attested(tx: Tx, person: PersonRow, case: CaseRow, contact: Contact, *, told: bool) -> None:
    """Record with its case that an address is attested; unless it was `told` already, send it the number."""
    events.append(tx, case, ContactAttested(contact.channel), Role.REPORTER)
    if not told:
        _send_number(tx, person, case, contact.channel)


def unconfirmed(tx: Tx, person_id: int) -> list[UnconfirmedContact]:
    """Return the person's unconfirmed addresses on the channels of this installation."""
    return [it for it in contacts.unconfirmed(tx, person_id) if it.contact.channel in tx.installation.channels]


def contact_state(tx: Tx, person_id: int) -> str:
    """Return what the person can do about an address: "leave", "confirm" or "change" one; empty without a channel."""
    if not tx.installation.channels:
        return ""
    if unconfirmed(tx, person_id):
        return "confirm"
    return "change" if confirmed_channels(tx, person_id) else "leave"


def forget(tx: Tx, person: PersonRow) -> None:
    """Erase the person's addresses, confirmed or not; messages go only to the chat from now on."""
    contacts.forget_unconfirmed(tx, person.id)
    contacts.forget(tx, person.id)


def remove(tx: Tx, person: PersonRow, case: CaseRow) -> None:
    """Erase the person's addresses at their wish, told on this case."""
    left = {it.contact.channel for it in contacts.unconfirmed(tx, person.id)}
    for channel in ContactChannel:
        if channel in left or contacts.get(tx, person.id, channel):
            events.append(tx, case, ContactRemoved(channel), Role.REPORTER)
    forget(tx, person)


def withdraw(tx: Tx, person: PersonRow) -> None:
    """Withdraw all messages that wait to be sent to the person's addresses."""
    for channel in ContactChannel:
        outbox.withdraw(tx, _destination(tx, person, channel))


def current_code(tx: Tx, person_id: int, channel: ContactChannel) -> UnconfirmedContact | None:
    """Return a channel's unconfirmed address and code at the time the code is sent; None if it has expired."""
    waits = (it for it in contacts.unconfirmed(tx, person_id) if it.contact.channel is channel)
    return next((it for it in waits if it.code and it.until and tx.now < it.until), None)


def budget_kind(channel: ContactChannel) -> Counted:
    """Return the kind that messages of this channel count as in the rate limits."""
    return Counted.MAILS if channel is ContactChannel.MAIL else Counted.TEXTS


def _send_number(tx: Tx, person: PersonRow, case: CaseRow, channel: ContactChannel) -> None:
    if case.state not in _OVER:
        _put(tx, person, case, channel, kinds.ReceivedNotice())


def _send(tx: Tx, person: PersonRow, to: Contact) -> UnconfirmedContact | Refusal:
    """Send a new code if the rate limits of codes and of the channel's messages allow it."""
    address, kind = counted_as(to), budget_kind(to.channel)
    if opens := budgets.next_opening(tx, person.id, kind, address=address):
        return refuse(f"refusal-budget-{kind}", until=opens)
    if full := budgets.spend(tx, person, Counted.CODES, address=address):
        return full
    pending = contacts.put_unconfirmed(tx, person.id, to, tx.now + tx.installation.policy.confirming.valid)
    outbox.put(
        tx, _destination(tx, person, to.channel), person_notices.ContactCodeNotice(), slot=_SLOT, manner=SendMode.MOVE
    )
    return pending


def textable_number(number: str, countries: Collection[str]) -> str | None:
    """Return the number in E.164 form if it is a mobile one of these countries (ISO 3166 codes); else None.

    A trunk zero (+886 0912 345 678) is dropped: otherwise one telephone would have two numbers and two rate limits.
    """
    # Few ever leave a number, and its library takes as long to import as all use cases together.
    import phonenumbers
    from phonenumbers import NumberParseException, PhoneNumberFormat, PhoneNumberType

    try:
        parsed = phonenumbers.parse(number)
    except NumberParseException:
        return None
    # Premium, shared-cost, personal and satellite numbers are other types, and fixed lines get no text messages.
    texted = {PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE}
    if phonenumbers.number_type(parsed) not in texted or phonenumbers.region_code_for_number(parsed) not in countries:
        return None
    return phonenumbers.format_number(parsed, PhoneNumberFormat.E164)
