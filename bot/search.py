"""The catalogue's search for dialogs: from typed text to ids of categories; pinyin comes from pypinyin."""

from collections.abc import Callable
from functools import cache

from pypinyin import Style, lazy_pinyin

from rules.catalogue.categories import Catalogue
from rules.catalogue.search import CategorySearch


@cache
def search(catalogue: Catalogue) -> Callable[[str], tuple[str, ...]]:
    """Return a search for the categories that a text is most likely about, best first; its index is built only once."""
    index = CategorySearch(catalogue, _syllables)
    return lambda phrase: tuple(category.id for category in index(phrase))


def _syllables(run: str) -> list[str]:
    return list(lazy_pinyin(run, style=Style.NORMAL))
