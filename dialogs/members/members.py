"""Staff and roles as an administrator sees them in chat: the list, one member, and what may be changed."""

from collections.abc import Sequence
from dataclasses import dataclass

from dialogs.engine.cards import Button, Card, in_rows
from rules.leaves import Catalogue
from rules.refusals import ByLang, Say
from rules.vocabulary import Role

ROLES = (Role.MODERATOR, Role.LEAD, Role.DUTY_EDITOR, Role.ADMINISTRATOR)
_A_ROW = 2


@dataclass(frozen=True, slots=True)
class StaffLine:
    """A member of staff.

    Attributes:
        cleared: may see cases that never enter the staff chat.
        reachable: has started the desk bot, so that it may write there.
    """

    id: int
    alias: str
    roles: frozenset[Role]
    team: ByLang | None
    cleared: bool
    reachable: bool


def staff_list(members: Sequence[StaffLine]) -> Card:
    """Everyone, each a button to open."""
    rows = [(_open(it),) for it in members]
    add = (Button(Say("desk-staff-add"), "s.0.add"), Button(Say("desk-close"), "s.0.close"))
    return Card((Say("desk-staff", {"n": len(members)}),), (*rows, add))


def member_card(member: StaffLine, catalogue: Catalogue, waiting: Sequence[Say] = ()) -> Card:
    """One member: what they may do, what waits for a second person, and a button for each thing that can be changed."""
    lines = [Say("desk-member", {"alias": member.alias, "roles": roles_held(member.roles)})]
    lines.append(Say("desk-member-team", {"team": member.team}) if member.team else Say("desk-member-no-team"))
    lines.append(Say("desk-member-cleared" if member.cleared else "desk-member-not-cleared"))
    if not member.reachable:
        lines.append(Say("desk-member-unreachable"))
    lines += waiting
    return Card(tuple(lines), (*_role_rows(member), *_team_rows(member, catalogue), *_other_rows(member)))


def removal_card(member: StaffLine) -> Card:
    """Asked once more before somebody is taken off."""
    return Card(
        (Say("desk-member-remove-sure", {"alias": member.alias}),),
        (
            (
                Button(Say("desk-member-remove"), f"s.{member.id}.removed"),
                Button(Say("desk-back"), f"s.{member.id}.show"),
            ),
        ),
    )


def roles_held(roles: frozenset[Role]) -> Say:
    """The roles in words, the humblest first."""
    held = [Say(f"role-{role}") for role in ROLES if role in roles]
    if not held:
        return Say("desk-member-no-role")
    said = held[-1]
    for role in reversed(held[:-1]):
        said = Say("desk-roles", {"first": role, "rest": said})
    return said


def _open(member: StaffLine) -> Button:
    label = Say("desk-staff-open", {"alias": member.alias, "roles": roles_held(member.roles)})
    return Button(label, f"s.{member.id}.show")


def _role_rows(member: StaffLine) -> list[tuple[Button, ...]]:
    buttons = [_switch(Say(f"role-{role}"), f"s.{member.id}.role.{role}", on=role in member.roles) for role in ROLES]
    return in_rows(buttons, _A_ROW)


def _team_rows(member: StaffLine, catalogue: Catalogue) -> list[tuple[Button, ...]]:
    buttons = []
    for team in catalogue.teams.values():
        name = ByLang(team.names)
        buttons.append(_switch(Say("name", {"name": name}), f"s.{member.id}.team.{team.id}", on=name == member.team))
    return in_rows(buttons, _A_ROW)


def _other_rows(member: StaffLine) -> list[tuple[Button, ...]]:
    return [
        (_switch(Say("desk-clearance"), f"s.{member.id}.clear", on=member.cleared),),
        (Button(Say("desk-member-hand-over"), f"s.{member.id}.handover"),),
        (Button(Say("desk-member-remove"), f"s.{member.id}.remove"), Button(Say("desk-back"), "s.0.list")),
    ]


def _switch(label: Say, data: str, *, on: bool) -> Button:
    return Button(Say("desk-switch-on" if on else "desk-switch-off", {"what": label}), data)
