"""Reporters read the rules and their rights, look for words in them, and practise a report that files nothing."""

from dataclasses import replace

from cases import workshops
from dialogs import guide as cards
from dialogs.engine.input import IncomingMessage
from dialogs.engine.script import StepResult
from dialogs.session import SideDialog, SideDialogKind
from handlers.flows.feature import Command, Feature
from handlers.flows.intake import reporter as intake
from handlers.flows.reporter.dialog import aside, over, refused
from handlers.flows.reporter.session import Visit
from rules.refusals import Text, refuse


def read(visit: Visit, argument: str) -> None:
    """Show the guide, a section or a page of it; words that were typed behind the command are looked for."""
    house = visit.tx.installation
    visit.no_aside()
    if argument and visit.pressed is None and cards.argument_shows(house.guide, house.catalogue, argument) is None:
        visit.show(cards.found_card(house.guide, house.catalogue, argument))
        return
    coming = not argument and bool(workshops.announced(visit.tx))
    visit.show(cards.shown_card(house.guide, house.catalogue, house.policy, argument, workshops=coming))


def _search(visit: Visit, argument: str) -> None:
    visit.begin_aside(SideDialog(SideDialogKind.GUIDE), cards.search_card())


def _heard(draft: SideDialog, said: IncomingMessage, visit: Visit) -> StepResult[SideDialog]:
    if said.file or not said.text.strip():
        return refused(draft, refuse("refusal-guide-words"))
    house = visit.tx.installation
    return over(draft, cards.found_card(house.guide, house.catalogue, said.text))


def _practise(visit: Visit, argument: str) -> None:
    """Begin a practice report; a report that was left unfinished is not touched."""
    if visit.talk.report and not visit.talk.report.practice:
        visit.show(cards.practice_refused_card())
        return
    intake.end_practice(visit)
    visit.no_aside()
    visit.keep(replace(visit.talk, report=replace(intake.written(visit), practice=True)), goes_on=False)
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
