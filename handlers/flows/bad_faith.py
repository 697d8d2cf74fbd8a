"""Malicious reporting: found and decided at the desk, appealed against by the author (row A13)."""

from collections.abc import Callable
from functools import partial

from cases.intake import bad_faith
from cases.record.access import alias_of
from dialogs.bad_faith import cards
from dialogs.engine.buttons import ButtonData
from dialogs.engine.cards import Card
from dialogs.engine.input import IncomingMessage
from dialogs.engine.script import StepResult
from dialogs.session import SideDialog, SideDialogKind
from handlers.flows.desk.dialog import DeskDialog, OpenDialog, ask
from handlers.flows.desk.visit import DeskVisit
from handlers.flows.feature import Feature
from handlers.flows.presenters import event_of, presents, presents_event
from handlers.flows.reporter.dialog import aside, over, refused
from handlers.flows.reporter.session import Visit
from handlers.incoming import PressAnswer
from rules.facts.bad_faith import BadFaithAppealed, BadFaithFound, BadFaithLifted, BadFaithNotice, BadFaithUpheld
from rules.facts.notices import EventNotice
from rules.refusals import Refusal, Text, checked, refuse
from store.record import cases
from store.record.cases import CaseRow
from store.record.events import EventRow
from store.unit import Tx


def _asked(dialog: DeskDialog, may: Callable[..., CaseRow | Refusal], visit: DeskVisit) -> PressAnswer:
    """Begin a dialog of a member who may do what it is for."""
    return ask(visit, dialog, checked(may(visit.tx, visit.member, visit.place.address, visit.button.id)))


def _found(it: OpenDialog) -> Text | Refusal:
    return it.done(bad_faith.find(it.tx, it.member, it.visit.place.address, it.case.id, it.text("bad_faith_why")))


def _answered(it: OpenDialog, *, lifts: bool) -> Text | Refusal:
    reason, address = it.text("bad_faith_answer"), it.visit.place.address
    return it.done(bad_faith.answer(it.tx, it.member, address, it.case.id, reason, lifts=lifts))


@presents_event(BadFaithFound)
@presents_event(BadFaithAppealed)
@presents_event(BadFaithUpheld)
@presents_event(BadFaithLifted)
def _told(tx: Tx, case: CaseRow, event: EventRow) -> Card:
    match event.fact:
        case BadFaithFound(step=step, reason=text):
            return cards.staff_card("bad_faith_found", case.id, case.number, alias_of(tx, event.staff_id), text, step)
        case BadFaithAppealed(text=text):
            return cards.staff_card("bad_faith_appealed", case.id, case.number, "", text)
        case BadFaithUpheld(reason=text) | BadFaithLifted(reason=text):
            return cards.staff_card(event.act, case.id, case.number, alias_of(tx, event.staff_id), text)
    raise LookupError(event.act)


@presents(BadFaithNotice)
def _notice(tx: Tx, case: CaseRow, notice: EventNotice) -> Card:
    match event_of(tx, notice).fact:
        case BadFaithFound(step=step, reason=reason, until=until):
            return cards.found_card(case.id, case.number, reason, step, until)
        case BadFaithUpheld(reason=reason):
            return cards.answered_card(case.number, reason, lifted=False)
        case BadFaithLifted(reason=reason):
            return cards.answered_card(case.number, reason, lifted=True)
    raise LookupError(notice.KIND)


def _appeals(visit: Visit, data: ButtonData) -> PressAnswer:
    case = checked(bad_faith.appeal(visit.tx, visit.person, data.id))
    visit.begin_aside(SideDialog(SideDialogKind.BAD_FAITH, case.id), cards.appeal_card(case.number))
    return None


def _show(draft: SideDialog, visit: Visit) -> Card:
    case = cases.get(visit.tx, draft.case_id)
    return cards.appeal_card(case.number if case else "")


def _take(draft: SideDialog, said: IncomingMessage, visit: Visit) -> StepResult[SideDialog]:
    words, nothing = said.text.strip(), refuse("refusal-bad-faith-words")
    done = bad_faith.appeal(visit.tx, visit.person, draft.case_id, words) if words else nothing
    if isinstance(done, Refusal):
        return refused(draft, done)
    return over(draft, Card((Text("bad-faith-appealed", {"number": done.number}),)))


_FIND = DeskDialog(cards.FIND, cards.WHY, end=_found)
_UPHOLD = DeskDialog(cards.UPHOLD, cards.WHY_ANSWER, end=partial(_answered, lifts=False))
_LIFT = DeskDialog(cards.LIFT, cards.WHY_ANSWER, end=partial(_answered, lifts=True))
FEATURE = Feature(
    desk_case_presses={
        cards.FIND: partial(_asked, _FIND, bad_faith.may_find),
        cards.UPHOLD: partial(_asked, _UPHOLD, bad_faith.may_answer),
        cards.LIFT: partial(_asked, _LIFT, bad_faith.may_answer),
    },
    desk_dialogs=(_FIND, _UPHOLD, _LIFT),
    reporter_presses={cards.APPEAL: _appeals},
    reporter_dialogs={SideDialogKind.BAD_FAITH: aside(SideDialogKind.BAD_FAITH, _show, _take)},
)
