"""A statement of the person reported or a witness: the question of a code, and their answer in words and files."""

from dataclasses import replace

from cases.conversation import questions
from dialogs.engine.cards import MENU, Card, button
from dialogs.engine.input import IncomingMessage
from dialogs.engine.script import StepResult
from dialogs.entry.menu import HOME
from dialogs.session import SideDialog, SideDialogKind
from handlers.flows.reporter.dialog import aside, over, refused
from handlers.flows.reporter.session import Visit
from rules.refusals import Refusal, Text


def opened(visit: Visit, case_id: int) -> None:
    """The question; the next messages answer it."""
    found = questions.open_question(visit.tx, visit.person, case_id)
    if isinstance(found, Refusal):
        visit.show(_gone(found))
        return
    draft = SideDialog(SideDialogKind.STATEMENT, case_id)
    visit.step_aside(replace(visit.talk, aside=draft))
    visit.show(_asking(draft, visit))


def _state(draft: SideDialog, said: IncomingMessage, visit: Visit) -> StepResult[SideDialog]:
    """A part of their answer: only their words and the file itself."""
    kept = questions.record_statement(visit.tx, visit.person, draft.case_id, said.text, said.file, said.pointed)
    found = questions.open_question(visit.tx, visit.person, draft.case_id)
    if isinstance(found, Refusal):
        return over(draft, _gone(found))
    return (
        refused(draft, kept)
        if isinstance(kept, Refusal)
        else StepResult(replace(draft, kept=draft.kept + 1), stay=True)
    )


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


DIALOGS = {SideDialogKind.STATEMENT: aside(SideDialogKind.STATEMENT, _asking, _state, _state)}
