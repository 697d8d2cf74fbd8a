"""Staff and roles for an administrator in chat: the list, one member, and what may be changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from dialogs.engine.cards import Button, Card, Rows, button, in_rows
from dialogs.engine.terms import switch
from rules.catalogue.categories import Catalogue
from rules.refusals import ByLang, Text, listed
from rules.vocabulary import Lang, Role

ROLES = (Role.MODERATOR, Role.LEAD, Role.DUTY_EDITOR, Role.ADMINISTRATOR)
STAFF = "s"
"""The act on a member of staff; 0 stands for the list of all."""


@dataclass(frozen=True, slots=True)
class StaffLine:
    """A member of staff.

    Attributes:
        cleared: may see cases that never enter the staff chat.
        reachable: has started the desk bot, so that it may write to them.
    """

    id: int
    alias: str
    roles: frozenset[Role]
    team: ByLang | None
    cleared: bool
    reachable: bool


def staff_list(members: Sequence[StaffLine]) -> Card:
    """List the members, each with a button."""
    rows = [(_open(it),) for it in members]
    add = (button(Text("desk-staff-add"), STAFF, "add", id=0), button(Text("desk-close"), STAFF, "close", id=0))
    return Card((Text("desk-staff", {"n": len(members)}),), (*rows, add))


def member_card(member: StaffLine, catalogue: Catalogue, waiting: Sequence[Text] = ()) -> Card:
    """Show one member: rights, proposals that wait for a second person, and a button for each possible change."""
    lines = [Text("desk-member", {"alias": member.alias, "roles": role_list(member.roles)})]
    lines.append(Text("desk-member-team", {"team": member.team}) if member.team else Text("desk-member-no-team"))
    lines.append(Text("desk-member-cleared" if member.cleared else "desk-member-not-cleared"))
    if not member.reachable:
        lines.append(Text("desk-member-unreachable"))
    lines += waiting
    return Card(tuple(lines), (*_role_rows(member), *_team_rows(member, catalogue), *_other_rows(member)))


def removal_card(member: StaffLine) -> Card:
    """Ask for confirmation before a member is removed."""
    buttons = (
        button(Text("desk-member-remove"), STAFF, "removed", id=member.id),
        button(Text("desk-back"), STAFF, "show", id=member.id),
    )
    return Card((Text("desk-member-remove-sure", {"alias": member.alias}),), (buttons,))


def role_list(roles: frozenset[Role]) -> Text:
    """The roles in words, in the order of `ROLES`."""
    held = [Text(f"role-{role}") for role in ROLES if role in roles]
    return listed(held) if held else Text("desk-member-no-role")


def _open(member: StaffLine) -> Button:
    label = Text("desk-staff-open", {"alias": member.alias, "roles": role_list(member.roles)})
    return button(label, STAFF, "show", id=member.id)


def _role_rows(member: StaffLine) -> Rows:
    buttons = [
        button(switch(Text(f"role-{role}"), on=role in member.roles), STAFF, "role", role, id=member.id)
        for role in ROLES
    ]
    return in_rows(buttons)


def _team_rows(member: StaffLine, catalogue: Catalogue) -> Rows:
    buttons = []
    for team in catalogue.teams.values():
        name = ByLang(team.names)
        label = switch(Text("name", {"name": name}), on=name == member.team)
        buttons.append(button(label, STAFF, "team", team.id, id=member.id))
    return in_rows(buttons)


def _other_rows(member: StaffLine) -> list[tuple[Button, ...]]:
    return [
        (button(switch(Text("desk-clearance"), on=member.cleared), STAFF, "clear", id=member.id),),
        (button(Text("desk-member-hand-over"), STAFF, "handover", id=member.id),),
        (
            button(Text("desk-member-remove"), STAFF, "remove", id=member.id),
            button(Text("desk-back"), STAFF, "list", id=0),
        ),
    ]


JOIN = "j"
"""The act that answers a request: of a link, "yes" or "no"."""


def link_card(join_id: int, url: str, until: datetime) -> Card:
    """Show the link once, with its purpose and a button to revoke it."""
    rows = ((button(Text("join-void"), JOIN, "no", id=join_id),),)
    return Card((Text("join-link", {"link": url, "until": until}),), rows)


def request_card(join_id: int, mark: str, name: str, username: str | None, lang: Lang) -> Card:
    """Ask an administrator whether the person who opened the link, by Telegram's name, is the intended one."""
    handle = Text("join-handle", {"handle": username}) if username else Text("join-no-handle")
    asked = Text("join-asked", {"name": name, "handle": handle, "language": Text(f"language-{lang}")})
    buttons = (
        button(Text("join-confirm"), JOIN, "yes", mark, id=join_id),
        button(Text("join-decline"), JOIN, "no", id=join_id),
    )
    return Card((asked,), (buttons,))
