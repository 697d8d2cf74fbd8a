"""Reassign at the desk: a lead sees the members who may have the case, and gives it with a tap."""

from cases.staffing.acts import candidates, reassign
from cases.workflow.press import Press, check
from dialogs.engine.cards import Card
from dialogs.staffing import DutyMember, choices_card
from handlers.flows.desk.replies import reply
from handlers.incoming import Place, Pressed
from rules.refusals import Refusal, Text
from rules.vocabulary import Act
from store.members import staff
from store.members.staff import Member
from store.outbox import SendMode
from store.record.cases import CaseRow
from store.unit import Tx

_MOST = 30
"""The most members offered; those with the least work come first."""


def offer(tx: Tx, place: Place, wanted: Press) -> Refusal | None:
    """Show the members who may have the case, in a message of its own."""
    allowed = check(tx, wanted)
    if isinstance(allowed, Refusal):
        return allowed
    case = allowed.case
    there = [
        (it.member.id, DutyMember(it.member.alias, None, it.work, it.member.reachable), it.member.on_duty)
        for it in candidates(tx, case)[:_MOST]
    ]
    card = choices_card(case.id, case.version, case.number, wanted.member.alias, there)
    _say(tx, place, wanted.member, case, card, SendMode.MOVE)
    return None


def give(tx: Tx, press: Pressed, member: Member) -> Text | Refusal:
    """Give the case to the member whose button was pressed."""
    wanted = Press(press.id, press.version, Act.REASSIGN, member, press.place.address)
    taken = reassign(tx, wanted, press.number)
    if isinstance(taken, Refusal):
        return taken
    to = staff.get(tx, taken.case.staff_id or 0)
    done = Text("desk-done-reassign", {"alias": member.alias, "to": to.alias if to else ""})
    _say(tx, press.place, member, taken.case, Card((done,)), SendMode.EDIT)
    return done


def _say(tx: Tx, place: Place, member: Member, case: CaseRow, card: Card, manner: SendMode) -> None:
    reply(tx, place, member.lang, card, manner=manner, slot=f"giving:{case.id}", case_id=case.id)
