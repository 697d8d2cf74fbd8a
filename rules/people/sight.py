"""Who may see a case: reading needs what acting needs, a live role, the team if the policy says so, clearance."""

from dataclasses import dataclass

from rules.catalogue.categories import Team
from rules.refusals import ByLang, Refusal, refuse
from rules.vocabulary import Role
from rules.workflow.life import LEADS, STAFF


@dataclass(frozen=True, slots=True)
class CaseReader:
    """A member of staff who wants to see a case.

    Attributes:
        team: the team whose cases they work on; None: every team.
        cleared: may see this case if it is restricted.
    """

    roles: frozenset[Role]
    team: str | None
    cleared: bool


def at_work(roles: frozenset[Role]) -> bool:
    """Return whether a member with these roles may see any case."""
    return bool(roles & STAFF)


def may_see(reader: CaseReader, *, team: Team, restricted: bool, own_team_only: bool) -> Refusal | None:
    """Return None if the case may be shown, otherwise why not. A restricted case is refused as one that does not exist.

    Args:
        team: of the case.
        own_team_only: members see only their own team's cases, leads and administrators all (`[staff]` of the policy).
    """
    if not at_work(reader.roles):
        return refuse("refusal-no-role")
    if restricted and not reader.cleared:
        return refuse("refusal-no-case")
    return other_team(reader.roles, reader.team, team) if own_team_only else None


def other_team(roles: frozenset[Role], own_team: str | None, team: Team) -> Refusal | None:
    """Return None if a member of `own_team` (None: every team) may work on a case of `team`; leads may on all."""
    if own_team in (None, team.id) or roles & LEADS:
        return None
    return refuse("refusal-other-team", team=ByLang(team.names))
