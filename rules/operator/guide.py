"""What reporters can read: rules by class, evidence, rights, laws, protection, other places (row B10)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from rules.catalogue.categories import Catalogue, Category, LocalNames
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

    def of_section(self, section: str) -> tuple[GuidePage, ...]:
        """Return the pages of a section, in the order of the file."""
        return tuple(page for page in self.pages.values() if page.section == section)

    def found(self, words: str, catalogue: Catalogue, most: int) -> tuple[GuidePage, ...]:
        """Return the pages that hold all of these words, or list categories that are called so, in any language; those
        with them in the title first."""
        wanted = fold(words).split()
        if not wanted:
            return ()
        titled, told = [], []
        for page in self.pages.values():
            title = fold(" ".join(page.titles.values()))
            if all(word in title for word in wanted):
                titled.append(page)
                continue
            listed = page.categories(catalogue)
            called = (it for one in listed for it in (*one.names.values(), *one.labels.values(), one.clause))
            text = fold(" ".join((*page.texts.values(), *called)))
            if all(word in text or word in title for word in wanted):
                told.append(page)
        return (*titled, *told)[:most]
