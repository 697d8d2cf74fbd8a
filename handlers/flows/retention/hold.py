"""A legal hold at the desk: proposed with a reason, agreed to by another member (row F2)."""

from cases.record.access import alias_of
from cases.retention import hold
from dialogs.engine.cards import Card
from dialogs.retention import hold as cards
from dialogs.views.desk_case_buttons import HOLD, HOLD_ANSWER
from handlers.flows.desk.dialog import DeskDialog, OpenDialog, ask
from handlers.flows.desk.visit import DeskVisit
from handlers.flows.feature import Feature
from handlers.flows.presenters import presents_event
from handlers.incoming import PressAnswer
from rules.facts.events import HoldAgreed, HoldDeclined, HoldProposed
from rules.refusals import Refusal, Text, checked, refuse
from store.record.cases import CaseRow
from store.record.events import EventRow
from store.unit import Tx


def _asked(visit: DeskVisit) -> PressAnswer:
    case = checked(hold.may_propose(visit.tx, visit.member, visit.place.address, visit.button.id))
    return ask(visit, _DIALOG, case)


def _propose(it: OpenDialog) -> Text | Refusal:
    return it.done(hold.propose(it.tx, it.member, it.visit.place.address, it.case.id, it.text("hold_why")))


def _answered(visit: DeskVisit) -> PressAnswer:
    way = str(*visit.button.argument[:1])
    if way not in ("agree", "decline"):
        return refuse("refusal-desk-old-screen")
    done = hold.answer(visit.tx, visit.member, visit.place.address, visit.button.id, agrees=way == "agree")
    return done if isinstance(done, Refusal) else Text(f"desk-done-hold-{way}", {"alias": visit.member.alias})


@presents_event(HoldProposed)
@presents_event(HoldAgreed)
@presents_event(HoldDeclined)
def _told(tx: Tx, case: CaseRow, event: EventRow) -> Card:
    reason = event.fact.reason if isinstance(event.fact, HoldProposed) else ""
    return cards.told_card(event.act.removeprefix("hold_"), case.number, alias_of(tx, event.staff_id), reason)


_DIALOG = DeskDialog(HOLD, cards.WHY, end=_propose)
FEATURE = Feature(desk_case_presses={HOLD: _asked, HOLD_ANSWER: _answered}, desk_dialogs=(_DIALOG,))
