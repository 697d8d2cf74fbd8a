"""A message to the reporter bot: collect its facts, ask the table where it belongs, and do that."""

from dataclasses import replace
from functools import cache

from aiogram.filters import CommandObject
from aiogram.types import Message

from dialogs.engine.input import IncomingMessage
from dialogs.engine.script import Search
from dialogs.session import SideDialog, SideDialogKind
from handlers.flows import parties
from handlers.flows.conversation import reporter_meeting
from handlers.flows.reporter.session import Visit, enter
from handlers.flows.routing import reporter_menu
from handlers.flows.routing.reporter_dialogs import open_dialog
from handlers.flows.views import case_messages, status_flow
from handlers.telegram.ids import message_ref
from handlers.telegram.reporter.parsing import said, sent, shows_nothing, who
from rules.message_routing import REPORTER, Destination, ReporterMessage, destination
from rules.people.codes import lone_code
from rules.refusals import Text
from rules.tickets import lone_number, read_number
from store.unit import Tx


def heard(
    tx: Tx, message: Message, search: Search, *, edited: bool = False, command: CommandObject | None = None
) -> None:
    """Do with a message, or an edit of one, what the table says."""
    facts = ReporterMessage(private=message.chat.type == "private", service=not sent(message))
    if destination(REPORTER, facts) is Destination.IGNORED:
        return
    it, blank = said(message), shows_nothing(message)
    facts = replace(facts, edited=edited, command=command is not None, readable=it is not None, blank=blank)
    visit = enter(tx, who(message.chat, message.from_user), search=search)
    hear(visit, it or IncomingMessage(id=message_ref(message.message_id)), facts, command)


def hear(visit: Visit, now: IncomingMessage, facts: ReporterMessage, command: CommandObject | None = None) -> None:
    """Do with what was said in private what the table says.

    Args:
        facts: those that the words and the file of `now` do not tell.
    """
    was = dict(visit.talk.heard).get(now.id)
    if facts.readable and not facts.edited and not facts.command:
        visit.talk = visit.talk.hearing(now)
        if visit.talk.aside and visit.talk.aside.over(visit.tx.now):
            visit.no_aside()
    aside = visit.talk.aside
    window, question, handler = (
        cache(lambda: reporter_meeting.talking(visit)),
        cache(lambda: case_messages.question_waiting(visit)),
        cache(lambda: case_messages.handler_waiting(visit)),
    )
    facts = replace(
        facts,
        known=was is not None,
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
        case Destination.COMMAND if command:
            reporter_menu.go(visit, command.command.lower(), command.args or "")
        case Destination.BLANK:
            _refuse(visit, Text("refusal-blank"))
        case Destination.UNREADABLE:
            unreadable(visit)
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


def unreadable(visit: Visit) -> None:
    """Refuse a message that holds nothing that can be taken, such as one forwarded from a new kind of place."""
    _refuse(visit, Text("refusal-unreadable"))


def _take(visit: Visit, now: IncomingMessage, aside: SideDialog | None) -> None:
    """Hand the message to the dialog beside the report, or to the report."""
    visit.talk = replace(visit.talk, aside=aside)
    open_dialog(visit).take(visit, now)


def _refuse(visit: Visit, why: Text) -> None:
    if visit.talk.report or visit.talk.aside:
        open_dialog(visit).show(visit, why)
    else:
        visit.show(reporter_menu.start(visit).with_line(why, first=True))
