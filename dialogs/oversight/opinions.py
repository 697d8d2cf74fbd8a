"""Opinions at the reporter bot: willing or not, the question, the opinion, and the published answers."""

from dataclasses import dataclass
from datetime import datetime

from dialogs.engine.cards import Button, Card, button, page_buttons
from dialogs.entry.menu import HOME
from rules.refusals import Text

OPINIONS = "o"
"""The act on a call for opinions, or on the place of a published answer."""


@dataclass(frozen=True, slots=True)
class OpinionCallView:
    """A call for opinions as it is read: the answer is empty until it is published."""

    id: int
    question: Text
    until: datetime
    answer: str = ""


def question_sentence(question: str | None) -> Text:
    """What is asked, in the reader's language where it is the usual question."""
    return Text("opinion-question-default") if question is None else Text("name", {"name": question})


def invited_lines(question: Text, until: datetime) -> tuple[Text, ...]:
    """What a willing reporter reads."""
    return (Text("opinion-invited", {"question": question}), Text("opinion-until", {"until": until}))


def invited_card(called: OpinionCallView) -> Card:
    """The question, with the ways to answer it, to let it pass, and not to be asked again."""
    rows = ((_press("write", called.id), _press("decline", called.id)), (_press("stop", called.id),))
    return Card(invited_lines(called.question, called.until), rows)


def kept_card(call_id: int) -> Card:
    """It has arrived; another takes its place."""
    again = button(Text("opinion-press-rewrite"), OPINIONS, "write", call_id)
    return Card((Text("opinion-kept"),), ((again, *HOME),))


def writing_card(called: OpinionCallView) -> Card:
    """What comes next is their opinion."""
    return Card((Text("opinion-write", {"question": called.question}),), (HOME,))


def declined_card() -> Card:
    """Not this time."""
    return Card((Text("opinion-declined"),), ((_press("stop", 0), *HOME),))


def answered_lines(question: Text, answer: str) -> tuple[Text, ...]:
    """What is published."""
    return (Text("opinion-answered", {"question": question}), Text("opinion-answer", {"text": answer}))


def answered_card(called: OpinionCallView) -> Card:
    """The answer, to somebody who was asked."""
    return Card(answered_lines(called.question, called.answer), (HOME,))


def willing_offer() -> tuple[Button, ...]:
    """The tap by which somebody becomes willing."""
    return (_press("willing", 0),)


def willing_card(*, now: bool) -> Card:
    """They are willing from now on, or no more; with the tap that takes it back."""
    if now:
        return Card((Text("opinion-willing-kept"),), ((_press("stop", 0), *HOME),))
    return Card((Text("opinion-stopped"),), ((_press("willing", 0), *HOME),))


def opinions_card(
    waiting: OpinionCallView | None, published: OpinionCallView | None, place: int, total: int, willing: bool
) -> Card:
    """Where one stands: what waits for their opinion, the published answers one by one, and the switch."""
    lines = [Text("opinions-head"), Text("opinions-willing" if willing else "opinions-unwilling")]
    rows: list[tuple[Button, ...]] = []
    if waiting:
        lines += invited_lines(waiting.question, waiting.until)
        rows.append((_press("write", waiting.id), _press("decline", waiting.id)))
    if published:
        lines += answered_lines(published.question, published.answer)
        rows += page_buttons(place, total, OPINIONS, "page")
    else:
        lines.append(Text("opinions-none"))
    return Card(tuple(lines), (*rows, (_press("stop" if willing else "willing", 0), *HOME)))


def _press(word: str, call_id: int) -> Button:
    return button(Text(f"opinion-press-{word}"), OPINIONS, word, call_id)
