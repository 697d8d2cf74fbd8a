"""Who may review an appeal: those who took no part; when nobody else is left the lead, then the administrator."""

from dataclasses import dataclass
from enum import StrEnum

from cases import access, tell
from cases.course import PARTS
from rules.life import LEADS, STAFF
from rules.vocabulary import Role
from store import cases, events, staff
from store.cases import CaseRow
from store.staff import Member
from store.unit import Tx


class Asked(StrEnum):
    """Whom the card asks."""

    COLLEAGUES = "colleagues"
    LEAD = "lead"
    ADMINISTRATOR = "administrator"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Reviewers:
    """Those who are asked; nobody where everyone who may see the case has had a part in it."""

    asked: Asked
    members: tuple[Member, ...] = ()


_TIERS = (
    (Asked.COLLEAGUES, frozenset({Role.MODERATOR, Role.DUTY_EDITOR})),
    (Asked.LEAD, frozenset({Role.LEAD})),
    (Asked.ADMINISTRATOR, frozenset({Role.ADMINISTRATOR})),
)


def reviewers(tx: Tx, case: CaseRow) -> Reviewers:
    """The humblest who are free to review; of several roles a member's humblest counts."""
    free = _free(tx, case)
    for asked, roles in _TIERS:
        members = tuple(member for member in free if member.roles & roles)
        if members:
            return Reviewers(asked, members)
    return Reviewers(Asked.NOBODY)


def ask(tx: Tx, case: CaseRow) -> None:
    """Whoever must review because nobody else is left is asked in private; where nobody is left at all, the
    administrators are told that somebody is needed."""
    left = reviewers(tx, case)
    if left.asked is Asked.NOBODY:
        everyone = [member for member in staff.everyone(tx) if access.may_see(tx, member, case)]
        members = [member for member in everyone if Role.ADMINISTRATOR in member.roles]
    elif left.asked is Asked.COLLEAGUES:
        members = []
    else:
        members = list(left.members)
    tell.privately(tx, case, members, "review-wanted", {"asked": left.asked})


def _free(tx: Tx, case: CaseRow) -> list[Member]:
    took_part = {event.staff_id for event in events.of_case(tx, case.id) if event.act in PARTS}
    concerned = set(cases.text(tx, case).subject["staff"])
    return [
        member
        for member in staff.everyone(tx)
        if member.roles & STAFF
        and (member.team in (None, case.team) or member.roles & LEADS)
        and member.id not in took_part | concerned
        and access.may_see(tx, member, case)
    ]
