"""The review page: everything entered, each part editable, and the button that files the report."""

from dataclasses import replace
from datetime import datetime

from dialogs import drafts
from dialogs.drafts import Report
from dialogs.engine.cards import Button, Card, in_rows
from dialogs.engine.input import Input, Press
from dialogs.engine.script import ButtonAction, Context, Step, StepResult
from dialogs.engine.terms import category_path, forward_lines, subject_shown
from dialogs.identity import level
from dialogs.intake import questions
from dialogs.intake.joining import is_offered
from dialogs.intake.progress import progress
from dialogs.intake.where_and_when import needs_publication_day
from rules.refusals import Arg, ByLang, Text
from rules.report import Forward
from rules.subject.subject import SubjectKind, read_subject
from rules.vocabulary import Identity

_A_ROW = 3


def _show(draft: Report, context: Context) -> Card:
    category = context.catalogue.category(draft.leaf)
    lines = [
        Text("review-ask", {"step": progress(draft, context, drafts.REVIEW)}),
        Text("review-category", {"leaf": category_path(context.catalogue, draft.leaf)}),
        Text("review-subject", {"subject": subject_shown(draft, context.catalogue) or Text("review-not-told")}),
        *_platform(draft, context),
    ]
    if draft.published or needs_publication_day(draft, context):
        lines.append(Text("review-published", {"day": _day(draft.published)}))
    forwards = [note for note in draft.notes if isinstance(note, Forward)]
    if draft.description or not forwards:
        lines.append(Text("review-description", {"text": draft.description or Text("review-not-told")}))
    lines += forward_lines(forwards, whole=False)
    lines += [
        Text("review-answer", {"question": ByLang(question.prompt), "answer": questions.display_answer(question, told)})
        for question in category.questions
        if (told := draft.answers.get(question.id))
    ]
    if drafts.TOGETHER in draft.passed and (draft.apart or is_offered(draft, context)):
        lines.append(Text("review-apart" if draft.apart else "review-together"))
    lines += [Text("review-evidence", {"count": drafts.evidence_count(draft, context)}), level.line(draft)]
    edits = _edits(draft, context)
    rows = in_rows(edits, _A_ROW)
    return Card(tuple(lines), (*rows, (context.button(Text("review-file"), ButtonAction.SEND),)))


def _platform(draft: Report, context: Context) -> tuple[Text, ...]:
    """Name the platform; where it follows from a bare @name alone, say so."""
    read = read_subject(draft.subject, context.catalogue.platforms, draft.platform, bare=draft.bare)
    id = read.platform if read else draft.platform
    if id not in context.catalogue.platforms:
        return ()
    taken = draft.platform != id and read is not None and read.kind is SubjectKind.HANDLE
    name = ByLang(context.catalogue.platforms[id].names)
    return (Text("review-taken" if taken else "review-platform", {"platform": name}),)


def _edits(draft: Report, context: Context) -> list[Button]:
    steps = [drafts.CATEGORY, drafts.SUBJECT, drafts.DESCRIPTION, drafts.EVIDENCE]
    if draft.published or needs_publication_day(draft, context):
        steps.insert(2, drafts.PUBLISHED)
    buttons = [context.button(Text(f"review-edit-{step}"), ButtonAction.EDIT, step) for step in steps]
    if drafts.TOGETHER in draft.passed and is_offered(draft, context):
        buttons.append(context.button(Text("review-edit-together"), ButtonAction.EDIT, drafts.TOGETHER))
    if first := next(iter(questions.steps(draft, context)), None):
        buttons.append(context.button(Text("review-edit-question"), ButtonAction.EDIT, first.name))
    named = (drafts.REAL_NAME, drafts.REACHABLE) if draft.identity is Identity.NAMED else ()
    chosen = () if draft.passing else (drafts.IDENTITY,)
    more = (context.button(Text(f"review-edit-{step}"), ButtonAction.EDIT, step) for step in (*chosen, *named))
    return [*buttons, *more]


def _take(draft: Report, input: Input, context: Context) -> StepResult[Report] | None:
    match input:
        case Press(ButtonAction.SEND):
            return StepResult(draft, done=True)
        case Press(ButtonAction.EDIT, step) if not (draft.passing and step == drafts.IDENTITY):
            return StepResult(replace(draft, step=step), stay=True)
        case _:
            return None


def _day(published: str) -> Arg:
    if not published:
        return Text("review-not-told")
    return datetime.fromisoformat(published) if "T" in published else published


STEP = Step(drafts.REVIEW, _show, _take)
