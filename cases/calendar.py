"""The house's calendar: looked at each morning once the quiet hours are over; what is due is told once (row D4)."""

from datetime import datetime

from cases import training
from rules.housekeeping import next_morning
from rules.vocabulary import DeadlineKind, Role
from store import deadlines, outbox, staff, told
from store.deadlines import DeadlineRow
from store.staff import Member
from store.unit import Tx

BEGUN = "calendar"


def begin(tx: Tx) -> None:
    """The calendar is kept from now on; once for an installation, whoever starts first."""
    if told.first(tx, BEGUN):
        at = _next(tx)
        deadlines.begin(tx, DeadlineKind.HOUSE, begun_at=tx.now, due_at=at, next_at=at)


def look(tx: Tx, row: DeadlineRow) -> None:
    """What is due by now, and when to look again."""
    _trainings(tx)
    deadlines.next(tx, row.id, _next(tx))


def leads(tx: Tx, team: str | None = None) -> list[Member]:
    """Who is in charge: the leads of a team and of all teams, the administrators where there is none."""
    everyone = staff.everyone(tx)
    in_charge = [one for one in everyone if Role.LEAD in one.roles and (team is None or one.team in (None, team))]
    return in_charge or [one for one in everyone if Role.ADMINISTRATOR in one.roles]


def tell(tx: Tx, member: Member, kind: str, content: dict[str, str | int]) -> None:
    """A private message, where the desk bot may write to them."""
    if to := staff.to(tx, member.id):
        outbox.put(tx, to, kind, content)


def _next(tx: Tx) -> datetime:
    return next_morning(tx.now, tx.installation.policy.quiet, tx.installation.timezone)


def _trainings(tx: Tx) -> None:
    """A changed course is announced, any is reminded of before its day, and after it the lead is told who lacks it."""
    new = [it for it in tx.installation.courses.by_id.values() if told.first(tx, training.seen_name(it))]
    house = tx.installation.policy.house
    members = [one for one in staff.everyone(tx) if one.roles]
    for member in members:
        for standing in training.standings_of(tx, [member])[member.id]:
            if standing.due is None:
                continue
            if standing.older and standing.course in new:
                tell(tx, member, "training-due", {"course": standing.course.id, "member": member.id, "changed": 1})
            name = f"{training.seen_name(standing.course)}:{member.id}"
            content: dict[str, str | int] = {"course": standing.course.id, "member": member.id}
            if standing.due <= tx.now and told.first(tx, f"{name}:due"):
                tell(tx, member, "training-due", content)
                for lead in leads(tx, member.team):
                    if lead.id != member.id:
                        tell(tx, lead, "training-overdue", content)
            elif standing.due - house.ahead <= tx.now < standing.due and told.first(tx, f"{name}:soon"):
                tell(tx, member, "training-due", content)
