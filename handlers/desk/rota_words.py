"""A rota's words, given in a dialog: shown as they are, and kept once they are sound."""

from datetime import datetime
from typing import Any

from cases.staffing import rota
from dialogs.desk_dialogs.dialog import Pending
from dialogs.desk_dialogs.steps import ROTA
from dialogs.engine.cards import Card
from dialogs.staffing.rota import hole_card, rota_card, written
from handlers.desk.incoming import Place
from handlers.desk.replies import reply
from rules.refusals import ByLang, Refusal, Say, refuse
from store.members.staff import Member
from store.outbox import Manner
from store.unit import Tx


def before(tx: Tx, pending: Pending) -> tuple[Say, ...]:
    """The rota that is to be changed as it is now, to be copied; nothing for any other dialog."""
    lines = rota.lines(tx, pending.given["of"].choice) if pending.kind == ROTA else []
    return (Say("rota-now", {"text": written(lines)}),) if lines else ()


def saved(tx: Tx, place: Place, member: Member, pending: Pending) -> Say | Refusal:
    """The rota kept as it was written, shown with its holes."""
    team = pending.given["of"].choice
    kept = rota.keep(tx, member, team, pending.given["rota"].text)
    shown = of_team(tx, team)
    if kept or isinstance(shown, Refusal):
        return kept or refuse("refusal-no-such-team")
    reply(tx, place, member.lang, shown, manner=Manner.MOVE, slot=slot(place))
    return Say("rota-saved", {"team": ByLang(tx.installation.catalogue.teams[team].names), "alias": member.alias})


def of_team(tx: Tx, team: str) -> Card | Refusal:
    """One team's rota."""
    known = tx.installation.catalogue.teams.get(team)
    if known is None:
        return refuse("refusal-no-such-team")
    return rota_card(team, ByLang(known.names), rota.lines(tx, team), rota.holes(tx, team))


def hole(tx: Tx, content: Any) -> Card:
    """For a lead, ahead: when nobody will be on duty."""
    begin, end = (datetime.fromisoformat(content[of]) for of in ("from", "until"))
    return hole_card(ByLang(tx.installation.catalogue.teams[content["team"]].names), begin, end)


def slot(place: Place) -> str:
    """The living message of who is on duty, now and by the rota."""
    return f"duty:{place.thread or 0}"
