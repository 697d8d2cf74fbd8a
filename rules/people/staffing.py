"""Rights that two people grant, and who may be the second person (row C13)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from rules.refusals import Refusal, refuse
from rules.vocabulary import Role


@dataclass(frozen=True, slots=True)
class Staffing:
    """The operator's numbers.

    Attributes:
        own_team_only: members see only their own team's cases.
        link: how long a joining link is good.
        proposal: how long the second person may take.
    """

    own_team_only: bool
    link: timedelta
    proposal: timedelta


ONE = 0
"""In place of a second person: one sufficed."""


class Grant(StrEnum):
    """A right that one administrator proposes and a second person approves; taking it away needs one."""

    LEAD = "lead"
    ADMINISTRATOR = "administrator"
    CLEARANCE = "clearance"


class StaffEvent(StrEnum):
    """Events of the staff's record, kept for ever."""

    LINK_MADE = "link_made"
    JOIN_DECLINED = "join_declined"
    ADDED = "added"
    REMOVED = "removed"
    ROLE_GIVEN = "role_given"
    ROLE_TAKEN = "role_taken"
    TEAM_SET = "team_set"
    CLEARANCE_GIVEN = "clearance_given"
    CLEARANCE_TAKEN = "clearance_taken"
    PROPOSED = "proposed"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    LEFT_GROUP = "left_group"
    STAYS_IN_GROUP = "stays_in_group"
    DUTY_BEGUN = "duty_begun"
    DUTY_ENDED = "duty_ended"
    ROTA_SET = "rota_set"
    CLIENT_ADDED = "client_added"
    CLIENT_ROTATED = "client_rotated"
    CLIENT_REVOKED = "client_revoked"
    CLIENT_ORIGINS = "client_origins"


@dataclass(frozen=True, slots=True)
class StaffEventDetails:
    """What the house keeps of an event: the role, team, right or proposal, and how somebody stands in the staff chat.

    Attributes:
        second: the member who approved a role; ONE where one person sufficed, None for the operator.
        client: the program of the operator's that got a key, a new one, or lost it; `scopes` what it is good for, and
            `origins` whose pages may use it.
    """

    role: Role | None = None
    team: str | None = None
    gives: Grant | None = None
    proposal: int = 0
    how: "InGroup | None" = None
    second: int | None = ONE
    client: str = ""
    scopes: str = ""
    origins: str = ""


@dataclass(frozen=True, slots=True)
class Second:
    """The person who wants to approve a grant.

    Attributes:
        made_by: the members who proposed and approved their own role.
    """

    id: int
    roles: frozenset[Role]
    made_by: Collection[int]


def may_approve(second: Second, *, proposer: int, proposer_roles: frozenset[Role], subject: int) -> Refusal | None:
    """Return None if the grant may be approved, otherwise why not. Both must be administrators at approval."""
    if Role.ADMINISTRATOR not in second.roles:
        return refuse("refusal-administrators-only")
    if Role.ADMINISTRATOR not in proposer_roles:
        return refuse("refusal-proposer-left")
    if second.id == proposer:
        return refuse("refusal-second-is-proposer")
    if second.id == subject:
        return refuse("refusal-second-is-subject")
    if proposer in second.made_by:
        return refuse("refusal-made-by-proposer")
    return None


def grant_of(role: Role) -> Grant | None:
    """Return the grant of this role; None if one administrator gives it alone."""
    return Grant(role) if role in (Role.LEAD, Role.ADMINISTRATOR) else None


class ProposalOutcome(StrEnum):
    """The outcome of a proposal; void if it could no longer be carried out."""

    APPROVED = "approved"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    VOID = "void"


class StaffChatTask(StrEnum):
    """A task in the staff chat: remove somebody, or list who is there."""

    EXPEL = "expel"
    ROLL = "roll"


class InGroup(StrEnum):
    """The standing of a former member in the staff chat, or why it could not be changed."""

    GONE = "gone"
    OWNER = "owner"
    ADMINISTRATOR = "administrator"
    CANNOT_RESTRICT = "cannot_restrict"
    AWAY = "away"


@dataclass(frozen=True, slots=True)
class RightsProposal:
    """A proposal to give a right, as it is on record.

    Attributes:
        staff_id: who proposed it.
        operator_at: when the operator approved it on the command line.
        outcome: None while it is pending.
        second_id: who approved or ended it; None: the operator, or nobody.
    """

    id: int
    gives: Grant
    subject_id: int
    staff_id: int
    at: datetime
    ends_at: datetime
    operator_at: datetime | None
    outcome: ProposalOutcome | None
    second_id: int | None
