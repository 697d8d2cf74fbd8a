"""/stats: figures, read when they are asked for: a member's own, a lead's team's, all for an administrator."""

from cases.oversight.figures import Period
from cases.record.access import alias_of
from dialogs.engine.cards import Card
from dialogs.engine.sheets import SheetForm
from dialogs.oversight import figures as cards
from dialogs.oversight.figures import ALL, ME, FiguresPage, WorkFigures
from handlers.flows.desk.visit import DeskVisit
from handlers.flows.presenters import presents_general
from handlers.incoming import PressAnswer
from rules.facts.notices import StatsNotice
from rules.operator.housekeeping import Stretch, span_of
from rules.refusals import Text, named, refuse
from rules.vocabulary import Role
from store.members import staff
from store.outbox import SendMode
from store.unit import Tx

SLOT = "stats"
_MOST = 30
"""Handlers in a table; more do not fit a picture."""


def asked(visit: DeskVisit) -> PressAnswer:
    """Show the last thirty days of the widest scope that this member may see."""
    if not visit.private:
        return refuse("refusal-stats-private")
    scope = _scopes(visit.tx, visit.member)[0][0]
    visit.show(SLOT, cards.figures_card(_shown(visit.tx, visit.member, scope, Stretch.THIRTY)))
    return None


def pressed(visit: DeskVisit) -> PressAnswer:
    """Show the figures of a scope for a stretch of time, send them as a table, or close the card."""
    tx, member = visit.tx, visit.member
    if not visit.private:
        return refuse("refusal-stats-private")
    match visit.button.argument:
        case ("close",):
            visit.delete(SLOT)
            return None
        case (str(stretch), str(scope), *form) if stretch in list(Stretch) and form in (
            [],
            *([it] for it in SheetForm),
        ):
            pass
        case _:
            return refuse("refusal-desk-old-screen")
    if not _may(tx, member, scope):
        return refuse("refusal-stats-not-yours")
    if form:
        notice = StatsNotice(member.id, scope, Stretch(stretch), str(form[0]))
        visit.show(f"{SLOT}:sheet", notice, SendMode.NEW)
    else:
        visit.show(SLOT, cards.figures_card(_shown(tx, member, scope, Stretch(stretch))))
    return None


@presents_general(StatsNotice)
def _present(tx: Tx, notice: StatsNotice) -> Card:
    """For the member who asked for it and may still see it."""
    member = staff.get(tx, notice.member)
    if member is None or not _may(tx, member, notice.scope):
        raise LookupError("figures nobody may see")
    return cards.figures_file_card(_shown(tx, member, notice.scope, notice.stretch), SheetForm(notice.form))


def _scopes(tx: Tx, member: staff.Member) -> list[tuple[str, Text]]:
    """The scopes that a member may look at, the widest first."""
    teams = tx.installation.catalogue.teams
    found: list[tuple[str, Text]] = []
    everything = Role.ADMINISTRATOR in member.roles or (Role.LEAD in member.roles and member.team is None)
    if everything:
        found.append((ALL, Text("stats-all")))
    if everything or Role.LEAD in member.roles:
        found += [(id, named(it.names)) for id, it in teams.items() if everything or id == member.team]
    return [*found, (ME, Text("stats-mine"))]


def _shown(tx: Tx, member: staff.Member, scope: str, stretch: Stretch) -> FiguresPage:
    """The figures of a scope."""
    may = _scopes(tx, member)
    name = next(said for it, said in may if it == scope)
    since, until = span_of(stretch, tx.now, tx.installation.timezone)
    here = tx.installation.timezone
    days = since.astimezone(here).date(), until.astimezone(here).date()
    return FiguresPage(scope, name, stretch, *days, works(tx, Period(tx, since, until), scope, member), may)


def works(tx: Tx, period: Period, scope: str, member: staff.Member) -> list[WorkFigures]:
    """The lines of a scope: of all the total and teams; of a team its total and members; or the member's own."""
    teams = tx.installation.catalogue.teams
    if scope == ME:
        own = period.work(member=member.id)
        return [] if own.empty else [WorkFigures(Text("name", {"name": member.alias}), own)]
    team = None if scope == ALL else scope
    people = [(alias_of(tx, id), period.work(member=id, team=team)) for id in period.members(team)]
    lines = [WorkFigures(Text("name", {"name": alias}), it) for alias, it in people if not it.empty][:_MOST]
    if team:
        total = WorkFigures(named(teams[team].names), period.work(team=team), total=True)
        return [total, *lines] if lines or not period.work(team=team).empty else []
    by_team = [(teams[id], period.work(team=id)) for id in period.teams() if id in teams]
    of_teams = [WorkFigures(named(it.names), figures, total=True) for it, figures in by_team]
    house = period.work()
    return [] if house.empty else [WorkFigures(Text("stats-all"), house, total=True), *of_teams, *lines]


def _may(tx: Tx, member: staff.Member, scope: str) -> bool:
    return scope in [it for it, _ in _scopes(tx, member)]
