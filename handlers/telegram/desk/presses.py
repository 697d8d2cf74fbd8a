"""A press at the desk becomes one unit: members of staff are let through, others are told."""

from collections.abc import Callable, Container, Coroutine, Mapping
from typing import Any

from telegram import Update

from cases.members import house_events, staff_chat
from cases.workflow.press import record_refusal
from handlers.incoming import OnPress, Place, Pressed, StaffAccount
from handlers.language import language
from handlers.telegram.desk.application import DeskContext
from handlers.telegram.desk.parsing import pressed
from rules.people import sight
from rules.refusals import Refusal, Text, refuse
from rules.vocabulary import Lang
from store import outbox
from store.members import staff, staff_names
from store.members.staff import Member
from store.members.staff_chat import PresentPerson
from store.unit import Tx

Callback = Callable[[Update, DeskContext], Coroutine[Any, Any, None]]


def on_press(units: Mapping[str, OnPress], *, of_case: Container[str], without_role: Container[str]) -> Callback:
    """Let members through to the unit of what they press; a refusal is an alert, and on record.

    Args:
        of_case: the acts on a case, whose refusals are kept with it.
        without_role: the acts that also those may press who have no role (yet).
    """

    async def handle(update: Update, context: DeskContext) -> None:
        press = pressed(update)

        def whole(tx: Tx) -> tuple[Text | Refusal | None, Lang]:
            known = member(tx, press.who)
            lang = known.lang if known else language(press.who.language, tx.installation.language)
            barred, unit = _barred(tx, press, known, without_role), units.get(press.act)
            said = barred or (unit(tx, press, known) if unit and known else refuse("refusal-desk-old-screen"))
            if isinstance(said, Refusal) and not said.recorded:
                case_id = press.id if barred is None and press.act in of_case else None
                record_refusal(tx, press.act, said, case_id=case_id, staff_id=known.id if known else None)
            return said, lang

        context.turn.say(*await context.turn.commit(whole))

    return handle


def member(tx: Tx, who: StaffAccount) -> Member | None:
    """The member of staff whose account this is, known by the handle they have now."""
    found = house_events.find_member(
        tx, who.address, alias=who.name, lang=language(who.language, tx.installation.language)
    )
    if found:
        staff.set_username(tx, found.id, who.username)
        staff_names.set_names(tx, found.id, who.name, who.username)
    return found


def _barred(tx: Tx, press: Pressed, known: Member | None, without_role: Container[str]) -> Refusal | None:
    if known is None:
        stranger_seen(tx, press.place, press.who)
        return refuse("refusal-desk-not-staff")
    if not ours(tx, press.place):
        return refuse("refusal-desk-not-here")
    return None if press.act in without_role or sight.at_work(known.roles) else refuse("refusal-no-role")


def stranger_seen(tx: Tx, place: Place, who: StaffAccount) -> None:
    """Note who writes or presses in the staff chat without being staff; administrators are told of them daily."""
    if place.address == outbox.staff_chat(tx).address:
        staff_chat.record_seen(tx, PresentPerson(who.address, who.name, who.username))


def ours(tx: Tx, place: Place) -> bool:
    """Whether the desk bot works here: in private and in the staff chat."""
    return place.private or place.address == outbox.staff_chat(tx).address
