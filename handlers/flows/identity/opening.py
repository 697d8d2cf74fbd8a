"""The receipt of an anonymous case is given once; its code opens the case from any account (rows A6, B1)."""

import re
from dataclasses import replace
from secrets import token_hex

from cases.conversation import answers
from cases.identity import guesses, opening
from cases.intake import drafting
from cases.record.access import refuse_erased
from cases.views.show import reporter_view
from dialogs.conversation.answering import unsent_card
from dialogs.engine.cards import Card
from dialogs.entry.menu import HOME, number_card
from dialogs.identity import receipts as cards
from dialogs.session import Unplaced
from dialogs.views.case_status import promise_lines
from handlers.flows.identity.kept import kept_for_reporter
from handlers.flows.reporter.session import Visit
from rules.people.codes import lone_code
from rules.people.receipt_codes import ReceiptCode, lone_receipt_code
from rules.refusals import Refusal, Text
from rules.tickets import Slip, lone_number
from store import outbox
from store.codec import from_json, to_json
from store.outbox import SendMode
from store.record import reporters
from store.record.cases import CaseRow

_SLOT = re.compile("kept:[0-9a-f]{8}")


def read(text: str) -> ReceiptCode | Slip | None:
    """The receipt code of a message that holds nothing else; what may be another code or a number is no slip of one."""
    found = lone_receipt_code(text)
    return None if isinstance(found, Slip) and (lone_code(text) or lone_number(text)) else found


def give(visit: Visit, case: CaseRow, code: str) -> None:
    """Show the receipt with its code, in a message of its own, of which nothing names the case."""
    slot = f"kept:{token_hex(4)}"
    promises = promise_lines(reporter_view(visit.tx, case))
    card = cards.receipt_card(case.number, code, promises, slot)
    outbox.put(visit.tx, visit.to, card, slot=slot)


def saved(visit: Visit, slot: str) -> None:
    """The code is saved: its message no longer shows it."""
    if _SLOT.fullmatch(slot):
        outbox.put(visit.tx, visit.to, cards.hidden_card(), manner=SendMode.EDIT, slot=slot)


def by_link(visit: Visit, value: str) -> None:
    """A deep link with a receipt code."""
    by_code(visit, lone_receipt_code(value))


def agreed(visit: Visit, code: str) -> None:
    """The notice is agreed to: open the case."""
    visit.person = drafting.agree(visit.tx, visit.person)
    by_code(visit, lone_receipt_code(code))


def by_code(visit: Visit, read: ReceiptCode | Slip | None) -> None:
    """Open the anonymous case of a receipt code; a code of no case is answered as an unknown number is."""
    if not isinstance(read, ReceiptCode):
        visit.show(Card((slip(read or Slip()),), (HOME,)))
        return
    place = visit.tx.installation
    if not visit.agreed:
        visit.show(cards.consent_card(place.notice, place.policy, read.value, passing=visit.who.passing))
        return
    if full := guesses.throttle(visit.tx, visit.person, visit.way, by_day=True):
        visit.show(Card((full.say,), (HOME,)))
        return
    case = opening.open_case(visit.tx, visit.person, visit.tx.keys.slow.of(read.value))
    if case is None:
        missed = guesses.missed(visit.tx, visit.person, read.value, visit.way)
        visit.show(number_card().with_line(missed.say, first=True))
        return
    if destroyed := refuse_erased(visit.tx, case):
        visit.leave_opened()
        visit.show(Card((destroyed.say,), (HOME,)))
        return
    visit.open(case)
    for notice in kept_for_reporter(visit.tx, case):
        visit.put_about(case, notice)


def slip(read: Slip) -> Text:
    """Return what is said of a receipt code in which a character is wrong or missing."""
    return Text("refusal-receipt-short", {"missing": read.missing}) if read.missing else Text("refusal-receipt-slip")


def trouble(code: str) -> Text | None:
    """Return why nothing can be opened by what was typed into a page's field for a code; None where it may be one."""
    found = read(code) or lone_code(code)
    if isinstance(found, Slip):
        return Text("refusal-code-slip") if lone_code(code) else slip(found)
    if found:
        return None
    return Text("web-code-number" if lone_number(code) else "web-code-none" if code else "web-code-missing")


def close(visit: Visit, argument: str) -> None:
    """Leave the anonymous case that is open. An open answer is passed on first; where the case takes it no more, its
    pieces are kept to become a report. An appeal that was not sent is deleted."""
    case, talk = reporters.opened_case(visit.tx), visit.talk
    held = talk.answer_to(case.id) if case else None
    unsent = bool(case and talk.appeal and talk.appeal.case_id == case.id)
    card = cards.closed_card(appeal=unsent)
    if case and held:
        answers.schedule(visit.tx, visit.person, [it.until for it in talk.answers if it is not held])
        sent = answers.send(visit.tx, visit.person, from_json(answers.HeldAnswer, to_json(held)))
        if isinstance(sent, Refusal):
            waiting = talk.unplaced or Unplaced()
            visit.talk = replace(talk, unplaced=replace(waiting, messages=(*waiting.messages, *held.parts)))
            card = unsent_card(case.number, len(held.parts))
        else:
            card = card.with_line(Text("answer-kept", {"number": case.number, "count": sent.taken}), first=True)
    visit.leave_opened()
    visit.show(card)
