"""Adding a colleague by a link: the link for an administrator to hand on, and the request made with it."""

from datetime import datetime

from dialogs.engine.cards import Card, button
from rules.refusals import Text
from rules.vocabulary import Lang

JOIN = "j"
"""The act that answers a request: of a link, "yes" or "no"."""


def link_card(join_id: int, url: str, until: datetime) -> Card:
    """Show the link once, with its purpose and a button to revoke it."""
    rows = ((button(Text("join-void"), JOIN, "no", id=join_id),),)
    return Card((Text("join-link", {"link": url, "until": until}),), rows)


def request_card(join_id: int, name: str, username: str | None, lang: Lang) -> Card:
    """Ask an administrator whether the person who opened the link, by Telegram's name, is the intended one."""
    handle = Text("join-handle", {"handle": username}) if username else Text("join-no-handle")
    asked = Text("join-asked", {"name": name, "handle": handle, "language": Text(f"language-{lang}")})
    buttons = (
        button(Text("join-confirm"), JOIN, "yes", id=join_id),
        button(Text("join-decline"), JOIN, "no", id=join_id),
    )
    return Card((asked,), (buttons,))
