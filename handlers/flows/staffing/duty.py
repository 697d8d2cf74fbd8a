"""/duty: who is on duty, the switch, and the rotas, which a lead changes in their own words."""

from cases.staffing import duty
from dialogs.engine.cards import Card
from dialogs.engine.staff_draft import Answer
from dialogs.staffing import ON, ROTA, DutyMember, duty_card, duty_gap_card, rota_card, rota_text, teams_card
from handlers.flows.desk.dialog import DeskDialog, OpenDialog, ask
from handlers.flows.desk.member_card import line
from handlers.flows.desk.replies import reply
from handlers.flows.presenters import presents_general
from handlers.incoming import Place, Pressed, StaffMessage
from rules.facts.notices import RotaGapNotice
from rules.refusals import ByLang, Refusal, Text, refuse
from store import staffing
from store.members.staff import Member
from store.outbox import SendMode
from store.unit import Tx


def listed(tx: Tx, message: StaffMessage, member: Member) -> None:
    """Show who gets cases now."""
    _show(tx, message.place, member, _card(tx), SendMode.MOVE)


def pressed(tx: Tx, press: Pressed, member: Member) -> Text | Refusal | None:
    """Switch the presser's own duty, show who is on duty or a rota, or ask a lead for a new rota."""
    shown: Card | Refusal
    match press.argument:
        case ("on" | "off" as word,):
            switched = duty.switch(tx, member, on=word == ON)
            _show(tx, press.place, member, _card(tx), SendMode.EDIT)
            return switched if isinstance(switched, Refusal) else Text(f"desk-duty-now-{word}", {"alias": member.alias})
        case ("set", str(team)):
            return _begin(tx, press, member, team)
        case ("list",):
            shown = _card(tx)
        case ("rota",):
            shown = _teams(tx)
        case ("team", str(team)):
            shown = of_team(tx, team)
        case _:
            return refuse("refusal-desk-old-screen")
    if isinstance(shown, Refusal):
        return shown
    _show(tx, press.place, member, shown, SendMode.EDIT)
    return None


def _show(tx: Tx, place: Place, member: Member, card: Card, manner: SendMode) -> None:
    reply(tx, place, member.lang, card, manner=manner, slot=slot(place))


def _card(tx: Tx) -> Card:
    work = staffing.workloads(tx)
    there = [(it, line(tx, it)) for it in duty.members_on_duty(tx)]
    return duty_card([DutyMember(it.alias, shown.team, work[it.id].open, it.reachable) for it, shown in there])


def _teams(tx: Tx) -> Card:
    shown = tx.installation.catalogue.teams.values()
    return teams_card([(team.id, ByLang(team.names), len(duty.lines(tx, team.id))) for team in shown])


def _begin(tx: Tx, press: Pressed, member: Member, team: str) -> Refusal | None:
    if team not in tx.installation.catalogue.teams:
        return refuse("refusal-no-such-team")
    if not duty.may_edit(member, team):
        return refuse("refusal-rota-leads-only")
    ask(tx, press.place, member, ROTA_DIALOG, given={"of": Answer(choice=team)})
    return None


def _before(it: OpenDialog) -> tuple[Text, ...]:
    """The rota as it is now, to be copied."""
    lines = duty.lines(it.tx, it.choice("of"))
    return (Text("rota-now", {"text": rota_text(lines)}),) if lines else ()


def _save(it: OpenDialog) -> Text | Refusal:
    """The rota kept as it was written, shown with its holes."""
    tx, team = it.tx, it.choice("of")
    kept = duty.replace_rota(tx, it.member, team, it.text("rota"))
    shown = of_team(tx, team)
    if kept or isinstance(shown, Refusal):
        return kept or refuse("refusal-no-such-team")
    reply(tx, it.place, it.member.lang, shown, manner=SendMode.MOVE, slot=slot(it.place))
    return Text("rota-saved", {"team": ByLang(tx.installation.catalogue.teams[team].names), "alias": it.member.alias})


ROTA_DIALOG = DeskDialog("rota", ROTA, end=_save, hint=_before)
DIALOGS = (ROTA_DIALOG,)


def of_team(tx: Tx, team: str) -> Card | Refusal:
    """One team's rota."""
    known = tx.installation.catalogue.teams.get(team)
    if known is None:
        return refuse("refusal-no-such-team")
    return rota_card(team, ByLang(known.names), duty.lines(tx, team), duty.gaps(tx, team))


@presents_general(RotaGapNotice)
def _hole(tx: Tx, notice: RotaGapNotice) -> Card:
    return duty_gap_card(ByLang(tx.installation.catalogue.teams[notice.team].names), notice.from_, notice.until)


def slot(place: Place) -> str:
    """The living message of who is on duty, now and by the rota."""
    return f"duty:{place.thread or 0}"
