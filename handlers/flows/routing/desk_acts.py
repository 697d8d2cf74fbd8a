"""A press on the card of a case: an act is taken at once, or after its dialog."""

from cases.notify import notices
from cases.workflow.press import STAFF_ACTS, Press, check, visible_case
from dialogs.queue import OF
from dialogs.views.desk_case_buttons import BACK, EVIDENCE, MORE, RELATED
from handlers.flows.desk.case_lookup import show_again, turn
from handlers.flows.desk.codes import hand_on
from handlers.flows.desk.dialog import ask
from handlers.flows.desk.evidence import show
from handlers.flows.queue import listing
from handlers.flows.routing.desk_prompts import DIALOGS
from handlers.flows.staffing import reassign
from handlers.incoming import Pressed
from rules.refusals import Refusal, Text
from rules.vocabulary import Act
from store.members.staff import Member
from store.outbox import SendMode
from store.record import cases
from store.record.cases import CaseRow
from store.unit import Tx

_AT_ONCE = {act: one.run for (act, _), one in STAFF_ACTS.items() if one.at_once}
_ASKED_FIRST = tuple(Act(kind) for kind in DIALOGS if kind in set(Act))

WORDS = (*_AT_ONCE, *_ASKED_FIRST, Act.GIVE_CODE, Act.REASSIGN, EVIDENCE, RELATED, MORE, BACK)
"""The acts of the buttons of a case's card."""


def act(tx: Tx, press: Pressed, member: Member) -> Text | Refusal | None:
    """Do the act; a press on an older card brings it up to date, and says who was first."""
    case_id, version = press.id, press.version
    if press.act == EVIDENCE:
        return show(tx, press.place, member, case_id, max(0, press.number))
    if press.act == RELATED:
        return listing.show(tx, press.place, member, (OF, case_id), SendMode.MOVE)
    if press.act in (MORE, BACK):
        return turn(tx, press.place, member, case_id, more=press.act == MORE)
    said = _act(tx, press, Press(case_id, version, Act(press.act), member, press.place.address))
    case = cases.get(tx, case_id)
    if isinstance(said, Refusal) and case and case.version != version:
        notices.refresh_card(tx, case)
    now = visible_case(tx, case_id, member, press.place.address) if press.place.private else None
    if isinstance(now, CaseRow) and not now.restricted:
        show_again(tx, press.place, member, now)
    return said


def _act(tx: Tx, press: Pressed, wanted: Press) -> Text | Refusal | None:
    member = wanted.member
    if at_once := _AT_ONCE.get(wanted.act):
        taken = at_once(tx, wanted)
        return taken if isinstance(taken, Refusal) else Text(f"desk-done-{wanted.act}", {"alias": member.alias})
    if wanted.act is Act.GIVE_CODE:
        return hand_on(tx, press.place, wanted)
    if wanted.act is Act.REASSIGN:
        return reassign.offer(tx, press.place, wanted)
    allowed = check(tx, wanted)
    if isinstance(allowed, Refusal):
        return allowed
    dialog = DIALOGS[wanted.act]
    given = dialog.opens(tx, allowed.case, wanted, str(*press.argument[:1]))
    if isinstance(given, Refusal):
        return given
    ask(tx, press.place, member, dialog, allowed.case, given)
    return None
