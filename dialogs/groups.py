"""Cards about reports from groups: the way into private chat, and what the reporter is told there."""

from dataclasses import replace

from dialogs.engine.cards import Button, Card, button
from dialogs.entry.menu import HOME
from rules.refusals import Text

NEXT = "group"
"""The act of the button that goes on with what was reported in a group."""
WAITS = "group"
"""What the message is about that says so (`Visit.refuse`)."""


def prompt_card(welcome: str, link: str) -> Card:
    """The way into private chat, for everybody in the group to see: it tells of nobody and of no message.

    Args:
        welcome: words of the group's administrators; empty for Lian's own.
    """
    told = Text("group-welcome", {"words": welcome}) if welcome else Text("group-prompt")
    return Card((told, Text("group-prompt-how")), ((_way(link),),))


def way_card(why: str, title: str, link: str) -> Card:
    """Why nothing was kept of a call in a group, and the way to report."""
    return Card((Text(f"group-not-kept-{why}", {"title": title}),), ((_way(link),), HOME))


def waits_card(count: int, title: str) -> Card:
    """What was reported in a group waits until the open dialog is done."""
    return Card((Text("group-waits", {"count": count, "title": title}),), ((button(Text("group-next"), NEXT),),))


def with_waiting(card: Card, count: int, title: str) -> Card:
    """Return the card with what waits that was reported in a group."""
    waits = waits_card(count, title)
    return replace(card, lines=(*card.lines, *waits.lines), rows=(*waits.rows, *card.rows))


def pause_card(title: str, seconds: int) -> Card:
    """The group takes a report of one person only now and then."""
    return Card((Text("group-pause", {"title": title, "seconds": seconds}),), (HOME,))


def _way(link: str) -> Button:
    return Button(Text("group-report"), url=link)
