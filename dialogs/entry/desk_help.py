"""The desk bot's greeting, help, and messages about its rights in the staff chat."""

from collections.abc import Sequence
from enum import StrEnum

from dialogs.engine.cards import Card, button
from dialogs.members.members import StaffLine, role_list
from rules.refusals import Text
from rules.vocabulary import LANGS, Role

SPEAK = "speak"


class Rights(StrEnum):
    """The desk bot's rights in the staff chat."""

    FINE = "fine"
    CANNOT_POST = "cannot-post"
    CANNOT_THREADS = "cannot-threads"
    CANNOT_PIN = "cannot-pin"
    CLOSED = "closed"
    GONE = "gone"


def greeting(member: StaffLine) -> Card:
    """Greet a member who has started the bot in private."""
    return Card((Text("desk-start", {"alias": member.alias, "roles": role_list(member.roles)}),))


def role_given_card(roles: frozenset[Role]) -> Card:
    """Build the notice to a person of the roles they were given."""
    return Card((Text("desk-member-promoted", {"roles": role_list(roles)}),))


def not_staff_card(reporter_bot: str) -> Card:
    """Answer a person who is not staff: how to be added, and where to report."""
    return Card((Text("desk-start-stranger", {"bot": reporter_bot}),))


def help_card(roles: frozenset[Role], words: Sequence[str], *, private: bool) -> Card:
    """Explain the desk in a few lines, with the commands of these words; in private also the languages, each by its own
    name."""
    commands = [
        Text("desk-help-command", {"command": f"/{word}", "what": Text(f"desk-command-{word}")}) for word in words
    ]
    lines = (Text("desk-help"), Text("desk-help-roles", {"roles": role_list(roles)}), *commands)
    languages = tuple(button(Text(f"language-{lang}"), SPEAK, lang) for lang in LANGS)
    return Card(lines, (languages,) if private else ())


def rights_card(rights: Rights) -> Card:
    """Build the private notice to administrators of missing rights in the staff chat, or that none is missing now."""
    return Card((Text(f"staff-chat-{rights}"),))


def moved_card() -> Card:
    """Build the notice for a staff chat that has become a supergroup."""
    return Card((Text("staff-chat-moved"),))


def id_card(id: str, name: str, *, private: bool) -> Card:
    """Build the answer to `/id`: the id of the chat, and the setting that it is for."""
    return Card((Text("desk-id-person", {"id": id, "name": name}) if private else Text("desk-id-group", {"id": id}),))


def added_card(title: str, id: str) -> Card:
    """Say what the bot is for in a group to which it was added, which is not the staff's, and the id of the group."""
    return Card((Text("desk-added-to-group", {"title": title, "id": id}),))


def replaced_card(shown: int) -> Card:
    """Build the notice for the group that is the staff chat from now on, and gets the cards of so many open cases."""
    return Card((Text("staff-chat-replaced", {"count": shown}),))


def threads_card(moving: int, *, on: bool) -> Card:
    """Build the notice for a staff chat that has topics now, into which so many cards go, or has none any more."""
    return Card((Text("staff-chat-threads-on", {"count": moving}) if on else Text("staff-chat-threads-off"),))
