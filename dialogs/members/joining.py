"""Adding a colleague by a link: the link for an administrator to hand on, and the request of whoever pressed it."""

from datetime import datetime

from dialogs.engine.cards import Button, Card
from rules.refusals import Say
from rules.vocabulary import Lang

JOIN = "j"
"""The word that begins the callback data: `j.<link>.<yes or no>`."""


def link_card(join_id: int, url: str, until: datetime) -> Card:
    """The link, shown once; what it is for, and a button that makes it void."""
    rows = ((Button(Say("join-void"), f"{JOIN}.{join_id}.no"),),)
    return Card((Say("join-link", {"link": url, "until": until}),), rows)


def request_card(join_id: int, name: str, username: str | None, lang: Lang) -> Card:
    """Who pressed the link, as Telegram names them; an administrator says whether that is whom they meant."""
    handle = Say("join-handle", {"handle": username}) if username else Say("join-no-handle")
    asked = Say("join-asked", {"name": name, "handle": handle, "language": Say(f"language-{lang}")})
    buttons = (
        Button(Say("join-confirm"), f"{JOIN}.{join_id}.yes"),
        Button(Say("join-decline"), f"{JOIN}.{join_id}.no"),
    )
    return Card((asked,), (buttons,))


def over_card() -> Card:
    """In place of a link or a request that is over."""
    return Card((Say("join-over"),))


def declined_card() -> Card:
    """In place of a link or a request that an administrator has ended."""
    return Card((Say("join-declined"),))


def confirmed_card(name: str) -> Card:
    """In place of a request that was confirmed."""
    return Card((Say("desk-member-added", {"alias": name}),))


def waits_card() -> Card:
    """For whoever pressed the link, until an administrator has looked."""
    return Card((Say("join-waits"),))


def not_added_card() -> Card:
    """For whoever pressed the link and was declined."""
    return Card((Say("join-not-added"),))
