"""What a reporter sends for a case: the answer that stays open, and the question for which case or report it is."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from dialogs.engine.cards import MENU, Card, Rows, button
from dialogs.engine.words import Renderer, plain
from dialogs.entry.menu import HOME
from rules.refusals import Text
from rules.vocabulary import LANGS, State

QUIET = timedelta(minutes=10)
"""An answer that nobody adds to for so long is sent."""

SENT, APART, PUT, AGAIN = "sent", "apart", "put", "held"
"""Places of the menu: the answer is complete; its newest piece becomes a report; what is held goes to a case; it is
asked again where that belongs."""


_ANY_TIME = datetime(2000, 1, 1, tzinfo=UTC)


def is_from_handler(cited: str) -> bool:
    """Return whether these are the words of a message in which a handler or a lead wrote to the reporter, in any
    language."""
    return cited.startswith(_handler_heads())


@cache
def _handler_heads() -> tuple[str, ...]:
    """The words with which the messages of handlers and leads begin, before the number."""
    heads = (
        Text(word, {"number": ""})
        for word in ("talk-from-handler", "talk-from-lead", "talk-corrected", "talk-retracted")
    )
    said = [Renderer.load().text(head, lang, ZoneInfo("UTC"), _ANY_TIME) for head in heads for lang in LANGS]
    return tuple(plain(it.partition("<code>")[0]).strip() for it in said)


def answer_card(number: str, case_id: int, kept: int, until: datetime | None) -> Card:
    """Build the screen of an open answer: how many pieces are held, and when they are sent by themselves."""
    if until is None:
        return Card((Text("answer-ask", {"number": number}),), (HOME,))
    done = button(Text("answer-done"), MENU, SENT, str(case_id))
    apart = button(Text("place-new"), MENU, APART, f"{case_id}-{kept}")
    return Card((Text("answer-holds", {"number": number, "count": kept, "until": until}),), ((done, apart), HOME))


def answered_card(number: str, case_id: int, version: int, kept: int, lost: int) -> Card:
    """Say that an answer was passed on, and how many of its pieces were not taken."""
    lines = [Text("answer-kept", {"number": number, "count": kept})]
    if lost:
        lines.append(Text("answer-lost", {"count": lost}))
    return Card(tuple(lines), ((button(Text("case-status"), "status", id=case_id, version=version), *HOME),))


def unsent_card(number: str, kept: int) -> Card:
    """Say that an answer could not be passed on any more, and is kept to become a report."""
    return Card((Text("answer-unsent", {"number": number, "count": kept}),), _new(writing=False))


def apart_line(number: str, left: int) -> Text:
    """Say that a piece was taken out of an answer, and how many are left in it."""
    return Text("answer-apart", {"number": number, "count": left})


def place_card(kept: int, choices: Sequence[tuple[int, str]], *, writing: bool, about: tuple[Text, ...] = ()) -> Card:
    """Ask where the pieces that are held belong: to one of the cases (id and number), or into a report.

    Args:
        writing: a report is being written.
    """
    rows = tuple((button(Text("place-case", {"number": number}), MENU, PUT, str(id)),) for id, number in choices)
    return Card((*about, Text("place-ask", {"count": kept})), (*rows, *_new(writing=writing)))


def with_held(card: Card, kept: int) -> Card:
    """Return the card with how many pieces are held, and a button that asks again where they belong."""
    again = (button(Text("place-again"), MENU, AGAIN),)
    return replace(card.with_line(Text("place-left", {"count": kept})), rows=(again, *card.rows))


def mentioned_line(number: str, state: State) -> Text:
    """Say at which stage the case stands whose number was among the words."""
    return Text("place-mentioned", {"number": number, "stage": Text(f"stage-{state}")})


def edited_line(text: str, *, filed: bool) -> Text:
    """Say that words which were changed are filed already, or forgotten, and ask whether to add them."""
    return Text("edited-filed" if filed else "edited-forgotten", {"text": text})


def _new(*, writing: bool) -> Rows:
    label = Text("place-writing" if writing else "place-new")
    return ((button(label, MENU, "report"), button(Text("dialog-cancel"), MENU, "cancel")),)
