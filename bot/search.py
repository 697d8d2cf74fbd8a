"""The catalogue's search as dialogs use it: typed words in, leaves' ids out; pinyin comes from pypinyin."""

from collections.abc import Callable
from functools import cache

from pypinyin import Style, lazy_pinyin

from rules.catalogue.categories import Catalogue
from rules.catalogue.search import CategorySearch


@cache
def search(catalogue: Catalogue) -> Callable[[str], tuple[str, ...]]:
    """Finds the leaves that a sentence is most likely about, likeliest first; the index is made once a catalogue."""
    index = CategorySearch(catalogue, _syllables)
    return lambda phrase: tuple(leaf.id for leaf in index(phrase))


def _syllables(run: str) -> list[str]:
    return list(lazy_pinyin(run, style=Style.NORMAL))
