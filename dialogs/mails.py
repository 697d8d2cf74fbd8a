"""The one card with which a mail is answered that reports something: what was kept, the notice, and the categories, of
which a number agrees, confirms and chooses at once."""

import re
from collections.abc import Sequence

from dialogs.engine.buttons import ButtonData
from dialogs.engine.cards import Button, Card, button
from dialogs.engine.terms import category_path
from dialogs.entry.notice_text import notice_lines
from dialogs.intake.keeping import leading_subject
from rules.catalogue.categories import Catalogue
from rules.mail.quotes import own_words
from rules.operator.notice import PrivacyNotice
from rules.operator.policy import Policy
from rules.refusals import Text
from rules.subject.handles import named_among
from rules.text.name_folding import fold

_NUMBERED = re.compile(r"\d{1,3} ?[.、,:)）]? ?")
_LONGEST = 120
FILE, DROP = "mail_file", "mail_drop"
"""The acts of its choices; that of a category carries its id."""
DROPS = ButtonData(DROP).encode()
"""The data of the choice that the card alone offers."""


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


def named(catalogue: Catalogue, words: str) -> tuple[str, str]:
    """Return the data of the choice whose name is the first line, with or without its number and the path to it, and
    the words below; empty data where it is none."""
    first, _, rest = words.strip().partition("\n")
    name = _NUMBERED.sub("", fold(first[:_LONGEST]).strip()).rpartition("·")[2].strip(" .。！")
    for id, category in catalogue.categories.items():
        if name and name in map(fold, category.labels.values()):
            return ButtonData(FILE, argument=(id,)).encode(), rest
    return "", words


def subject_first(text: str, head: str, *, unnamed: bool) -> str:
    """Return the words of a mail, which begin with its own subject `head`, behind what is reported: what they name
    first, else, where the report is `unnamed`, what stands among them or in `head`, as nobody is asked for it."""
    named, rest = leading_subject(text.removeprefix(head).strip())
    if not named and unnamed:
        named = named_among(f"{own_words(rest)}\n{head}")
    return f"{named} " + "\n".join(filter(None, (head, rest))) if named else text
