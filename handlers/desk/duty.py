"""/duty: who is on duty, and the switch."""

from cases import duty
from dialogs.cards import Card
from dialogs.desk_duty import OFF, ON, OnDuty, duty_card
from handlers.desk.incoming import Heard, Place, Pressed
from handlers.desk.joining import line
from handlers.desk.replies import reply
from handlers.desk.walk import refused
from rules.refusals import Refusal, Say, refuse
from store import workload
from store.outbox import Manner
from store.staff import Member
from store.unit import Tx


def listed(tx: Tx, message: Heard, member: Member) -> None:
    """Who gets cases now."""
    _show(tx, message.place, member, Manner.MOVE)


def pressed(tx: Tx, press: Pressed, member: Member) -> Say | Refusal | None:
    """`d.on` or `d.off`: of whoever presses."""
    word = press.text(0)
    if word not in (ON, OFF):
        return refused(tx, press, member, refuse("refusal-desk-old-screen"))
    switched = duty.switch(tx, member, on=word == ON)
    _show(tx, press.place, member, Manner.EDIT)
    if isinstance(switched, Refusal):
        return refused(tx, press, member, switched)
    return Say(f"desk-duty-now-{word}", {"alias": member.alias})


def _show(tx: Tx, place: Place, member: Member, manner: Manner) -> None:
    reply(tx, place, member.lang, _card(tx), manner=manner, slot=f"duty:{place.topic or 0}")


def _card(tx: Tx) -> Card:
    work = workload.open_of_each(tx)
    there = [(it, line(tx, it)) for it in duty.on_duty(tx)]
    return duty_card([OnDuty(it.alias, shown.team, work.get(it.id, 0), it.reachable) for it, shown in there])
