"""The answer to a question of staff: it stays open in the reporter's draft until it is complete (row B4)."""

from dataclasses import replace

from cases.conversation import answers
from cases.conversation.talk import unanswered_staff_talks
from cases.workflow import transitions
from dialogs.conversation import answering
from dialogs.engine.cards import Card
from dialogs.engine.input import IncomingMessage
from dialogs.engine.script import StepResult
from dialogs.entry import menu
from dialogs.session import OpenAnswer, SideDialog, SideDialogKind, Unplaced
from handlers.flows.intake import reporter as intake
from handlers.flows.presenters import presents
from handlers.flows.reporter.dialog import ReporterDialog, aside, over, refused
from handlers.flows.reporter.session import Visit
from rules.facts.person_notices import AnswerSentNotice, AnswerUnsentNotice
from rules.refusals import Refusal, Text, refuse
from rules.text.text_limits import continues
from rules.vocabulary import Act, State
from store.codec import from_json, to_json
from store.record import cases, events
from store.unit import Tx

_PAUSED = (State.REVIEW_PAUSED, State.INVESTIGATION_PAUSED)


def waiting(visit: Visit) -> list[cases.CaseRow]:
    """The cases that wait for an answer of this person, newest first, without those that their report is not about."""
    return [case for case in visit.own_cases if case.state in _PAUSED and case.id not in visit.talk.apart]


def heard(visit: Visit) -> list[cases.CaseRow]:
    """The cases in which a handler wrote to this person last, the newest word first."""
    words = unanswered_staff_talks(visit.tx, visit.person)
    return [case for word in words if (case := cases.get(visit.tx, word.case_id)) and case.id not in visit.talk.apart]


def lately(visit: Visit) -> list[cases.CaseRow]:
    """The cases that this person filed or gave something to a moment ago and that take more, the newest first."""
    given = events.given_since(visit.tx, visit.person.id, visit.tx.now - answering.QUIET)
    found = [case for id in given if id not in visit.talk.apart and (case := cases.get(visit.tx, id))]
    return [case for case in found if transitions.may(visit.tx, case, Act.ADD)]


def appealable(visit: Visit) -> bool:
    """Whether this person has a result that can be appealed against now."""
    return any(transitions.may(visit.tx, case, Act.APPEAL) for case in visit.own_cases)


def left_report(visit: Visit) -> bool:
    """Whether a case waits for an answer, and the report was not written on just now, after the question."""
    since = visit.row.updated_at if visit.row else visit.tx.now
    at_it = since + answering.QUIET > visit.tx.now
    return any(not at_it or case.paused_at is None or since <= case.paused_at for case in waiting(visit))


def _take(draft: SideDialog, said: IncomingMessage, visit: Visit) -> StepResult[SideDialog]:
    """One more piece of the answer; it goes nowhere yet."""
    held = visit.talk.answer_to(draft.case_id) or OpenAnswer(draft.case_id, visit.tx.now)
    now = OpenAnswer(draft.case_id, visit.tx.now + answering.QUIET, (*held.parts, said))
    if why := answers.refuse_part(visit.tx, visit.person, _as_kept(now)):
        waits = held.parts or any(case.id == draft.case_id for case in waiting(visit))
        return refused(draft, why) if waits else over(draft, Card((why.say,), (menu.HOME,)))
    visit.talk = visit.talk.answering(now)
    return StepResult(replace(draft, kept=len(now.parts)), stay=True)


def _correct(draft: SideDialog, now: IncomingMessage, visit: Visit) -> StepResult[SideDialog] | None:
    """A piece that was not passed on yet is replaced."""
    held = visit.talk.answer_to(draft.case_id)
    if held is None or not any(part.id == now.id for part in held.parts):
        return None
    changed = replace(held, parts=tuple(now if part.id == now.id else part for part in held.parts))
    if why := answers.refuse_part(visit.tx, visit.person, _as_kept(changed)):
        return refused(draft, why)
    visit.talk = visit.talk.answering(changed)
    was = next(part.text for part in held.parts if part.id == now.id)
    return StepResult(draft, word=None if continues(was, now.text) else Text("answer-corrected"), stay=True)


def _show(draft: SideDialog, visit: Visit) -> Card:
    case = cases.get(visit.tx, draft.case_id)
    if case is None:
        return Card((refuse("refusal-not-found").say,), (menu.HOME,))
    held = visit.talk.answer_to(case.id)
    return answering.answer_card(case.number, case.id, len(held.parts) if held else 0, held.until if held else None)


def _keep(visit: Visit, took: StepResult[SideDialog]) -> None:
    visit.step_aside(replace(visit.talk, aside=took.draft))
    _schedule(visit)


def _drop(visit: Visit, word: Text | None) -> None:
    """Delete the answer that was not passed on."""
    case_id = visit.talk.aside.case_id if visit.talk.aside else visit.talk.answers[-1].case_id
    held, case = visit.talk.answer_to(case_id), cases.get(visit.tx, case_id)
    _leave(visit, case_id)
    dropped = Text("answer-dropped", {"number": case.number}) if held and case else Text("dialog-left")
    visit.show(Card((word or dropped,), (menu.HOME,)))


ANSWER: ReporterDialog[SideDialog, Visit] = replace(
    aside(SideDialogKind.ANSWER, _show, _take, _correct), keep=_keep, drop=_drop
)


def complete(visit: Visit, argument: str) -> None:
    """The answer is complete, and is passed on."""
    held = _held(visit, argument)
    if held is None:
        visit.show(Card((Text("place-gone"),), (menu.HOME,)))
        return
    sent = answers.send(visit.tx, visit.person, _as_kept(held))
    _leave(visit, held.case_id)
    if isinstance(sent, Refusal):
        left = Unplaced(held.parts, about=held.case_id, why="place-ended")
        visit.keep(replace(visit.talk, aside=SideDialog(SideDialogKind.PLACE), unplaced=left), goes_on=False)
        case = cases.get(visit.tx, held.case_id)
        visit.show(answering.unsent_card(case.number if case else "", len(held.parts)))
        return
    now = sent.case
    visit.show(answering.answered_card(now.number, now.id, now.version, sent.taken, sent.lost))


def apart(visit: Visit, argument: str) -> None:
    """Take the newest piece out of the answer, with its album, into a report."""
    id, _, count = argument.partition("-")
    held = _held(visit, id)
    case = cases.get(visit.tx, held.case_id) if held else None
    if held is None or case is None or count != str(len(held.parts)):
        if held:
            visit.talk = replace(visit.talk, aside=SideDialog(SideDialogKind.ANSWER, held.case_id))
            ANSWER.show(visit)
        else:
            visit.show(Card((Text("place-gone"),), (menu.HOME,)))
        return
    album = held.parts[-1].file.album if held.parts[-1].file else ""
    taken = [it for it in held.parts if album and it.file and it.file.album == album] or [held.parts[-1]]
    left = tuple(it for it in held.parts if it not in taken)
    visit.talk = replace(visit.talk.answering(replace(held, parts=left)), apart=(*visit.talk.apart, case.id))
    intake.take_all(visit, taken, answering.apart_line(case.number, len(left)))
    _schedule(visit)


def _leave(visit: Visit, case_id: int) -> None:
    """Go on without the open answer for this case."""
    aside, talk = visit.talk.aside, visit.talk.answering(OpenAnswer(case_id, visit.tx.now))
    about_it = aside is not None and aside.about is SideDialogKind.ANSWER and aside.case_id == case_id
    visit.step_aside(replace(talk, aside=None) if about_it else talk)
    _schedule(visit)


def _schedule(visit: Visit) -> None:
    answers.schedule(visit.tx, visit.person, [it.until for it in visit.talk.answers])


def _held(visit: Visit, case_id: str) -> OpenAnswer | None:
    return next((it for it in visit.talk.answers if str(it.case_id) == case_id), None)


def _as_kept(answer: OpenAnswer) -> answers.HeldAnswer:
    """The answer as use cases read it."""
    return from_json(answers.HeldAnswer, to_json(answer))


@presents(AnswerSentNotice)
def _sent(tx: Tx, case: cases.CaseRow, notice: AnswerSentNotice) -> Card:
    return answering.answered_card(case.number, case.id, case.version, notice.taken, notice.lost)


@presents(AnswerUnsentNotice)
def _kept(tx: Tx, case: cases.CaseRow, notice: AnswerUnsentNotice) -> Card:
    return answering.unsent_card(case.number, notice.kept)
