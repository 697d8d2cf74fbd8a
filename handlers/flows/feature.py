"""What a feature adds to the two bots, declared in one value that `handlers/flows/routing` reads (decision 47)."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from cases.workflow.press import Press
from dialogs.engine.buttons import ButtonData
from dialogs.session import SideDialogKind
from handlers.flows.desk.dialog import DeskDialog
from handlers.flows.desk.visit import DeskVisit, OnStaff
from handlers.flows.reporter.dialog import ReporterDialog
from handlers.flows.reporter.session import Visit
from handlers.incoming import PressAnswer
from rules.refusals import Text
from rules.vocabulary import Act, Role
from rules.workflow.life import STAFF

Unit = TypeVar("Unit")

OnPlace = Callable[[Visit, str], object]
"""Shows the place of the reporter bot to which a command, a deep link or a tap leads, with its argument."""

OnReporterPress = Callable[[Visit, ButtonData], PressAnswer]


@dataclass(frozen=True, slots=True)
class Command(Generic[Unit]):
    """A command of a bot.

    Attributes:
        place: where it stands in the bot's menu, counted from 1; 0 keeps it out of the menu.
        roles: of the desk: the roles whose help and menu list it.
        alone: of the desk: it answers in private only.
        takes: of the reporter bot: the pattern of the words that may follow it when it is typed; None for the word of a
            button, which is no command when it is typed.
    """

    word: str
    run: Unit
    place: int = 0
    roles: frozenset[Role] = STAFF
    alone: bool = False
    takes: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """What a feature adds. Its acts, deadlines and cards of notices are declared where they are defined, by
    `@staff_act`, `@on_deadline` and `@presents`.

    Attributes:
        desk_commands: `desk-command-<word>` explains each.
        desk_presses: the unit of each act of a button that is about no case.
        desk_case_presses: the same for acts on a case: a refusal is recorded with the case.
        desk_acts: acts on the card of a case that open a screen of their own; an act that is taken at once or has a
            dialog needs no entry.
        reporter_commands: also the words of the buttons of the menu; `command-<word>` explains each of the menu.
        reporter_links: what deep links lead to, by the word before the first `_` (row A11).
        reporter_presses, reporter_case_presses: as at the desk.
        reporter_dialogs: the dialogs beside the report.
    """

    desk_commands: tuple[Command[OnStaff], ...] = ()
    desk_presses: Mapping[str, OnStaff] = field(default_factory=dict)
    desk_case_presses: Mapping[str, OnStaff] = field(default_factory=dict)
    desk_acts: Mapping[Act, Callable[[DeskVisit, Press], PressAnswer]] = field(default_factory=dict)
    desk_dialogs: tuple[DeskDialog, ...] = ()
    reporter_commands: tuple[Command[OnPlace], ...] = ()
    reporter_links: Mapping[str, OnPlace] = field(default_factory=dict)
    reporter_presses: Mapping[str, OnReporterPress] = field(default_factory=dict)
    reporter_case_presses: Mapping[str, OnReporterPress] = field(default_factory=dict)
    reporter_dialogs: Mapping[SideDialogKind, ReporterDialog[Any, Any]] = field(default_factory=dict)


def by_word(commands: Iterable[Command[Unit]]) -> dict[str, Command[Unit]]:
    """Return the commands by their words, in the order of the menu.

    Raises:
        ValueError: two commands have the same word, or the same place in the menu.
    """
    ordered = sorted(commands, key=lambda it: it.place)
    places = [it.place for it in ordered if it.place]
    if len(found := {it.word: it for it in ordered}) < len(ordered) or len(set(places)) < len(places):
        raise ValueError(f"a word or a place of the menu is taken twice: {[(it.word, it.place) for it in ordered]}")
    return found


Menu = tuple[tuple[str, Text], ...]
"""A bot's menu as data: each command with what it is for (Bot API "setMyCommands")."""
