"""What reporters can read: rules by class, evidence, rights, laws, protection, other places (row B10)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from math import log

from rules.catalogue.categories import Catalogue, Category, LocalNames
from rules.catalogue.search_features import Features, Reading, features
from rules.operator.workshops import Workshop
from rules.text.name_folding import fold

PAGE_LIMIT = 1500
"""UTF-16 units of a page's text: with its list of categories it fits one message."""


@dataclass(frozen=True, slots=True)
class GuideSection:
    """A section; pages name the one that they belong to."""

    id: str
    names: LocalNames


@dataclass(frozen=True, slots=True)
class GuidePage:
    """A page.

    Attributes:
        branches: branches of the catalogue whose categories are listed; a page of branches that there are not is left
            out.
        since, until: from when, and until when, the law of this page is in force; None for a page about no law.
        in_force: whether it is in force, as of `checked`.
        link: an address that leads further; empty where there is none.
    """

    id: str
    section: str
    titles: LocalNames
    texts: LocalNames
    branches: tuple[str, ...]
    since: date | None
    until: date | None
    checked: date | None
    in_force: bool
    link: str

    def categories(self, catalogue: Catalogue) -> list[Category]:
        """Return the categories that the page lists."""
        return [it for it in catalogue.categories.values() if any(branch in self.branches for branch in it.path)]


@dataclass(frozen=True, slots=True, eq=False)
class Guide:
    """The guide in force."""

    version: int
    sections: Mapping[str, GuideSection]
    pages: Mapping[str, GuidePage]
    workshops: Mapping[str, Workshop]

    def found(self, words: str, catalogue: Catalogue, least: float = 0.5) -> tuple[GuidePage, ...]:
        """Return the pages that hold all of these words, then those that hold the most of them.

        Args:
            least: of what a pair of characters counts that one page alone has.
        """
        wanted, read, pages = fold(words).split(), features(words, _READING), _index(self, catalogue)
        rare = {it: log(len(pages) / n) for it in read if (n := sum(it in page for _, page in pages.values()))}
        scores = {
            id: _WHOLE * (wanted != [] and all(word in text for word in wanted))
            + sum(read[it] * rare[it] * page[it] for it in rare if it in page)
            for id, (text, page) in pages.items()
        }
        best = sorted(pages, key=lambda id: -scores[id])
        return tuple(self.pages[id] for id in best if scores[id] > least * log(len(pages)))


_READING, _WHOLE = Reading(fold), 1000.0


@lru_cache(maxsize=2)
def _index(guide: Guide, catalogue: Catalogue) -> dict[str, tuple[str, Features]]:
    """Return the words of each page, its categories' included, and their features; those of titles weigh twice."""
    found = {}
    for page in guide.pages.values():
        listed = page.categories(catalogue)
        called = (it for one in listed for it in (*one.names.values(), *one.labels.values(), one.clause))
        titles, texts = "\n".join(page.titles.values()), "\n".join((*page.texts.values(), *called))
        told, titled = features(texts, _READING), features(titles, _READING)
        found[page.id] = fold(f"{titles}\n{texts}"), dict.fromkeys(told, 1.0) | dict.fromkeys(titled, 2.0)
    return found
