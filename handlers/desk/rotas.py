"""The rotas at the desk: shown to everybody, changed by a lead in words."""

from cases.staffing import rota
from dialogs.engine.cards import Card
from dialogs.engine.questions import Given
from dialogs.staffing.rota import ROTA, hole_card, rota_card, teams_card, written
from handlers.desk.dialog import Dialog, OpenDialog, ask
from handlers.desk.incoming import Place, Pressed
from handlers.desk.replies import reply
from handlers.presenting import presents_alone
from rules.facts.notices import RotaHoleNotice
from rules.refusals import ByLang, Refusal, Say, refuse
from store.members.staff import Member
from store.outbox import Manner
from store.unit import Tx


def teams(tx: Tx) -> Card:
    """Every team, with how many lines its rota has."""
    shown = tx.installation.catalogue.teams.values()
    return teams_card([(team.id, ByLang(team.names), len(rota.lines(tx, team.id))) for team in shown])


def begin(tx: Tx, press: Pressed, member: Member, team: str) -> Refusal | None:
    """A lead is asked for the team's rota."""
    if team not in tx.installation.catalogue.teams:
        return refuse("refusal-no-such-team")
    if not rota.may_keep(member, team):
        return refuse("refusal-rota-leads-only")
    ask(tx, press.place, member, DIALOG, given={"of": Given(choice=team)})
    return None


def _before(it: OpenDialog) -> tuple[Say, ...]:
    """The rota as it is now, to be copied."""
    lines = rota.lines(it.tx, it.choice("of"))
    return (Say("rota-now", {"text": written(lines)}),) if lines else ()


def _save(it: OpenDialog) -> Say | Refusal:
    """The rota kept as it was written, shown with its holes."""
    tx, team = it.tx, it.choice("of")
    kept = rota.keep(tx, it.member, team, it.text("rota"))
    shown = of_team(tx, team)
    if kept or isinstance(shown, Refusal):
        return kept or refuse("refusal-no-such-team")
    reply(tx, it.place, it.member.lang, shown, manner=Manner.MOVE, slot=slot(it.place))
    return Say("rota-saved", {"team": ByLang(tx.installation.catalogue.teams[team].names), "alias": it.member.alias})


DIALOG = Dialog("rota", ROTA, end=_save, hint=_before)
DIALOGS = (DIALOG,)


def of_team(tx: Tx, team: str) -> Card | Refusal:
    """One team's rota."""
    known = tx.installation.catalogue.teams.get(team)
    if known is None:
        return refuse("refusal-no-such-team")
    return rota_card(team, ByLang(known.names), rota.lines(tx, team), rota.holes(tx, team))


@presents_alone(RotaHoleNotice)
def _hole(tx: Tx, notice: RotaHoleNotice) -> Card:
    return hole_card(ByLang(tx.installation.catalogue.teams[notice.team].names), notice.from_, notice.until)


def slot(place: Place) -> str:
    """The living message of who is on duty, now and by the rota."""
    return f"duty:{place.thread or 0}"
