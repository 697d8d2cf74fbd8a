"""Cards about reports from groups: the way into private chat, and what the reporter is told there."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dialogs.engine import terms
from dialogs.engine.cards import Button, Card, button, in_rows
from dialogs.entry.menu import HOME
from rules.catalogue.categories import Catalogue
from rules.groups.calls import Callers, GroupRules
from rules.refusals import Text, named
from rules.vocabulary import LANGS, Lang

NEXT = "group"
"""The act of the button that goes on with what was reported in a group."""
SET = "groupset"
"""The act of the buttons that change what is set for a group."""
WAITS = "group"
"""What the message is about that says so (`Visit.refuse`)."""


def prompt_card(welcome: str, link: str, *, shared: bool = False) -> Card:
    """The way into private chat, for everybody in the group to see: it tells of nobody and of no message.

    Args:
        welcome: words of the group's administrators; empty for Lian's own.
        shared: the caller speaks in the name of a channel or of the group, so that nothing was kept.
    """
    told = Text("group-welcome", {"words": welcome}) if welcome else Text("group-prompt")
    return Card((told, Text("group-prompt-how"), *((Text("group-prompt-shared"),) if shared else ())), ((_way(link),),))


def way_card(why: str, title: str, link: str, days: int = 0) -> Card:
    """Say why nothing was kept of a call in a group, and how to report; members are newcomers for `days` there."""
    return Card((Text(f"group-not-kept-{why}", {"title": title, "days": days}),), ((_way(link),), HOME))


def waits_card(count: int, title: str) -> Card:
    """Say that the report from a group waits until the open dialog is done."""
    return Card((Text("group-waits", {"count": count, "title": title}),), ((button(Text("group-next"), NEXT),),))


def with_waiting(card: Card, count: int, title: str) -> Card:
    """Return the card with what waits that was reported in a group."""
    waits = waits_card(count, title)
    return replace(card, lines=(*card.lines, *waits.lines), rows=(*waits.rows, *card.rows))


def pause_card(title: str, seconds: int) -> Card:
    """The group takes a report of one person only now and then."""
    minutes = 0 if seconds <= 60 else -(-seconds // 60)
    return Card((Text("group-pause", {"title": title, "seconds": seconds, "minutes": minutes}),), (HOME,))


def setup_way_card(link: str) -> Card:
    """The way to the settings of a group, for everybody to see, and for its administrators to use."""
    return Card((Text("group-setup-way"),), ((Button(Text("group-setup"), url=link),),))


def lost_card(title: str, lost: Sequence[str], link: str, bot: str) -> Card:
    """Say what a bot can no longer do in a group, and how to grant it.

    Args:
        lost: the ends of the names of the texts `group-lacks-…`.
    """
    lines = (Text("group-lost", {"title": title}), *(Text(f"group-lacks-{it}", {"bot": bot}) for it in lost))
    return Card(lines, ((Button(Text("group-setup"), url=link),),))


def pinned_card(welcome: str, link: str) -> Card:
    """The button that stays in a group."""
    return Card((Text("group-welcome", {"words": welcome}) if welcome else Text("group-pinned"),), ((_way(link),),))


@dataclass(frozen=True, slots=True)
class GroupScreen:
    """What the settings of a group show: what is set, and what the bots lack there."""

    id: int
    rules: GroupRules
    lacks: tuple[str, ...]
    choices: tuple[str, ...]
    lang: Lang
    bot: str


def settings_card(it: GroupScreen, catalogue: Catalogue, word: Text | None = None) -> Card:
    """Show the settings of a group, and the rights that the bots lack there; each button changes one setting."""
    members = it.rules.callers is Callers.MEMBERS
    chosen = it.rules.categories(catalogue.categories, catalogue.popular)

    def change(label: Text, *what: str) -> Button:
        return button(label, SET, *what, id=it.id)

    lines = [Text("group-settings", {"title": it.rules.title})]
    lines += [Text(f"group-lacks-{lack}", {"bot": it.bot}) for lack in it.lacks or ("nothing",)]
    names = {leaf: named(catalogue.category(leaf).labels) for leaf in it.choices}
    leaves = [change(terms.switch(name, on=leaf in chosen), "leaf", leaf) for leaf, name in names.items()]
    langs = tuple(change(terms.switch(Text(f"language-{lang}"), on=lang == it.lang), "lang", lang) for lang in LANGS)
    others = (
        change(Text("group-pause-is", {"seconds": it.rules.pause, "minutes": it.rules.pause // 60}), "pause"),
        change(Text(f"group-callers-{it.rules.callers}", {"days": it.rules.newcomer}), "callers"),
        *((change(Text("group-newcomer-is", {"days": it.rules.newcomer}), "newcomer"),) if members else ()),
        change(Text("group-change-welcome"), "welcome"),
        change(Text("group-pin"), "pin"),
    )
    rows = (*in_rows(leaves), langs, *in_rows(others), HOME)
    return Card((*((word,) if word else ()), *lines), rows)


def welcome_card(title: str) -> Card:
    """Ask for the words above the button."""
    return Card((Text("group-welcome-ask", {"title": title}),), (HOME,))


def _way(link: str) -> Button:
    return Button(Text("group-report"), url=link)
