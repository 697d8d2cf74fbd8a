"""Whose a case becomes: the one on duty in its team with the least open work, else a lead who stands in (row C3)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from rules.life import HANDLERS, LEADS
from rules.vocabulary import Role

_LONG_AGO = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Colleague:
    """Someone who could have the case.

    Attributes:
        team: whose cases they work on; None: every team's.
        work: how many open cases are theirs.
        since: when they were last given one; None: never.
    """

    id: int
    roles: frozenset[Role]
    team: str | None
    on_duty: bool
    work: int
    since: datetime | None


@dataclass(frozen=True, slots=True)
class Assignee:
    """Whose a case is; a stand-in has it only because nobody is on duty, until somebody of the team claims it."""

    id: int
    stand_in: bool


def assignee(colleagues: Iterable[Colleague], *, team: str, news: bool) -> Assignee | None:
    """Who of those that may see the case gets it.

    News content is the duty editor's (row C9). Where nobody is on duty it goes to the team's leads, else to the
    administrators; of a restricted case even those may be shut out, and then anyone left who may work on it has it.
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
    """Who gets what nobody humbler is left for: whoever of them is on duty, then by the same measure."""
    everyone = list(colleagues)
    among = [one for one in everyone if one.on_duty] or everyone
    return Assignee(_freest(among).id, stand_in=False) if among else None


def may_keep(roles: frozenset[Role], own_team: str | None, *, team: str, news: bool) -> bool:
    """Whether somebody with these roles, who has a case of this team, can go on with it."""
    return bool(roles & (_handlers(news) | LEADS)) and (own_team in (None, team) or bool(roles & LEADS))


def may_handle(roles: frozenset[Role], own_team: str | None, *, team: str, news: bool) -> bool:
    """Whether a lead may give somebody with these roles a case of this team."""
    return own_team in (None, team) and bool(roles & (_handlers(news) | {Role.LEAD}))


def _handlers(news: bool) -> frozenset[Role]:
    return frozenset({Role.DUTY_EDITOR}) if news else HANDLERS


def _freest(colleagues: list[Colleague]) -> Colleague:
    """The least open work, then the longest without a new case, then the longest here."""
    return min(colleagues, key=lambda one: (one.work, one.since or _LONG_AGO, one.id))
