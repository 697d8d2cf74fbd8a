"""The results of a search: cases about one subject or under one category, and the other lists it leads to."""

from collections.abc import Mapping, Sequence

from dialogs.engine.buttons import Part
from dialogs.engine.cards import Button, Card, button, page_buttons
from dialogs.engine.desk_script import script
from dialogs.engine.questions import StaffQuestion
from dialogs.queue.queue import PAGE, QueueLine, case_rows
from rules.catalogue.categories import Catalogue
from rules.refusals import Arg, ByLang, Text

HITS = "f"
"""The act that shows a page of these lists; its argument is the list and the page."""

LEAF, LIKE, OF, WITH = "leaf", "like", "of", "with"
"""The lists: under a category, about the same as some cases, about the same as one, worked together with one."""

SEARCH = script(StaffQuestion("what", typed=True, limit=300, finds=True))


def results_card(
    of: tuple[Part, ...],
    title: str,
    facts: Mapping[str, Arg],
    total: int,
    page: int,
    lines: Sequence[QueueLine],
    others: Sequence[Button] = (),
) -> Card:
    """A page of what was found.

    Args:
        of: which list it is: its kind, and the category or cases that it is about.
        title: "leaf", "subject", "related", "together" or "few"; `facts` are what its sentence names.
        others: the ways to the other lists that the same words lead to.
    """
    head, pages = Text(f"desk-hits-{title}", {**facts, "n": total}), max(1, -(-total // PAGE))
    foot = Text("desk-queue-page", {"page": page + 1, "pages": pages}) if lines else Text("desk-queue-empty")
    turn = page_buttons(page, pages, HITS, *of, desk=True)
    return Card((head, foot), (*case_rows(lines), *turn, *((other,) for other in others)))


def leaf_buttons(catalogue: Catalogue, found: Mapping[str, int]) -> tuple[Button, ...]:
    """Return a button for each category found, with the number of its cases."""
    labels: Mapping[str, Mapping[str, Arg]] = {
        leaf: {"leaf": ByLang(catalogue.leaf(leaf).labels), "n": n} for leaf, n in found.items()
    }
    return tuple(button(Text("desk-hits-open-leaf", args), HITS, LEAF, leaf, 0) for leaf, args in labels.items())
