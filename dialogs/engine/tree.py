"""The catalogue as buttons: a branch opens, a category is picked."""

from collections.abc import Callable, Sequence

from dialogs.engine import terms
from dialogs.engine.cards import Button
from dialogs.engine.script import ButtonAction
from rules.catalogue.categories import Catalogue
from rules.refusals import ByLang, Text


def tree_buttons(
    ids: Sequence[str], catalogue: Catalogue, button: Callable[[Text, str, str], Button], trail: bool = False
) -> list[Button]:
    """Return a button for each id; with `trail` a category is named with its branches."""
    return [button(*_node(id, catalogue, trail), id) for id in ids]


def _node(id: str, catalogue: Catalogue, trail: bool) -> tuple[Text, str]:
    if id in catalogue.branches:
        return Text("category-open", {"name": ByLang(catalogue.branches[id].labels)}), ButtonAction.OPEN
    name = terms.category_path(catalogue, id) if trail else ByLang(catalogue.leaf(id).labels)
    return Text("name", {"name": name}), ButtonAction.PICK
