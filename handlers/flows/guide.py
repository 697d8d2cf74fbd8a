"""Reporters read the rules and their rights, look for words in them, and practise a report that files nothing."""

from dataclasses import replace

from cases import workshops
from dialogs import guide as cards
from dialogs.drafts import Report
from dialogs.engine.cards import Card
from dialogs.engine.input import IncomingMessage
from dialogs.engine.script import StepResult
from dialogs.session import SideDialog, SideDialogKind
from handlers.flows.feature import Command, Feature
from handlers.flows.intake import reporter as intake
from handlers.flows.reporter.dialog import aside, over, refused
from handlers.flows.reporter.session import Visit
from rules.operator.guide import GuidePage
from rules.refusals import Text, refuse

_LONGEST = 60
"""Characters of a search."""


def read(visit: Visit, argument: str) -> None:
    """Show the guide, a section or a page of it; words that were typed behind the command are looked for."""
    house = visit.tx.installation
    visit.no_aside()
    shown = cards.argument_shows(house.guide, house.catalogue, argument)
    if shown is None and argument and visit.pressed is None:
        visit.show(_found(visit, argument))
    elif shown is None:
        coming = bool(workshops.announced(visit.tx))
        visit.show(cards.guide_card(house.guide, house.catalogue, house.policy, workshops=coming))
    elif isinstance(shown, GuidePage):
        visit.show(cards.page_card(house.guide, shown, house.catalogue))
    else:
        visit.show(cards.section_card(house.guide, shown, house.catalogue))


def _search(visit: Visit, argument: str) -> None:
    visit.begin_aside(SideDialog(SideDialogKind.GUIDE), cards.search_card())


def _heard(draft: SideDialog, said: IncomingMessage, visit: Visit) -> StepResult[SideDialog]:
    if said.file or not said.text.strip():
        return refused(draft, refuse("refusal-guide-words"))
    return over(draft, _found(visit, said.text))


def _found(visit: Visit, words: str) -> Card:
    house, asked = visit.tx.installation, words.strip()[:_LONGEST]
    pages = house.guide.found(asked, len(house.guide.pages))
    there = [it for it in pages if cards.applies(it, house.catalogue)]
    return cards.found_card(there[: cards.FOUND], asked)


def _practise(visit: Visit, argument: str) -> None:
    """Begin a practice report; a report that was left unfinished is not touched."""
    if visit.talk.report and not visit.talk.report.practice:
        visit.show(cards.practice_refused_card())
        return
    intake.end_practice(visit)
    visit.no_aside()
    visit.keep(replace(visit.talk, report=Report(practice=True)), goes_on=False)
    intake.REPORT.show(visit, Text("practice-begun"))


FEATURE = Feature(
    reporter_commands=(
        Command(cards.GUIDE, read, 5, takes=".*"),
        Command(cards.SEARCH, _search),
        Command(cards.PRACTICE, _practise, takes=""),
    ),
    reporter_dialogs={
        SideDialogKind.GUIDE: aside(SideDialogKind.GUIDE, lambda draft, visit: cards.search_card(), _heard)
    },
)
