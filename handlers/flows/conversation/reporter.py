"""Hearings and extra windows with those outside: the question of a code and its answer; a time picked or none."""

from dataclasses import replace
from datetime import timedelta

from cases.conversation import meeting, questions
from cases.conversation.material import Material
from dialogs.conversation.meetings import CALL_OFF, NONE, PICK, meeting_card
from dialogs.engine.buttons import ButtonData
from dialogs.engine.cards import MENU, Card, button
from dialogs.engine.input import IncomingMessage
from dialogs.engine.script import StepResult
from dialogs.entry.menu import HOME
from dialogs.session import SideDialog, SideDialogKind
from handlers.flows.presenters import presents
from handlers.flows.reporter.dialog import aside, over, refused
from handlers.flows.reporter.session import Visit
from handlers.incoming import PressAnswer
from rules.facts.notices import MeetingNotice
from rules.refusals import Refusal, Text
from rules.text.text_limits import continues
from store.conversation import meetings
from store.record.cases import CaseRow
from store.unit import Tx

_JUST_NOW = timedelta(minutes=1)
"""A person who has done something so short a time ago is in the middle of it."""


def opened(visit: Visit, case_id: int) -> None:
    """The question; the next messages answer it."""
    found = questions.open_question(visit.tx, visit.person, case_id)
    if isinstance(found, Refusal):
        visit.show(_gone(found))
        return
    draft = SideDialog(SideDialogKind.STATEMENT, case_id)
    visit.begin_aside(draft, _asking(draft, visit))


def _state(draft: SideDialog, said: IncomingMessage, visit: Visit) -> StepResult[SideDialog]:
    """A part of their answer: words, a file, or what somebody else wrote."""
    part = Material(said.own, said.file, said.pointed, said.forwards)
    kept = questions.record_statement(visit.tx, visit.person, draft.case_id, part)
    found = questions.open_question(visit.tx, visit.person, draft.case_id)
    if isinstance(found, Refusal):
        return over(draft, _gone(found))
    if isinstance(kept, Refusal):
        return refused(draft, kept)
    return StepResult(replace(draft, kept=draft.kept + 1), stay=True)


def _restate(draft: SideDialog, said: IncomingMessage, visit: Visit) -> StepResult[SideDialog]:
    """Put what an edited message says beside what it said; the whole text of a split message takes its place."""
    was = dict(visit.talk.heard).get(said.id, "")
    whole = continues(was, said.text)
    now = Material(said.text, pointed=said.pointed, instead_of=was if whole else "")
    kept = questions.record_statement(visit.tx, visit.person, draft.case_id, now)
    if isinstance(kept, Refusal):
        return refused(draft, kept)
    return StepResult(replace(draft, kept=draft.kept + (not whole)), stay=True)


def _asking(draft: SideDialog, visit: Visit) -> Card:
    asked = questions.open_question(visit.tx, visit.person, draft.case_id)
    if isinstance(asked, Refusal):
        return _gone(asked)
    lines = [Text("hearing-asked", {"number": asked.case.number, "question": asked.asked.question})]
    if draft.kept:
        lines.append(Text("hearing-kept", {"count": draft.kept}))
    return Card(tuple(lines), ((button(Text("hearing-done"), MENU, "home"),),))


def _gone(why: Refusal) -> Card:
    return Card((why.say,), (HOME,))


DIALOGS = {SideDialogKind.STATEMENT: aside(SideDialogKind.STATEMENT, _asking, _state, _restate)}


def _window(visit: Visit, data: ButtonData) -> PressAnswer:
    """Pick a time, decline all, or call the window off; the answer is the window's own message."""
    tx, person = visit.tx, visit.person
    meeting_id, place, *_ = (*data.numbers, 0, 0)
    match data.act:
        case "pick":
            said = meeting.pick_time(tx, person, data.id, meeting_id, place)
        case "none":
            said = meeting.decline_times(tx, person, data.id, meeting_id)
        case _:
            said = meeting.call_off_by_reporter(tx, person, data.id, meeting_id)
    return said if isinstance(said, Refusal) else None


PRESSES = dict.fromkeys((PICK, NONE, CALL_OFF), _window)


def talking(visit: Visit) -> SideDialog | None:
    """The talk to which what they send now belongs, because a window is open; what they are just doing goes on."""
    if visit.talk.aside and visit.talk.aside.until:
        return visit.talk.aside
    busy = not replace(visit.talk, opened=None).empty
    if busy and visit.row and visit.row.updated_at + _JUST_NOW > visit.tx.now:
        return None
    row = meetings.open_of_person(visit.tx, visit.person.id)
    return SideDialog(SideDialogKind.TALK, row.case_id, until=row.ends_at.isoformat()) if row and row.ends_at else None


@presents(MeetingNotice)
def _told(tx: Tx, case: CaseRow, notice: MeetingNotice) -> Card:
    row = meetings.get(tx, notice.meeting)
    if row is None:
        raise LookupError("no such window")
    return meeting_card(case.id, case.version, case.number, row, tx.installation.policy.meeting.minutes, notice.word)
