"""What a search has found: the cases about one subject or under one category, and the other lists it leads to."""

from collections.abc import Mapping, Sequence

from dialogs.engine.cards import Button, Card
from dialogs.engine.desk_script import script
from dialogs.engine.questions import Question
from dialogs.queue.queue import PAGE, QueueLine, case_rows, paging
from rules.leaves import Catalogue
from rules.refusals import Arg, ByLang, Say

HITS = "f"
"""The word that begins the callback data of these lists."""

SEARCH = script(Question("what", typed=True, limit=300, finds=True))


def hits_card(
    title: Say, total: int, data: str, page: int, lines: Sequence[QueueLine], others: Sequence[Button] = ()
) -> Card:
    """A page of what was found.

    Args:
        data: callback data of this list, without the page.
        others: the ways to the other lists that the same words lead to.
    """
    pages = max(1, -(-total // PAGE))
    foot = Say("desk-queue-page", {"page": page + 1, "pages": pages}) if lines else Say("desk-queue-empty")
    return Card((title, foot), (*case_rows(lines), *paging(data, page, pages), *((other,) for other in others)))


def about_subject(subject: str, total: int) -> Say:
    """The title of the cases about one subject."""
    return Say("desk-hits-subject", {"subject": subject, "n": total})


def related_to(number: str, total: int) -> Say:
    """The title of the other cases about what a case is about."""
    return Say("desk-hits-related", {"number": number, "n": total})


def together_with(number: str, total: int, *, few: bool) -> Say:
    """The title of the cases of a collective complaint, or of a few duplicates."""
    return Say("desk-hits-few" if few else "desk-hits-together", {"number": number, "n": total})


def under_leaf(catalogue: Catalogue, leaf: str, total: int) -> Say:
    """The title of the cases under one category."""
    return Say("desk-hits-leaf", {"leaf": ByLang(catalogue.leaf(leaf).labels), "n": total})


def like_data(cases: Sequence[int]) -> str:
    """Callback data of the cases about what these are about, without the page."""
    return f"{HITS}.like.{'-'.join(map(str, cases))}"


def related_data(case_id: int) -> str:
    """Callback data of the other cases about what this one is about, without the page."""
    return f"{HITS}.of.{case_id}"


def together_data(case_id: int) -> str:
    """Callback data of the cases worked together with this one, without the page."""
    return f"{HITS}.with.{case_id}"


def leaf_data(leaf: str) -> str:
    """Callback data of the cases under a leaf, without the page."""
    return f"{HITS}.leaf.{leaf}"


def leaf_buttons(catalogue: Catalogue, found: Mapping[str, int]) -> tuple[Button, ...]:
    """The categories that were found, each with how many cases stand under it."""
    labels: Mapping[str, Mapping[str, Arg]] = {
        leaf: {"leaf": ByLang(catalogue.leaf(leaf).labels), "n": n} for leaf, n in found.items()
    }
    return tuple(Button(Say("desk-hits-open-leaf", args), f"{leaf_data(leaf)}.0") for leaf, args in labels.items())
