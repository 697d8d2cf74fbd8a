"""The one card with which a mail is answered that reports something: what was kept, the notice, and the categories, of
which a number agrees, confirms and chooses at once."""

from collections.abc import Sequence

from dialogs.engine.cards import Button, Card, button
from dialogs.engine.terms import category_path
from dialogs.entry.notice_text import notice_lines
from rules.catalogue.categories import Catalogue
from rules.operator.notice import PrivacyNotice
from rules.operator.policy import Policy
from rules.refusals import Text

FILE, DROP = "mail_file", "mail_drop"
"""The acts of its choices; that of a category carries its id."""


def offer_card(
    policy: Policy,
    catalogue: Catalogue,
    notice: PrivacyNotice,
    found: Sequence[str],
    kept: tuple[int, int],
    left_out: int = 0,
    *,
    agreed: bool,
    web: str = "",
) -> Card:
    """Build the card.

    Args:
        found: categories that the words name, which are told by their numbers.
        kept: characters of words, and files.
        left_out: files that were not taken.
        agreed: the notice was agreed to before, so it is not shown again.
        web: the address of the web form that opens with what was kept; empty where there is none.
    """
    asked = () if agreed else notice_lines("consent-ask", notice.whole, notice, policy)
    characters, files = kept
    alike = tuple(
        Text("mail-alike", {"n": number, "name": category_path(catalogue, it)})
        for number, it in enumerate(catalogue.categories, 1)
        if it in found
    )
    lines = (
        *((Text("mail-left-out", {"count": left_out}),) if left_out else ()),
        Text("mail-kept", {"characters": characters, "files": files}),
        *((*asked, Text("mail-honest")) if asked else ()),
        Text("mail-choose-again" if agreed else "mail-choose"),
        *alike,
    )
    choices = (button(Text("name", {"name": category_path(catalogue, it)}), FILE, it) for it in catalogue.categories)
    form = (Button(Text("mail-web"), url=web),)
    return Card(lines, (*((it,) for it in choices), (button(Text("mail-drop"), DROP),), *((form,) if web else ())))


def numbered(catalogue: Catalogue, number: int) -> str:
    """Return the category that the card offers under a number, whenever it was sent; empty where it offers none."""
    return next((it for at, it in enumerate(catalogue.categories, 1) if at == number), "")


def gone_card() -> Card:
    """Say that what a number was to confirm is erased."""
    return Card((Text("mail-gone"),))


def refused_card(why: str, policy: Policy) -> Card:
    """Say why nothing of a mail was taken."""
    return Card((Text(why, {"size": policy.max_bytes, "limit": policy.max_items}),))
