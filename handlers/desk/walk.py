"""How a message or a press becomes one unit: whoever is staff is let through, the others are told."""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any

from telegram import Update

from cases.members import house_events, staff_chat
from cases.workflow.press import on_record
from dialogs.engine.cards import Card
from handlers.desk.application import DeskContext
from handlers.desk.incoming import Heard, Place, Pressed, Who, heard, pressed, presser
from handlers.desk.replies import reply
from handlers.language import language
from rules import sight
from rules.refusals import Refusal, Say, refuse
from rules.tickets import lone_number
from rules.vocabulary import Lang
from store import outbox
from store.members import staff, staff_names
from store.members.staff import Member
from store.members.staff_chat import Present
from store.unit import Tx

Callback = Callable[[Update, DeskContext], Coroutine[Any, Any, None]]

OnMessage = Callable[[Tx, Heard, Member], Refusal | None]
"""A unit for what a member has written; a refusal is said where they wrote."""

OnPress = Callable[[Tx, Pressed, Member], Say | Refusal | None]
"""A unit for what a member has pressed; what it says is the answer to the press, a refusal an alert."""


@dataclass(frozen=True, slots=True)
class _Answer:
    say: Say | None
    alert: bool
    lang: Lang


def on_message(unit: OnMessage, *, without_role: bool = False) -> Callback:
    """Let members through in the staff chat and in private; what others write there is nobody's business here.

    Args:
        without_role: also those who have no role (yet); everybody else is shown nothing of the work.
    """

    async def handle(update: Update, context: DeskContext) -> None:
        if update.effective_user is None:  # a channel speaks, and channels are not staff
            await context.turn.commit(lambda tx: None)
            return
        message = heard(update)

        def whole(tx: Tx) -> None:
            known = member(tx, message.who)
            if known is None:
                _stranger_seen(tx, message.place, message.who)
            if known is None or not _ours(tx, message.place):
                return
            if without_role or sight.at_work(known.roles):
                said = unit(tx, message, known)
            else:
                said = refuse("refusal-no-role") if _meant_for_us(message) else None
            if isinstance(said, Refusal):
                reply(tx, message.place, known.lang, Card((said.say,)))

        await context.turn.commit(whole)

    return handle


def on_press(unit: OnPress, *, without_role: bool = False) -> Callback:
    """Let members through, as `on_message` does; who is refused is answered with an alert."""

    async def handle(update: Update, context: DeskContext) -> None:
        who, press = presser(update), pressed(update)

        def whole(tx: Tx) -> _Answer:
            known = member(tx, who)
            lang = known.lang if known else language(who.language, tx.installation.language)
            said = _pressed(tx, press, known, unit, without_role)
            if isinstance(said, Refusal):
                return _Answer(said.say, alert=True, lang=lang)
            return _Answer(said, alert=False, lang=lang)

        answer = await context.turn.commit(whole)
        context.turn.answer, context.turn.alert, context.turn.lang = answer.say, answer.alert, answer.lang

    return handle


def member(tx: Tx, who: Who) -> Member | None:
    """The member of staff whose account this is, known by the handle they have now."""
    found = house_events.known(tx, who.address, alias=who.name, lang=language(who.language, tx.installation.language))
    if found:
        staff.called(tx, found.id, who.username)
        staff_names.learn(tx, found.id, who.name, who.username)
    return found


def refused(tx: Tx, press: Pressed, known: Member | None, refusal: Refusal, *, case_id: int | None = None) -> Refusal:
    """The refusal of a press, on record; that of an act on a case is put there by the act itself."""
    return on_record(tx, press.word, refusal, case_id=case_id, staff_id=known.id if known else None)


def _pressed(
    tx: Tx, press: Pressed | None, known: Member | None, unit: OnPress, without_role: bool
) -> Say | Refusal | None:
    if press is None:
        refusal = refuse("refusal-desk-old-screen" if known else "refusal-desk-not-staff")
        return on_record(tx, "inline", refusal, staff_id=known.id if known else None)
    if known is None:
        _stranger_seen(tx, press.place, press.who)
        return refused(tx, press, known, refuse("refusal-desk-not-staff"))
    if not _ours(tx, press.place):
        return refused(tx, press, known, refuse("refusal-desk-not-here"))
    if not (without_role or sight.at_work(known.roles)):
        return refused(tx, press, known, refuse("refusal-no-role"))
    return unit(tx, press, known)


def _meant_for_us(message: Heard) -> bool:
    """In the group colleagues talk among themselves; a command or a ticket number alone is for the bot."""
    return message.place.private or message.text.startswith("/") or lone_number(message.text) is not None


def _stranger_seen(tx: Tx, place: Place, who: Who) -> None:
    """Whoever writes or presses in the staff chat is in it; the administrators are told daily of who is not on the
    staff."""
    if place.address == outbox.staff_chat(tx).address:
        staff_chat.seen(tx, Present(who.address, who.name, who.username))


def _ours(tx: Tx, place: Place) -> bool:
    return place.private or place.address == outbox.staff_chat(tx).address
