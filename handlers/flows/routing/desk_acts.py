"""A press on the card of a case: an act is taken at once, or after its dialog, or on a screen of its own."""

from cases.notify import notices
from cases.workflow.press import STAFF_ACTS, Press, check, visible_case
from dialogs.engine.buttons import registry
from handlers.flows.desk.case_card import show_again
from handlers.flows.desk.dialog import ask
from handlers.flows.desk.visit import DeskVisit
from handlers.flows.identity.kept import true_answer
from handlers.flows.routing.features import DESK_DIALOGS, FEATURES
from handlers.incoming import PressAnswer
from rules.refusals import Refusal, Text, checked, refusable
from rules.vocabulary import Act
from store.record import cases

_AT_ONCE = {act: one.run for (act, _), one in STAFF_ACTS.items() if one.at_once}
_ASKED_FIRST = {Act(kind): dialog for kind, dialog in DESK_DIALOGS.items() if kind in set(Act)}
_OWN_SCREEN = registry(*(it.desk_acts for it in FEATURES))

ACTS = tuple(registry(dict.fromkeys(_AT_ONCE), dict.fromkeys(_ASKED_FIRST), dict.fromkeys(_OWN_SCREEN)))
"""The acts of staff that a button of a case's card asks for."""


def act(visit: DeskVisit) -> PressAnswer:
    """Do the act; a press on an older card brings it up to date, and says who was first."""
    tx, button = visit.tx, visit.button
    said = _act(visit, visit.press(Act(button.act)))
    case = cases.get(tx, button.id)
    if isinstance(said, Refusal) and case and case.version != button.version:
        notices.refresh_card(tx, case)
    now = visible_case(tx, button.id, visit.member, visit.place.address) if visit.private else None
    if isinstance(now, cases.CaseRow) and not now.restricted:
        show_again(visit, now)
    return true_answer(tx, said, button.id)


@refusable
def _act(visit: DeskVisit, press: Press) -> PressAnswer:
    if at_once := _AT_ONCE.get(press.act):
        taken = at_once(visit.tx, press)
        return taken if isinstance(taken, Refusal) else Text(f"desk-done-{press.act}", {"alias": visit.member.alias})
    if own_screen := _OWN_SCREEN.get(press.act):
        return own_screen(visit, press)
    allowed = checked(check(visit.tx, press))
    dialog = _ASKED_FIRST[press.act]
    given = checked(dialog.opens(visit, allowed.case))
    return ask(visit, dialog, allowed.case, given)
