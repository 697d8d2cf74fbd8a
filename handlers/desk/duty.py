"""/duty: who is on duty, the switch, and the rotas."""

from cases.staffing import duty
from dialogs.engine.cards import Card
from dialogs.staffing.duty import OFF, ON, OnDuty, duty_card
from handlers.desk import rotas
from handlers.desk.incoming import Heard, Place, Pressed
from handlers.desk.replies import reply
from handlers.desk.rotas import of_team, slot
from handlers.desk.walk import refused
from handlers.desk.whom import line
from rules.refusals import Refusal, Say, refuse
from store.members.staff import Member
from store.outbox import Manner
from store.staffing import workload
from store.unit import Tx


def listed(tx: Tx, message: Heard, member: Member) -> None:
    """Who gets cases now."""
    _show(tx, message.place, member, _card(tx), Manner.MOVE)


def pressed(tx: Tx, press: Pressed, member: Member) -> Say | Refusal | None:
    """`d.on` or `d.off`: of whoever presses; `d.list`, `d.rota`, `d.team.<team>`: shown; `d.set.<team>`: a lead's."""
    word, team = press.text(0), press.text(1)
    if word in (ON, OFF):
        return _switch(tx, press, member, on=word == ON)
    if word == "set":
        asked = rotas.begin(tx, press, member, team)
        return asked and refused(tx, press, member, asked)
    shown = _shown(tx, word, team)
    if isinstance(shown, Refusal):
        return refused(tx, press, member, shown)
    _show(tx, press.place, member, shown, Manner.EDIT)
    return None


def _switch(tx: Tx, press: Pressed, member: Member, *, on: bool) -> Say | Refusal:
    switched = duty.switch(tx, member, on=on)
    _show(tx, press.place, member, _card(tx), Manner.EDIT)
    if isinstance(switched, Refusal):
        return refused(tx, press, member, switched)
    return Say(f"desk-duty-now-{press.text(0)}", {"alias": member.alias})


def _shown(tx: Tx, word: str, team: str) -> Card | Refusal:
    match word:
        case "list":
            return _card(tx)
        case "rota":
            return rotas.teams(tx)
        case "team":
            return of_team(tx, team)
    return refuse("refusal-desk-old-screen")


def _show(tx: Tx, place: Place, member: Member, card: Card, manner: Manner) -> None:
    reply(tx, place, member.lang, card, manner=manner, slot=slot(place))


def _card(tx: Tx) -> Card:
    work = workload.of_each(tx)
    there = [(it, line(tx, it)) for it in duty.on_duty(tx)]
    return duty_card([OnDuty(it.alias, shown.team, work[it.id].open, it.reachable) for it, shown in there])
