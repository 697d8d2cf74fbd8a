"""The receipt of an anonymous case with its code, and what takes its place once the code is saved."""

from collections.abc import Sequence

from dialogs.engine.cards import MENU, Card, button
from dialogs.entry.menu import HOME
from dialogs.entry.notice_text import notice_lines
from rules.operator.notice import PrivacyNotice
from rules.operator.policy import Policy
from rules.refusals import Text

OPEN, SAVED, CLOSE = "open", "saved", "close"
"""Places of the menu: agree and open a case, put the code away, and leave the case."""


def receipt_card(number: str, code: str, promises: Sequence[Text], slot: str) -> Card:
    """Build the receipt: number, category and deadlines, and the code that is shown here only.

    Args:
        promises: the lines of the category and the deadlines.
        slot: where the receipt stands.
    """
    lines = (
        Text("anonymous-head", {"number": number}),
        *promises,
        Text("anonymous-code", {"code": code}),
        Text("anonymous-what"),
    )
    return Card(lines, ((button(Text("anonymous-saved"), MENU, SAVED, slot),),))


def hidden_card() -> Card:
    """Build what takes the place of the receipt: neither the code nor the number."""
    return Card((Text("anonymous-hidden"),), (HOME,))


def consent_card(notice: PrivacyNotice, policy: Policy, code: str, *, passing: bool) -> Card:
    """The notice for a person who opens a case by its receipt code (row A1); `passing`: without an account."""
    lines = notice_lines("consent-ask", notice.web if passing else notice.party, notice, policy)
    agree = button(Text("consent-agree"), MENU, OPEN, code)
    return Card(lines, ((agree,), (button(Text("consent-decline"), MENU, "decline"),)))


def opened_card(card: Card, case_id: int) -> Card:
    """The status of an anonymous case, which nothing renews unasked, with what opening it means; the ways to see it
    anew, and to leave it."""
    ways = (button(Text("opened-again"), "status", id=case_id), button(Text("opened-close"), MENU, CLOSE))
    return Card((*card.lines, Text("opened-anonymous")), (*card.rows, ways))


def start_with_opened(card: Card, number: str, case_id: int) -> Card:
    """The start while an anonymous case is open: the way back to it, and out of it."""
    back = button(Text("opened-back", {"number": number}), "status", id=case_id)
    return Card(card.lines, ((back, button(Text("opened-close"), MENU, CLOSE)), *card.rows))


def closed_card(*, appeal: bool = False) -> Card:
    """The case was left; `appeal`: with one that was not sent."""
    closed = Text("opened-closed")
    return Card((closed, Text("opened-closed-appeal")) if appeal else (closed,), (HOME,))
