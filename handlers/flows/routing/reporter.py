"""An envelope for the reporter bot: collect its facts, ask the table where it belongs, and do that."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache

from cases import budgets
from cases.conversation.talk import redeliver_after_unblock
from cases.workflow.press import record_refusal
from dialogs.conversation.meetings import CALL_OFF, NONE, PICK
from dialogs.engine.buttons import ButtonData, registry
from dialogs.engine.cards import MENU
from dialogs.engine.input import IncomingMessage, Press
from dialogs.engine.script import REPORT, Search
from dialogs.oversight.opinions import OPINIONS, RATE, UNSOLVED
from dialogs.session import SideDialog, SideDialogKind
from handlers.flows import parties
from handlers.flows.conversation import reporter_meeting
from handlers.flows.notify import contacts
from handlers.flows.oversight import reporter_opinions, survey
from handlers.flows.reporter.session import Visit, enter
from handlers.flows.routing import reporter_menu
from handlers.flows.routing.reporter_dialogs import open_dialog, tapped
from handlers.flows.views import case_messages, status_flow
from handlers.incoming import Envelope, EnvelopeKind, PressAnswer
from handlers.language import language
from rules.message_routing import REPORTER, Destination, ReporterMessage, destination
from rules.operator.budgets import Counted
from rules.people.codes import lone_code
from rules.refusals import Refusal, Text, refuse
from rules.tickets import lone_number, read_number
from rules.vocabulary import Lang
from store.entry import people
from store.unit import Tx

ReporterPress = Callable[[Visit, ButtonData], PressAnswer]

_NOT_THEIRS = ("refusal-not-found", "refusal-no-such-code")


def _words(data: ButtonData) -> tuple[str, str]:
    """The first two parts of the argument; empty where there are none."""
    first, second, *_ = (*map(str, data.argument), "", "")
    return first, second


def _numbers(data: ButtonData) -> tuple[int, int]:
    """The numbers of the argument; 0 where there are none."""
    first, second, *_ = (*(part for part in data.argument if isinstance(part, int)), 0, 0)
    return first, second


def _menu(visit: Visit, data: ButtonData) -> PressAnswer:
    return reporter_menu.go(visit, *_words(data))


def _dialog(visit: Visit, data: ButtonData) -> PressAnswer:
    return tapped(visit, Press(*_words(data), data.version))


def _opinion(visit: Visit, data: ButtonData) -> PressAnswer:
    word, _ = _words(data)
    return reporter_opinions.pressed(visit, word, _numbers(data)[0])


def _on_a_case(visit: Visit, data: ButtonData) -> PressAnswer:
    """Do an act on a case. A refusal is on record, and names nobody; a press on a case of somebody else counts as a
    look-up."""
    said = _ON_A_CASE[data.act](visit, data)
    if not isinstance(said, Refusal) or said.recorded:
        return said
    if said.say.id in _NOT_THEIRS and (full := budgets.spend(visit.tx, visit.person, Counted.LOOKUPS)):
        return full
    return record_refusal(visit.tx, data.act, said, case_id=data.id)


_ON_A_CASE: Mapping[str, Callable[[Visit, ButtonData], PressAnswer]] = registry(
    (
        lambda visit, data: status_flow.pressed(visit, data.act, data.id, data.version),
        (*status_flow.ACTS, "status", "result", *contacts.WORDS),
    ),
    (lambda visit, data: survey.pressed(visit, data.act, data.id, _numbers(data)[0]), (RATE, UNSOLVED)),
    (lambda visit, data: reporter_meeting.pressed(visit, data.act, data.id, *_numbers(data)), (PICK, NONE, CALL_OFF)),
)

PRESSES: Mapping[str, ReporterPress] = registry(
    (_menu, (MENU,)), (_dialog, (REPORT,)), (_opinion, (OPINIONS,)), (_on_a_case, _ON_A_CASE)
)
"""The unit of each act that a button of the reporter bot asks for."""


def handle(tx: Tx, envelope: Envelope, search: Search) -> tuple[PressAnswer, Lang]:
    """Do what an envelope asks for; return what a press is answered with, and in which language."""
    match envelope.kind:
        case EnvelopeKind.PRESS:
            return _press(tx, envelope, search)
        case EnvelopeKind.BLOCKED | EnvelopeKind.UNBLOCKED:
            _membership(tx, envelope)
        case kind:
            facts = ReporterMessage(private=envelope.place.private, service=kind is EnvelopeKind.SERVICE)
            if destination(REPORTER, facts) is not Destination.IGNORED:
                hear(enter(tx, envelope.sender, search=search), envelope)
    return None, tx.installation.language


def hear(visit: Visit, envelope: Envelope) -> None:
    """Do with what was said in private what the table says."""
    now, edited, command = envelope.said, envelope.kind is EnvelopeKind.EDIT, envelope.kind is EnvelopeKind.COMMAND
    readable = bool(now.text or now.file)
    was = dict(visit.talk.heard).get(now.id)
    if readable and not edited and not command:
        visit.talk = visit.talk.hearing(now)
        if visit.talk.aside and visit.talk.aside.over(visit.tx.now):
            visit.no_aside()
    aside = visit.talk.aside
    window, question, handler = (
        cache(lambda: reporter_meeting.talking(visit)),
        cache(lambda: case_messages.question_waiting(visit)),
        cache(lambda: case_messages.handler_waiting(visit)),
    )
    facts = ReporterMessage(
        edited=edited,
        known=was is not None,
        command=command,
        readable=readable,
        blank=envelope.blank,
        forwarded=now.origin is not None,
        file=now.file is not None,
        number=lone_number(now.text) is not None,
        code=lone_code(now.text) is not None,
        dialog=aside.about if aside else "",
        report=visit.talk.report is not None,
        window=lambda: window() is not None,
        question=lambda: question() is not None,
        handler=lambda: handler() is not None,
    )
    match destination(REPORTER, facts):
        case Destination.COMMAND:
            reporter_menu.go(visit, *envelope.command)
        case Destination.BLANK:
            _refuse(visit, Text("refusal-blank"))
        case Destination.UNREADABLE:
            _refuse(visit, Text("refusal-unreadable"))
        case Destination.NUMBER:
            status_flow.by_number(visit, read_number(now.text))
        case Destination.CODE:
            parties.by_code(visit, lone_code(now.text))
        case Destination.WINDOW if talk := window():
            _take(visit, now, talk)
        case Destination.QUESTION if case := question():
            _take(visit, now, SideDialog(SideDialogKind.ANSWER, case.id))
        case Destination.HANDLER if case := handler():
            _take(visit, now, SideDialog(SideDialogKind.TALK, case.id))
        case Destination.DIALOG | Destination.REPORT:
            _take(visit, now, aside)
        case Destination.APPEAL_CORRECTED | Destination.DIALOG_CORRECTED | Destination.REPORT_CORRECTED:
            open_dialog(visit).correct(visit, was or "", now)


def _press(tx: Tx, envelope: Envelope, search: Search) -> tuple[PressAnswer, Lang]:
    button = envelope.button
    unit = PRESSES.get(button.act) if button else None
    if button is None or unit is None or not envelope.place.private:
        # In a group the presser would be taken for the group; other bytes are no button of this bot.
        who = envelope.sender
        known = people.find(tx, who.address)
        lang = known.lang if known else language(who.language, tx.installation.language)
        return refuse("refusal-old-screen"), lang
    visit = enter(tx, envelope.sender, envelope.screen, search)
    said = unit(visit, button)
    return said, visit.person.lang


def _membership(tx: Tx, envelope: Envelope) -> None:
    """A person blocks the bot, or lets it in again; its membership of groups is ignored."""
    person = people.find(tx, envelope.place.address) if envelope.place.private else None
    if person and envelope.kind is EnvelopeKind.BLOCKED:
        people.mark_blocked(tx, envelope.place.address)
    elif person and person.blocked:
        redeliver_after_unblock(tx, person)


def _take(visit: Visit, now: IncomingMessage, aside: SideDialog | None) -> None:
    """Hand the message to the dialog beside the report, or to the report."""
    visit.talk = replace(visit.talk, aside=aside)
    open_dialog(visit).take(visit, now)


def _refuse(visit: Visit, why: Text) -> None:
    if visit.talk.report or visit.talk.aside:
        open_dialog(visit).show(visit, why)
    else:
        visit.show(reporter_menu.start(visit).with_line(why, first=True))
