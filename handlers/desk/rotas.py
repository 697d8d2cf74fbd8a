"""The rotas at the desk: shown to everybody, changed by a lead in their own words."""

from cases.staffing import rota
from dialogs.desk_dialogs.dialog import Given
from dialogs.desk_dialogs.steps import ROTA
from dialogs.engine.cards import Card
from dialogs.staffing.rota import teams_card
from handlers.desk.incoming import Pressed
from handlers.desk.prompts import ask
from rules.refusals import ByLang, Refusal, refuse
from store.members.staff import Member
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
    ask(tx, press.place, member, ROTA, given={"of": Given(choice=team)})
    return None
