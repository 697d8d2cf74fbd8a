"""Adding a colleague by a link: the link for an administrator to hand on, and the request made with it."""

from datetime import datetime

from dialogs.engine.cards import Card, button
from rules.refusals import Text
from rules.vocabulary import Lang

JOIN = "j"
"""The act that answers a request: of a link, "yes" or "no"."""


def link_card(join_id: int, url: str, until: datetime) -> Card:
    """The link, shown once; what it is for, and a button that makes it void."""
    rows = ((button(Text("join-void"), JOIN, "no", id=join_id),),)
    return Card((Text("join-link", {"link": url, "until": until}),), rows)


def request_card(join_id: int, name: str, username: str | None, lang: Lang) -> Card:
    """Who pressed the link, as Telegram names them; an administrator says whether that is whom they meant."""
    handle = Text("join-handle", {"handle": username}) if username else Text("join-no-handle")
    asked = Text("join-asked", {"name": name, "handle": handle, "language": Text(f"language-{lang}")})
    buttons = (
        button(Text("join-confirm"), JOIN, "yes", id=join_id),
        button(Text("join-decline"), JOIN, "no", id=join_id),
    )
    return Card((asked,), (buttons,))
