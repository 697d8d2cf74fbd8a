"""What reporters can read (row B10): the sections, a section, a page, and the pages that words are found in."""

from collections.abc import Sequence

from dialogs.engine.cards import MENU, Button, Card, Rows, button, in_rows
from dialogs.engine.terms import retention_period
from dialogs.entry.menu import HOME, RESUME
from dialogs.workshops.cards import WORKSHOPS
from rules.catalogue.categories import Catalogue
from rules.operator.guide import Guide, GuidePage, GuideSection
from rules.operator.policy import Policy
from rules.refusals import ByLang, Text, named

GUIDE, PRACTICE, SEARCH = "rules", "practice", "guidefind"
"""Words of the menu: the guide, and what of it is shown; a practice report; the search."""

FOUND = 6
"""How many pages a search shows."""

_ANSWERS, _ANSWER = 2, 0.9
"""How many pages are offered for a question about the service, and how much such a page says of it at least."""

_LONGEST = 60
"""Characters of a search."""

_SECTIONS_A_ROW, _PAGES_A_ROW = 2, 2
_SECTION, _PAGE = "s", "p"


def guide_card(guide: Guide, catalogue: Catalogue, policy: Policy, *, workshops: bool = False) -> Card:
    """Show the rules and rights in short, the sections, and the way to the trainings where there are any."""
    text = Text("rules-front", {"days": policy.appeal_window.days, "kept": retention_period(policy.kept)})
    sections = [it for it in guide.sections.values() if pages_of(guide, it, catalogue)]
    buttons = [button(named(it.names), MENU, GUIDE, f"{_SECTION}.{it.id}") for it in sections]
    if workshops:
        buttons.append(button(Text("menu-workshops"), MENU, WORKSHOPS))
    rows: Rows = (
        *in_rows(buttons, _SECTIONS_A_ROW),
        (button(Text("guide-practice"), MENU, PRACTICE), button(Text("guide-search"), MENU, SEARCH)),
        (button(Text("menu-limits"), MENU, "limits"), button(Text("menu-erase"), MENU, "erase")),
        (button(Text("menu-opinions"), MENU, "opinions"), *HOME),
    )
    return Card((text,), rows)


def pages_of(guide: Guide, section: GuideSection, catalogue: Catalogue) -> tuple[GuidePage, ...]:
    """Return the pages of a section that this catalogue has something of."""
    return tuple(it for it in guide.pages.values() if it.section == section.id and applies(it, catalogue))


def argument_shows(guide: Guide, catalogue: Catalogue, argument: str) -> GuideSection | GuidePage | None:
    """Return the section or page that a button names; None if there is none any more. A section of one page is that
    page."""
    what, _, id = argument.partition(".")
    if what == _PAGE:
        page = guide.pages.get(id)
        return page if page and applies(page, catalogue) else None
    section = guide.sections.get(id) if what == _SECTION else None
    pages = pages_of(guide, section, catalogue) if section else ()
    return pages[0] if len(pages) == 1 else section


def section_card(guide: Guide, section: GuideSection, catalogue: Catalogue) -> Card:
    """List the pages of a section."""
    buttons = _buttons(pages_of(guide, section, catalogue))
    return Card((Text("guide-section", {"name": ByLang(section.names)}),), (*in_rows(buttons, _PAGES_A_ROW), _back()))


def page_card(guide: Guide, page: GuidePage, catalogue: Catalogue) -> Card:
    """Show a page: its categories with their clauses, its text, and of a law whether it is in force."""
    lines = [Text("guide-page", {"name": ByLang(page.titles)}), *_law(page), *_categories(page, catalogue)]
    lines.append(named(page.texts))
    link = ((Button(Text("guide-link"), url=page.link),),) if page.link else ()
    section = guide.sections[page.section]
    up = button(Text("guide-up", {"name": ByLang(section.names)}), MENU, GUIDE, f"{_SECTION}.{section.id}")
    back = (up,) if len(pages_of(guide, section, catalogue)) > 1 else ()
    return Card(tuple(lines), (*link, (*back, *_back())))


def shown_card(guide: Guide, catalogue: Catalogue, policy: Policy, argument: str, *, workshops: bool = False) -> Card:
    """Show what an argument names: a section, a page, or the guide."""
    shown = argument_shows(guide, catalogue, argument)
    if shown is None:
        return guide_card(guide, catalogue, policy, workshops=workshops)
    if isinstance(shown, GuidePage):
        return page_card(guide, shown, catalogue)
    return section_card(guide, shown, catalogue)


def search_card() -> Card:
    """Ask for the words to look for."""
    return Card((Text("guide-search-ask"),), (_back(),))


def found_card(guide: Guide, catalogue: Catalogue, typed: str) -> Card:
    """Show the pages in which words are found; say so if there are none."""
    words = typed.strip()[:_LONGEST]
    pages = [it for it in guide.found(words, catalogue) if applies(it, catalogue)][:FOUND]
    again = (button(Text("guide-search"), MENU, SEARCH), *_back())
    if not pages:
        return Card((Text("guide-found-none", {"words": words}),), (again,))
    head = Text("guide-found", {"words": words, "count": len(pages)})
    return Card((head,), (*in_rows(_buttons(pages), 1), again))


def answers(guide: Guide, catalogue: Catalogue, asked: str) -> list[Button]:
    """Return the ways to the pages, of no category and no law, that may answer a question."""
    found = guide.found(asked, catalogue, _ANSWER)
    return _buttons([it for it in found if not it.branches and it.since is None][:_ANSWERS])


def practice_refused_card() -> Card:
    """Say that there is an unfinished report, so that none is practised."""
    return Card((Text("refusal-practice-unfinished"),), (RESUME, HOME))


def practised_card() -> Card:
    """Say that nothing was filed, and what a real report would lead to."""
    report = (button(Text("menu-report"), MENU, "report"), button(Text("menu-rules"), MENU, GUIDE))
    return Card((Text("practice-done"),), (report, HOME))


def _buttons(pages: Sequence[GuidePage]) -> list[Button]:
    return [button(named(it.titles), MENU, GUIDE, f"{_PAGE}.{it.id}") for it in pages]


def _back() -> tuple[Button, ...]:
    return (button(Text("menu-rules"), MENU, GUIDE), *HOME)


def applies(page: GuidePage, catalogue: Catalogue) -> bool:
    """Return whether the catalogue has something of what the page is about."""
    return not page.branches or any(it in catalogue.branches for it in page.branches)


def _law(page: GuidePage) -> tuple[Text, ...]:
    if page.since is None or page.checked is None:
        return ()
    since, checked = page.since.isoformat(), page.checked.isoformat()
    if page.in_force:
        return (Text("guide-law-in-force", {"since": since, "checked": checked}),)
    return (Text("guide-law-ended", {"since": since, "until": str(page.until or ""), "checked": checked}),)


def _categories(page: GuidePage, catalogue: Catalogue) -> list[Text]:
    return [
        Text("guide-category", {"name": ByLang(it.names), "clause": it.clause}) for it in page.categories(catalogue)
    ]
