"""The menu and the open dialog of the reporter bot: places reached by a command, a deep link or a tap."""

import re
from dataclasses import replace
from typing import Any

from dialogs.conversation.answering import with_held
from dialogs.engine.buttons import ButtonData, registry
from dialogs.engine.cards import Card
from dialogs.engine.input import Press
from dialogs.engine.script import ButtonAction
from dialogs.entry import menu as cards
from dialogs.entry.zones import zone_card, zone_name
from dialogs.groups import with_waiting
from dialogs.identity.receipts import start_with_opened
from dialogs.session import SideDialog, SideDialogKind
from handlers.flows.feature import Command, Feature, Menu, OnPlace, by_word
from handlers.flows.intake import reporter as intake
from handlers.flows.reporter.dialog import ReporterDialog
from handlers.flows.reporter.session import Visit
from handlers.flows.routing import features
from handlers.incoming import PressAnswer
from rules.refusals import Text, refuse
from rules.schedule.zones import OFFERED
from rules.vocabulary import LANGS
from store.entry import people
from store.record import reporters


def go(visit: Visit, where: str, argument: str) -> None:
    """Go where a command or a tap leads; an unknown place is the start."""
    COMMANDS.get(where, _HOME).run(visit, argument)


def typed(visit: Visit, word: str, argument: str) -> Command[OnPlace] | None:
    """Return the command that a person has typed; None where the words are none: an unknown one, one for another bot,
    the word of a button, or words behind a command that takes none."""
    command = COMMANDS.get(word.removesuffix(f"@{visit.tx.installation.reporter_bot.lower()}"))
    takes = command.takes if command else None
    return command if takes is not None and re.fullmatch(takes, argument, re.DOTALL) else None


def pressed(visit: Visit, data: ButtonData) -> None:
    """Go where a button of the menu leads."""
    go(visit, *_words(data))


def tapped(visit: Visit, data: ButtonData) -> PressAnswer:
    """Take a tap on a screen of a dialog; a press on an old screen is answered, and the living one shown again."""
    word, argument = _words(data)
    if visit.talk.report is None and visit.talk.aside is None:
        if word == ButtonAction.SEND:
            return refuse("refusal-nothing-to-file")
        visit.show(cards.start_card(visit.tx.installation))
        return Text("refusal-old-screen")
    dialog = open_dialog(visit)
    if data.version != visit.version:
        dialog.show(visit)
        return Text("refusal-old-screen")
    return dialog.take(visit, Press(word, argument, data.version))


def open_dialog(visit: Visit) -> ReporterDialog[Any, Any]:
    """The dialog that takes the next message: the one beside the report, else the report."""
    aside = visit.talk.aside
    return features.REPORTER_DIALOGS[aside.about] if aside else intake.REPORT


def start(visit: Visit) -> Card:
    """The start card, with the offer to go on where a report was left unfinished, and to place what is held."""
    place, report = visit.tx.installation, visit.talk.report
    left = cards.unfinished(place.catalogue, report.leaf, visit.row.updated_at) if report and visit.row else None
    card = cards.start_card(place, left)
    if opened := reporters.opened_case(visit.tx):
        card = start_with_opened(card, opened.number, opened.id)
    if visit.talk.captured and report is None:
        card = with_waiting(card, len(visit.talk.captured), visit.talk.captured[0].group)
    held = visit.talk.unplaced
    return with_held(card, len(held.messages)) if held else card


def not_taken(visit: Visit, why: Text, what: str, beside: SideDialog | None) -> None:
    """Say why a message was not taken: on the screen of the open dialog; where none is open, in a message of its own
    for all of this kind, over the screen of the dialog `beside` that has the words sent next."""
    if visit.talk.report or visit.talk.aside:
        open_dialog(visit).refuse(visit, why)
        return
    visit.talk = replace(visit.talk, aside=beside)
    card = open_dialog(visit).card(visit, why) if beside else None
    visit.refuse(card or start(visit).with_line(why, first=True), what)


def _words(data: ButtonData) -> tuple[str, str]:
    """The first two parts of the argument; empty where there are none."""
    first, second, *_ = (*map(str, data.argument), "", "")
    return first, second


def _home(visit: Visit, argument: str) -> None:
    visit.no_aside()
    visit.show(start(visit))


def _start(visit: Visit, argument: str) -> None:
    """Follow a deep link (row A11); one that leads nowhere shows the start."""
    if not argument:
        _home(visit, "")
        return
    kind, _, value = argument.partition("_")
    if link := _LINKS.get(kind):
        link(visit, value)
    else:
        visit.show(start(visit))


def _limits(visit: Visit, argument: str) -> None:
    visit.no_aside()
    visit.show(cards.limits_card())


def _speak(visit: Visit, choice: str) -> None:
    lang = next((lang for lang in LANGS if lang == choice), visit.person.lang)
    visit.person = people.set_language(visit.tx, visit.person, lang)
    visit.show(start(visit).with_line(Text("language-set"), first=True))


def _language(visit: Visit, argument: str) -> None:
    own = visit.person.tz
    visit.show(cards.language_card(own or visit.tx.installation.timezone.key, own=own is not None))


def _zone(visit: Visit, place: str) -> None:
    """Set the time zone, or show those to choose from."""
    if not place.isdecimal() or int(place) >= len(OFFERED):
        visit.show(zone_card(visit.tx.now))
        return
    key = OFFERED[int(place)]
    visit.person = people.set_language(visit.tx, visit.person, visit.person.lang, key)
    visit.show(start(visit).with_line(Text("zone-set", {"city": zone_name(key)}), first=True))


def _discard(visit: Visit, argument: str) -> None:
    """Erase the report that is being written."""
    if visit.talk.report:
        intake.drop(visit)
    else:
        _nothing(visit)


def cancel(visit: Visit, argument: str) -> None:
    """Drop the open dialog."""
    talk = visit.talk
    if talk.aside is None and talk.report is None and (talk.unplaced or talk.answers):
        kind = SideDialogKind.PLACE if talk.unplaced else SideDialogKind.ANSWER
        visit.talk = replace(talk, aside=SideDialog(kind, talk.answers[-1].case_id if talk.answers else 0))
    if visit.talk.report is None and visit.talk.aside is None:
        _nothing(visit)
    else:
        open_dialog(visit).drop(visit, None)


def _nothing(visit: Visit) -> None:
    visit.show(start(visit).with_line(Text("nothing-to-cancel"), first=True))


_HOME: Command[OnPlace] = Command("home", _home)
_FEATURES = (
    *features.FEATURES,
    Feature(
        reporter_commands=(
            _HOME,
            Command("start", _start, 1, takes="[A-Za-z0-9_-]*"),
            Command("help", _home, takes=""),
            Command("limits", _limits, takes=""),
            Command("language", _language, 7, takes=""),
            Command("zone", _zone),
            Command("speak", _speak),
            Command("discard", _discard),
            Command("cancel", cancel, 9, takes=""),
        )
    ),
)

COMMANDS = by_word(command for it in _FEATURES for command in it.reporter_commands)
"""The commands, and the words of the buttons of the menu, in the order of the menu."""

_LINKS = registry(*(it.reporter_links for it in _FEATURES))

MENU: Menu = tuple((it.word, Text(f"command-{it.word}")) for it in COMMANDS.values() if it.place)
