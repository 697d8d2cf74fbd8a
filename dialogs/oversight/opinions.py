"""Opinions at the reporter bot: willing or not, the question, the opinion, and the published answers."""

from datetime import datetime

from dialogs.engine.cards import MENU, Button, Card, button, page_buttons
from dialogs.entry.menu import HOME
from rules.operator.reviews import OpinionRound
from rules.refusals import Refusal, Text

OPINIONS = "o"
"""The act on a call for opinions, or on the place of a published answer."""


def question_sentence(question: str | None) -> Text:
    """Return the question, in the reader's language if it is the usual one."""
    return Text("opinion-question-default") if question is None else Text("name", {"name": question})


def invited_lines(question: str | None, until: datetime) -> tuple[Text, ...]:
    """Return the lines that a willing reporter reads."""
    return (Text("opinion-invited", {"question": question_sentence(question)}), Text("opinion-until", {"until": until}))


def invited_card(called: OpinionRound) -> Card:
    """Show the question, with buttons to answer, to pass, and not to be asked again."""
    rows = ((_press("write", called.id), _press("decline", called.id)), (_press("stop", called.id),))
    return Card(invited_lines(called.question, called.until), rows)


def kept_card(call_id: int) -> Card:
    """Confirm that the opinion was saved; a new one replaces it."""
    again = button(Text("opinion-press-rewrite"), OPINIONS, "write", call_id)
    return Card((Text("opinion-kept"),), ((again, *HOME),))


def writing_card(called: OpinionRound) -> Card:
    """Ask for the opinion as the next message."""
    return Card((Text("opinion-write", {"question": question_sentence(called.question)}),), (HOME,))


def declined_card() -> Card:
    """Record that the person declines to answer."""
    return Card((Text("opinion-declined"),), ((_press("stop", 0), *HOME),))


def answered_lines(question: str | None, answer: str) -> tuple[Text, ...]:
    """Return the lines of a published answer."""
    asked = question_sentence(question)
    return (Text("opinion-answered", {"question": asked}), Text("opinion-answer", {"text": answer}))


def answered_card(called: OpinionRound) -> Card:
    """Build the notice of the answer for a reporter who was asked."""
    return Card(answered_lines(called.question, called.answer or ""), (HOME,))


def willing_offer() -> tuple[Button, ...]:
    """Return the button for becoming willing."""
    return (_press("willing", 0),)


def willing_card(*, now: bool) -> Card:
    """Confirm that the reporter is willing from now on, or no longer, with the button that reverses it."""
    if now:
        return Card((Text("opinion-willing-kept"),), ((_press("stop", 0), *HOME),))
    return Card((Text("opinion-stopped"),), ((_press("willing", 0), *HOME),))


def opinions_card(
    waiting: OpinionRound | None, published: OpinionRound | None, place: int, total: int, willing: bool
) -> Card:
    """Show the opinions screen: the open question, the published answers one by one, and the switch."""
    lines = [Text("opinions-head"), Text("opinions-willing" if willing else "opinions-unwilling")]
    rows: list[tuple[Button, ...]] = []
    if waiting:
        lines += invited_lines(waiting.question, waiting.until)
        rows.append((_press("write", waiting.id), _press("decline", waiting.id)))
    if published:
        lines += answered_lines(published.question, published.answer or "")
        rows += page_buttons(place, total, OPINIONS, "page")
    else:
        lines.append(Text("opinions-none"))
    return Card(tuple(lines), (*rows, (_press("stop" if willing else "willing", 0), *HOME)))


def _press(word: str, call_id: int) -> Button:
    return button(Text(f"opinion-press-{word}"), OPINIONS, word, call_id)


RATINGS = (1, 2, 3, 4, 5)
RATE, UNSOLVED = "rate", "unsolved"


def survey_card(case_id: int, number: str) -> Card:
    """Ask how satisfied the reporter is."""
    ratings = tuple(button(Text("survey-rating", {"n": n}), RATE, n, id=case_id) for n in RATINGS)
    unsolved = button(Text("survey-unsolved"), UNSOLVED, id=case_id)
    return Card((Text("survey-ask", {"number": number}),), (ratings, (unsolved,)))


def rated_card(rating: int) -> Card:
    """Thank for the rating, and offer to add a comment."""
    return Card((Text("survey-rated", {"n": rating}),), ((button(Text("survey-no-comment"), MENU, "home"),),))


def commented_card() -> Card:
    """Confirm the comment."""
    return Card((Text("survey-commented"),), (HOME,))


def too_late_card(why: Refusal) -> Card:
    """Refuse "not solved" because the result cannot be appealed any more: say why, and where else to go."""
    return Card((Text("survey-too-late"), why.say), ((button(Text("menu-report"), MENU, "report"), *HOME),))
