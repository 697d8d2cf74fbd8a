"""Assign a case: to the member on duty in its team with the least open work, else to a lead who stands in (row C3)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from rules.vocabulary import Role
from rules.workflow.life import HANDLERS, LEADS

_LONG_AGO = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Colleague:
    """A member who may get the case.

    Attributes:
        team: the team whose cases they work on; None: every team.
        work: the number of their open cases.
        since: when they were last assigned one; None: never.
    """

    id: int
    roles: frozenset[Role]
    team: str | None
    on_duty: bool
    work: int
    since: datetime | None


@dataclass(frozen=True, slots=True)
class Assignee:
    """The member a case is assigned to; a stand-in has it until somebody of the team claims it."""

    id: int
    stand_in: bool


def assignee(colleagues: Iterable[Colleague], *, team: str, news: bool) -> Assignee | None:
    """Return the assignee among the members who may see the case.

    News content goes to the duty editor (row C9). Where nobody is on duty, the case goes to the team's leads, else to
    the administrators, else to anyone who may work on it: leads and administrators may lack clearance.
    """
    could = [one for one in colleagues if one.team in (None, team)]
    on_duty = [one for one in could if one.on_duty and one.roles & _handlers(news)]
    if on_duty:
        return Assignee(_freest(on_duty).id, stand_in=False)
    for roles in ({Role.LEAD}, {Role.ADMINISTRATOR}, _handlers(news)):
        if standing_in := [one for one in could if one.roles & roles]:
            return Assignee(_freest(standing_in).id, stand_in=True)
    return None


def freest(colleagues: Iterable[Colleague]) -> Assignee | None:
    """Return the assignee among those on duty, else among all, by the same measure."""
    everyone = list(colleagues)
    among = [one for one in everyone if one.on_duty] or everyone
    return Assignee(_freest(among).id, stand_in=False) if among else None


def may_keep(roles: frozenset[Role], own_team: str | None, *, team: str, news: bool) -> bool:
    """Return whether a member with these roles may keep a case of this team."""
    return bool(roles & (_handlers(news) | LEADS)) and (own_team in (None, team) or bool(roles & LEADS))


def may_handle(roles: frozenset[Role], own_team: str | None, *, team: str, news: bool) -> bool:
    """Return whether a lead may assign a case of this team to a member with these roles."""
    return own_team in (None, team) and bool(roles & (_handlers(news) | {Role.LEAD}))


def _handlers(news: bool) -> frozenset[Role]:
    return frozenset({Role.DUTY_EDITOR}) if news else HANDLERS


def _freest(colleagues: list[Colleague]) -> Colleague:
    """Order by least open work, then longest without a new case, then longest on the staff."""
    return min(colleagues, key=lambda one: (one.work, one.since or _LONG_AGO, one.id))
