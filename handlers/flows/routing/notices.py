"""The renderer of notices: each becomes a card, a mail or a text message at the moment it is sent (decision 1)."""

from datetime import timedelta

import handlers.flows.routing.features  # noqa: F401 - declares the presenters
from cases.notify.contact_addresses import FORWARDED_NOTICES
from cases.record.access import without_chat
from dialogs.engine.cards import Card
from dialogs.identity.receipts import opened_card
from handlers.flows.presenters import CASE_PRESENTERS, EVENT_PRESENTERS, GENERAL_PRESENTERS, event_of, presents
from rules.facts.notices import DeleteFormerMessage, DeleteRevokedMessage, EventNotice, StatusNotice
from rules.facts.person_notices import ContactCodeNotice, OpenedCaseNotice
from rules.facts.registry import EVENTS, NOTICES, Notice
from rules.refusals import Arg, Text
from rules.vocabulary import ContactChannel
from store.codec import from_json
from store.record import cases
from store.unit import Tx

_WITHOUT_CARD = {Card, ContactCodeNotice, DeleteFormerMessage, DeleteRevokedMessage, OpenedCaseNotice}
"""Kinds without a presenter: cards themselves, deletions, the code that goes only to an address, and what holds another
notice."""


def present(tx: Tx, notice: Notice, case_id: int | None) -> Card:
    """Return the card of a notice.

    Raises:
        LookupError: the data of the notice was erased.
    """
    if isinstance(notice, OpenedCaseNotice):
        held = from_json(NOTICES[notice.form], notice.body)
        told = held if isinstance(held, Card) else present(tx, held, notice.case_id)
        return opened_card(told, notice.case_id) if notice.form == StatusNotice.KIND else told
    if alone := GENERAL_PRESENTERS.get(type(notice)):
        return alone(tx, notice)
    case = cases.get(tx, case_id or 0)
    if case is None:
        raise LookupError(f"no case {case_id}")
    return CASE_PRESENTERS[type(notice)](tx, case, notice)


@presents(EventNotice)
def _event(tx: Tx, case: cases.CaseRow, notice: EventNotice) -> Card:
    event = event_of(tx, notice)
    return EVENT_PRESENTERS[EVENTS[event.act]](tx, case, event)


def code_message(tx: Tx, channel: ContactChannel, code: str) -> tuple[Text, Card]:
    """Return the subject and the message with a code; it names neither the case nor what it is about."""
    minutes = tx.installation.policy.confirming.valid // timedelta(minutes=1)
    facts: dict[str, Arg] = {"code": code, "minutes": minutes, "bot": tx.installation.reporter_bot}
    return Text("mail-code-subject"), Card((Text(f"code-by-{channel}", facts),))


def external_message(tx: Tx, channel: ContactChannel, notice: Notice, case_id: int) -> tuple[Text, Card]:
    """Return the subject and the message.

    Raises:
        LookupError: there is no such case, or its key is destroyed.
    """
    case = cases.get(tx, case_id)
    if case is None:
        raise LookupError(f"no case {case_id}")
    number, house = {"number": case.number}, tx.installation
    if channel is ContactChannel.SMS:
        kind = notice.KIND if isinstance(notice, FORWARDED_NOTICES) else "news"
        return Text("mail-subject", number), Card((Text(f"sms-{kind}", number),))
    told = present(tx, notice, case_id)
    # A mail has no buttons; their targets are in the chat, or where the receipt code is entered.
    by_code = without_chat(tx, case)
    where = Text(
        "mail-where-chat" if not by_code else "mail-where-web" if house.web else "mail-where-code",
        {"bot": house.reporter_bot, "web": house.web_form},
    )
    foot = Text("mail-foot-read" if house.mailbox else "mail-foot", {"where": where})
    return Text("mail-subject", number), Card((*told.lines, foot))


_beside = {kind for kind in EVENTS.values() if kind.BESIDE}
if unpresented := (set(NOTICES.values()) - _WITHOUT_CARD - {*GENERAL_PRESENTERS, *CASE_PRESENTERS}) | (
    _beside - EVENT_PRESENTERS.keys()
):
    raise TypeError(f"kinds that no feature presents: {sorted(kind.KIND for kind in unpresented)}")
