"""The cards of trainings for reporters."""

from collections.abc import Sequence
from datetime import datetime

from dialogs.engine.cards import MENU, Button, Card, button, in_rows
from dialogs.entry.menu import HOME
from rules.operator.workshops import Announced, News, Workshop
from rules.refusals import ByLang, Text, listed, named

WORKSHOPS = "workshops"
"""The word of the menu that lists them."""
WORKSHOP = "workshop"
"""The act of the buttons of one."""
SHOW, JOIN, LEAVE = "show", "join", "leave"


def list_card(workshops: Sequence[Workshop], word: Text | None = None) -> Card:
    """List the trainings that are to come."""
    lines = (*((word,) if word else ()), Text("workshops-page" if workshops else "workshops-none"))
    return Card(lines, (*in_rows([_open(it) for it in workshops], 1), _back()))


def workshop_card(workshop: Workshop, left: int, *, joined: bool) -> Card:
    """Show a training: what, when, where, in which languages, the places that are left, and the button to sign up, or
    to cancel."""
    languages = listed([Text(f"language-{lang}") for lang in workshop.languages])
    state = "joined" if joined else "left" if left else "full"
    lines = (
        Text("guide-page", {"name": ByLang(workshop.titles)}),
        Text("workshop-when", {"at": workshop.at, "minutes": workshop.minutes, "languages": languages}),
        *_where(Announced.of(workshop)),
        named(workshop.texts),
        Text(f"workshop-{state}", {"left": left, "places": workshop.places}),
    )
    take = LEAVE if joined else JOIN
    act = ((button(Text(f"workshop-{take}"), WORKSHOP, take, workshop.id),),) if joined or left else ()
    return Card(lines, (*act, _back()))


def news_card(told: Announced, news: News, was: datetime) -> Card:
    """Tell somebody who has signed up: a reminder, or what has become of it."""
    said = Text(f"workshop-news-{news}", {"name": ByLang(told.titles), "at": told.at, "was": was})
    if news is News.CANCELLED:
        return Card((said,), ((button(Text("menu-workshops"), MENU, WORKSHOPS), *HOME),))
    return Card((said, *_where(told)), ((_press(SHOW, told.id), _press(LEAVE, told.id)),))


def counts_card(counts: Sequence[tuple[Workshop, int]]) -> Card:
    """Show how many have signed up for each training; staff are not told who."""
    told = [
        Text("workshop-count", {"name": ByLang(it.titles), "at": it.at, "n": taken, "places": it.places})
        for it, taken in counts
    ]
    return Card((Text("workshop-counts" if told else "workshops-none"), *told))


def _where(told: Announced) -> tuple[Text, ...]:
    place = (Text("workshop-place", {"place": ByLang(told.place)}),) if told.place else ()
    return (*place, *((Text("workshop-link", {"link": told.link}),) if told.link else ()))


def _open(workshop: Workshop) -> Button:
    label = Text("workshop-listed", {"name": ByLang(workshop.titles), "at": workshop.at})
    return button(label, WORKSHOP, SHOW, workshop.id)


def _press(what: str, id: str) -> Button:
    return button(Text(f"workshop-{what}"), WORKSHOP, what, id)


def _back() -> tuple[Button, ...]:
    return (button(Text("menu-rules"), MENU, "rules"), *HOME)
