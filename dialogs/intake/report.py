"""The script of a report: consent, category, subject, description, the category's questions, evidence, review."""

from dataclasses import replace

from dialogs.drafts import PUBLISHED, AddEvidence, RecordConsent, Report
from dialogs.engine.cards import Card
from dialogs.engine.input import IncomingMessage, Input
from dialogs.engine.script import Context, DiscardDraft, Script, Step, StepResult
from dialogs.identity import level
from dialogs.intake import (
    category,
    consent,
    description,
    evidence,
    joining,
    questions,
    review_page,
    subject,
    where_and_when,
)
from dialogs.intake.correction import corrected
from dialogs.intake.keeping import keep_input
from rules.refusals import Text


def _path(draft: Report, context: Context) -> tuple[Step[Report, Context], ...]:
    if not context.consented:
        return (consent.STEP,)
    aside = (where_and_when.STEP,) if draft.step == PUBLISHED else ()
    return (
        category.STEP,
        subject.STEP,
        *((joining.STEP,) if joining.is_offered(draft, context) else ()),
        description.STEP,
        *aside,
        *questions.steps(draft, context),
        evidence.STEP,
        *level.steps(draft),
        review_page.STEP,
    )


class _ReportScript(Script[Report, Context]):
    """The steps of a report; one that is practised says so on every screen, takes no files and counts for nothing."""

    def walk(self, draft: Report, input: Input, context: Context) -> StepResult[Report]:
        """Return the draft after the input."""
        if draft.practice and isinstance(input, IncomingMessage) and input.file:
            return StepResult(draft, word=Text("practice-no-files"), stay=True)
        took = Script.walk(self, draft, input, context)
        if not draft.practice:
            return took
        return replace(took, effects=tuple(it for it in took.effects if isinstance(it, RecordConsent | DiscardDraft)))

    def show(self, draft: Report, context: Context, word: Text | None = None) -> Card:
        """Return the screen of the current step."""
        card = Script.show(self, draft, context, word)
        return card.with_line(Text("practice-line"), first=True) if draft.practice else card


SCRIPT: Script[Report, Context] = _ReportScript(
    _path, anywhere=keep_input, correct=lambda draft, was, now, context: corrected(draft, was, now.text, context)
)


def walk(draft: Report, input: Input, context: Context) -> StepResult[Report]:
    """Return the draft after the input; on consent, also take the messages held before it."""
    took = SCRIPT.walk(draft, input, context)
    if not any(isinstance(effect, RecordConsent) for effect in took.effects):
        return took
    context = replace(context, consented=True)
    held, took = took.draft.held, replace(took, draft=replace(took.draft, held=()))
    refused: Text | None = None
    for input in held:
        more = SCRIPT.walk(took.draft, input, context)
        wanted = tuple(effect.file for effect in more.effects if isinstance(effect, AddEvidence))
        context = replace(context, pieces=(*context.pieces, *wanted))
        took = replace(more, effects=(*took.effects, *more.effects))
        refused = refused or more.refusal
    # A refusal is said even if later input was taken.
    took = replace(took, word=refused or took.word)
    standing = SCRIPT.standing(took.draft, context)
    return replace(took, draft=replace(took.draft, step=standing.name))
