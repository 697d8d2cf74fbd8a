"""The buttons of a collective complaint: list its cases, or take one of them out to be worked by itself."""

from cases.collective.joining import remove_by_staff
from dialogs.collective import APART, MEMBERS
from dialogs.queue import WITH
from handlers.flows import queue
from handlers.flows.desk.case_card import show_again
from handlers.flows.desk.visit import DeskVisit
from handlers.flows.feature import Feature
from handlers.incoming import PressAnswer
from rules.refusals import Text
from store.outbox import SendMode
from store.record import cases


def _listed(visit: DeskVisit) -> PressAnswer:
    return queue.show(visit, (WITH, visit.button.id), SendMode.MOVE)


def _taken_out(visit: DeskVisit) -> PressAnswer:
    tx, button = visit.tx, visit.button
    if refusal := remove_by_staff(tx, visit.member, visit.place.address, button.id, button.version):
        return refusal
    case = cases.get(tx, button.id)
    if case and visit.private:
        show_again(visit, case)
    return Text("desk-done-apart", {"alias": visit.member.alias})


FEATURE = Feature(desk_case_presses={MEMBERS: _listed, APART: _taken_out})
