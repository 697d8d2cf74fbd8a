"""What people say in private: a number, something about a case, or what they want to report."""

from dataclasses import replace

from aiogram import Router
from aiogram.types import Message

from dialogs.engine.input import Said
from dialogs.engine.script import Search
from dialogs.session import About, Aside
from handlers.reporter import following, meeting, parties, telling
from handlers.reporter.dialogs import open_dialog
from handlers.reporter.filters import InPrivate, Sent
from handlers.reporter.menu import start
from handlers.reporter.read import Who, said, shows_nothing, who
from handlers.reporter.visit import Visit, enter
from handlers.telegram_ids import message_ref
from handlers.turn import Turn
from rules.addresses import MessageRef
from rules.codes import lone_code
from rules.refusals import Say
from rules.tickets import lone_number, read_number
from store.unit import Tx


def router() -> Router:
    """Every message that is no command, and those that are edited."""
    topic = Router(name="talk")
    topic.message.register(_heard, InPrivate(), Sent())
    topic.edited_message.register(_edited, InPrivate(), Sent())
    return topic


async def _heard(message: Message, turn: Turn, search: Search) -> None:
    person, heard, blank = who(message.chat, message.from_user), said(message), shows_nothing(message)
    await turn.commit(lambda tx: hear(enter(tx, person), heard, search, blank=blank))


async def _edited(message: Message, turn: Turn, search: Search) -> None:
    person, now, blank = who(message.chat, message.from_user), said(message), shows_nothing(message)

    def unit(tx: Tx) -> None:
        if now:
            correct(enter(tx, person), now, search)
        elif blank:
            _blanked(enter(tx, person), message_ref(message.message_id), search)

    await turn.commit(unit)


def correct(visit: Visit, now: Said, search: Search) -> None:
    """Take an edited message for a correction of what it said, while what it said it in is still open."""
    visit.search = search
    was, aside = dict(visit.talk.heard).get(now.id), visit.talk.aside
    if aside and aside.about is About.NUMBER and _number_alone(now):
        following.by_number(visit, read_number(now.text))
    if was is None:
        return
    open_dialog(visit).correct(visit, was, now)


async def unknown(person: Who, turn: Turn, search: Search) -> None:
    """A message of a form that is newer than we are, such as one forwarded from a new kind of place: refused kindly."""
    await turn.commit(lambda tx: hear(enter(tx, person), None, search))


def hear(visit: Visit, heard: Said | None, search: Search, *, blank: bool = False) -> None:
    """Take a message for what it most likely is; None: it holds nothing that can be taken, `blank`: nothing that is
    seen."""
    if heard is None:
        _refuse(visit, search, Say("refusal-blank" if blank else "refusal-unreadable"))
        return
    visit.search, visit.talk = search, visit.talk.hearing(heard)
    if visit.talk.aside and visit.talk.aside.over(visit.tx.now):
        visit.no_aside()
    if _number_alone(heard):
        following.by_number(visit, read_number(heard.text))
    elif _alone(heard) and (code := lone_code(heard.text)) is not None:
        parties.by_code(visit, code)
    else:
        aside = meeting.talking(visit) or visit.talk.aside or (None if visit.talk.report else _answers(visit, heard))
        visit.talk = replace(visit.talk, aside=aside)
        open_dialog(visit).take(visit, heard)


def _number_alone(heard: Said) -> bool:
    return _alone(heard) and lone_number(heard.text) is not None


def _alone(heard: Said) -> bool:
    return heard.file is None and heard.origin is None


def _answers(visit: Visit, heard: Said) -> Aside | None:
    """The dialog that a message belongs to where none is open: the answer to the one question that waits for this
    person, else the talk with the handler who wrote last."""
    if heard.origin:
        return None
    if heard.file is None and (case := telling.question_waiting(visit)):
        return Aside(About.ANSWER, case.id)
    case = telling.handler_waiting(visit)
    return Aside(About.TALK, case.id) if case else None


def _blanked(visit: Visit, ref: MessageRef, search: Search) -> None:
    """A message was edited into nothing that is seen: its former words stay."""
    if ref in dict(visit.talk.heard):
        _refuse(visit, search, Say("refusal-blank"))


def _refuse(visit: Visit, search: Search, why: Say) -> None:
    visit.search = search
    if visit.talk.report or visit.talk.aside:
        open_dialog(visit).show(visit, why)
    else:
        visit.show(start(visit).with_line(why, first=True))
