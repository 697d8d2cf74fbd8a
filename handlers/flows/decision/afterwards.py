"""What follows a decision at the desk: its measures are recorded, a rectification is checked, an agency has replied."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from cases.decision import consequences, enforcement, measures, platform
from cases.workflow.press import Press
from dialogs.decision import measures as words
from dialogs.decision import platform_data
from dialogs.decision.enforcement import EnforcementStatus, enforcement_card
from dialogs.engine.cards import Card
from dialogs.engine.staff_draft import Answer
from handlers.flows.decision.deciding import end_of
from handlers.flows.desk.dialog import OpenDialog
from handlers.flows.desk.visit import DeskVisit
from handlers.flows.presenters import presents, presents_event
from handlers.incoming import PressAnswer
from rules.facts.acts import AgencyReply, DataReceived, DataRefused, DataRequested, MeasureNotCarriedOut
from rules.facts.notices import EnforcementNotice
from rules.facts.registry import Notice
from rules.refusals import Refusal, Text, checked, refuse
from rules.sanctions.carrying_out import MeasureStatus
from store.decision import enforcements, groups
from store.record.cases import CaseRow
from store.record.events import EventRow
from store.unit import Tx


def opens_measure(
    among: Callable[[Sequence[MeasureStatus]], Sequence[MeasureStatus]],
) -> Callable[[DeskVisit, CaseRow], Mapping[str, Answer] | Refusal]:
    """Return the opening of a dialog about one of these measures of a case: its facts are they, and the one of the
    button."""

    def opens(visit: DeskVisit, case: CaseRow) -> Mapping[str, Answer] | Refusal:
        open_now = {it.id: words.choice_of(it) for it in among(measures.statuses(visit.tx, case, for_staff=True))}
        named = visit.button.number
        if named not in (-1, *open_now):
            return refuse("refusal-measure-settled")
        chosen = {"measure": Answer(choice=open_now[named])} if named in open_now else {}
        return {words.OPEN: Answer(choice=" ".join(open_now.values())), **chosen}

    return opens


def end_measure(use: Callable[[Tx, Press, int, str], Any], answer: str) -> Callable[[OpenDialog], Text | Refusal]:
    """Return the ending that records the measure by `use`, with the words of this answer."""

    def end(it: OpenDialog) -> Text | Refusal:
        id, word = words.measure_of(it.choice("measure"))
        return it.done(use(it.tx, it.press, id, it.text(answer)), what=words.measure_label(word))

    return end


@presents_event(MeasureNotCarriedOut)
def _not_carried_out(tx: Tx, case: CaseRow, event: EventRow) -> Card:
    return words.not_carried_out_card(case.number, event.told(MeasureNotCarriedOut))


def end_request(it: OpenDialog) -> Text | Refusal:
    kinds, text = it.choice("data").split(), it.text("data")
    taken = checked(platform.request_data(it.tx, it.press, kinds, text))
    return it.done(taken, what=platform_data.wanted(DataRequested(tuple(kinds), text)))


@presents_event(DataReceived)
def _received(tx: Tx, case: CaseRow, event: EventRow) -> Card:
    return platform_data.received_card(case.number, event.told(DataReceived).text)


@presents_event(DataRefused)
def _refused(tx: Tx, case: CaseRow, event: EventRow) -> Card:
    return platform_data.refused_card(case.number, event.told(DataRefused).text)


def end_check(it: OpenDialog) -> Text | Refusal:
    again_by = end_of(it.tx, it.text("again_by"))
    return it.done(consequences.record_rectification_check(it.tx, it.press, note=it.text("note"), again_by=again_by))


def end_relay(it: OpenDialog) -> Text | Refusal:
    words = it.text("reply") or it.text("reference")
    due = end_of(it.tx, it.text("reply_by"))
    return it.done(consequences.record_agency_reply(it.tx, it.press, AgencyReply(it.choice("heard")), words, due))


@presents(EnforcementNotice)
def _carried_out(tx: Tx, case: CaseRow, notice: Notice) -> Card:
    """Show how far the case's measures in groups are carried out."""
    found = [
        EnforcementStatus(row.deed, row.state in enforcements.UNDONE, group.title, row.until, row.found)
        for row in enforcements.of_case(tx, case.id)
        if (group := groups.get(tx, row.group_id))
    ]
    return enforcement_card(case.id, case.number, found)


def again(visit: DeskVisit) -> PressAnswer:
    """Try again what could not be done in a group."""
    tried = enforcement.retry_enforcement(visit.tx, visit.button.id, visit.member, visit.place.address)
    return tried if isinstance(tried, Refusal) else Text("desk-enforcing-again")
