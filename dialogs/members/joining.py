"""Adding a colleague by a link: the link for an administrator to hand on, and the request made with it."""

from datetime import datetime

from dialogs.engine.cards import Card, button
from rules.refusals import Say
from rules.vocabulary import Lang

JOIN = "j"
"""The act that answers a request: of a link, "yes" or "no"."""


def link_card(join_id: int, url: str, until: datetime) -> Card:
    """The link, shown once; what it is for, and a button that makes it void."""
    rows = ((button(Say("join-void"), JOIN, "no", id=join_id),),)
    return Card((Say("join-link", {"link": url, "until": until}),), rows)


def request_card(join_id: int, name: str, username: str | None, lang: Lang) -> Card:
    """Who pressed the link, as Telegram names them; an administrator says whether that is whom they meant."""
    handle = Say("join-handle", {"handle": username}) if username else Say("join-no-handle")
    asked = Say("join-asked", {"name": name, "handle": handle, "language": Say(f"language-{lang}")})
    buttons = (
        button(Say("join-confirm"), JOIN, "yes", id=join_id),
        button(Say("join-decline"), JOIN, "no", id=join_id),
    )
    return Card((asked,), (buttons,))
