"""What the features declare: each word once, each reachable, each with its words in every language."""

from collections.abc import Callable

import pytest

from cases.record.due import DEADLINE_HANDLERS, on_deadline
from cases.workflow.press import STAFF_ACTS
from dialogs.engine.buttons import ButtonData
from dialogs.engine.words import Renderer
from dialogs.entry.desk_help import help_card
from handlers.flows.feature import Command, Feature, by_word
from handlers.flows.routing import desk, desk_acts, reporter, reporter_menu
from handlers.flows.routing.features import DESK_DIALOGS, FEATURES, REPORTER_DIALOGS
from rules.message_routing import REPORTER, Destination
from rules.vocabulary import LANGS, Act, DeadlineKind, Role
from rules.workflow.life import EDGES, STAFF
from tests.support.clock import START
from tests.support.installation import installation

TABLES: tuple[tuple[str, Callable[[Feature], object], object], ...] = (
    ("desk commands", lambda it: [command.word for command in it.desk_commands], desk.COMMANDS),
    ("desk presses", lambda it: [*it.desk_presses, *it.desk_case_presses], desk.PRESSES),
    ("desk acts", lambda it: it.desk_acts, desk_acts.ACTS),
    ("desk dialogs", lambda it: [dialog.kind for dialog in it.desk_dialogs], DESK_DIALOGS),
    ("reporter commands", lambda it: [command.word for command in it.reporter_commands], reporter_menu.COMMANDS),
    ("reporter presses", lambda it: [*it.reporter_presses, *it.reporter_case_presses], reporter.PRESSES),
    ("reporter dialogs", lambda it: it.reporter_dialogs, REPORTER_DIALOGS),
)


@pytest.mark.parametrize(("of", "table"), [row[1:] for row in TABLES], ids=[row[0] for row in TABLES])
def test_what_features_declare_is_unique_and_routed(
    of: Callable[[Feature], list[str]], table: dict[str, object]
) -> None:
    declared = [word for feature in FEATURES for word in of(feature)]
    assert declared
    assert len(declared) == len(set(declared))
    assert set(declared) <= set(table)


def test_every_word_fits_a_button_and_a_menu() -> None:
    for act in (*desk.PRESSES, *reporter.PRESSES):
        assert ButtonData(act).act == act
    for word in (*desk.COMMANDS, *reporter_menu.COMMANDS):
        assert word.isidentifier()


def test_every_act_of_staff_has_its_button_and_each_button_its_act() -> None:
    of_staff = {edge.act for edge in EDGES if edge.who & STAFF}
    taken = {act for act, _ in STAFF_ACTS}
    # A heavy decision becomes a proposal by what it decides.
    assert of_staff - set(desk_acts.ACTS) <= taken & {Act.PROPOSE}
    assert set(desk_acts.ACTS) <= taken


@pytest.mark.parametrize("lang", LANGS)
def test_every_command_of_a_menu_is_explained(lang: str) -> None:
    words, zone = Renderer.load(), installation().timezone
    for _, what in (*desk.MENU, *reporter_menu.MENU):
        assert words.text(what, lang, zone, START)


def test_the_menus_stand_in_their_order() -> None:
    of_desk, of_reporter = (" ".join(word for word, _ in menu) for menu in (desk.MENU, reporter_menu.MENU))
    desk_words = "queue search duty note undelivered cancel stats training review templates staff help guesses file"
    assert of_desk == desk_words
    assert of_reporter == "start report status cases rules opinions language erase cancel"


@pytest.mark.parametrize(
    ("roles", "has", "has_not"),
    [
        ({Role.MODERATOR}, ("/queue", "/search", "/cancel", "/help"), ("/staff",)),
        ({Role.MODERATOR, Role.ADMINISTRATOR}, ("/queue", "/staff"), ()),
        (set(), ("/help",), ("/queue", "/staff")),  # not given a role yet
    ],
)
def test_help_lists_every_command_of_ones_roles_and_no_other(
    roles: set[Role], has: tuple[str, ...], has_not: tuple[str, ...]
) -> None:
    card = help_card(frozenset(roles), desk.commands_of(frozenset(roles)), private=False)
    told = {line.args["command"] for line in card.lines if line.id == "desk-help-command"}
    assert told >= set(has)
    assert not told & set(has_not)


@pytest.mark.parametrize("second", [Command("b", print, 1), Command("a", print, 2)], ids=["place", "word"])
def test_a_command_declared_twice_is_found_at_import(second: Command[object]) -> None:
    with pytest.raises(ValueError, match="taken twice"):
        by_word([Command("a", print, 1), second])


def test_every_kind_of_deadline_has_one_handler() -> None:
    assert set(DEADLINE_HANDLERS) == set(DeadlineKind)
    with pytest.raises(ValueError, match="two handlers"):
        on_deadline(DeadlineKind.SHIFT)(lambda tx, row: None)


def test_each_destination_in_private_has_its_way() -> None:
    assert {row.to for row in REPORTER} - {Destination.GROUP} == set(reporter.WAYS)
