"""The report script: consent, category, subject, description, the leaf's own questions, evidence, review."""

from dataclasses import replace

from dialogs import (
    report_category,
    report_consent,
    report_description,
    report_evidence,
    report_published,
    report_questions,
    report_review,
    report_subject,
    report_together,
)
from dialogs.input import Input, Piece, Tap
from dialogs.report_draft import PUBLISHED, Agree, Drop, Report, Want
from dialogs.report_keeping import keep
from dialogs.script import Context, Script, Step, Took, Word


def _path(draft: Report, context: Context) -> tuple[Step[Report], ...]:
    if not context.consented:
        return (report_consent.STEP,)
    aside = (report_published.STEP,) if draft.step == PUBLISHED else ()
    return (
        report_category.STEP,
        report_subject.STEP,
        *((report_together.STEP,) if report_together.offered(draft, context) else ()),
        report_description.STEP,
        *aside,
        *report_questions.steps(draft, context),
        report_evidence.STEP,
        report_review.STEP,
    )


SCRIPT: Script[Report] = Script(_path, keep)


def walk(draft: Report, input: Input, context: Context) -> Took[Report]:
    """The draft after the input; what came before consent is taken in once it is given."""
    if isinstance(input, Tap) and input.word == Word.CANCEL:
        return Took(draft, (Drop(),))
    took = SCRIPT.walk(draft, input, context)
    if not any(isinstance(effect, Agree) for effect in took.effects):
        return took
    context = replace(context, consented=True)
    held, took = took.draft.held, replace(took, draft=replace(took.draft, held=()))
    for input in held:
        more = SCRIPT.walk(took.draft, input, context)
        wanted = tuple(Piece(0, effect.file.kind) for effect in more.effects if isinstance(effect, Want))
        context = replace(context, pieces=(*context.pieces, *wanted))
        took = replace(more, effects=(*took.effects, *more.effects))
    standing = SCRIPT.standing(took.draft, context)
    return replace(took, draft=replace(took.draft, step=standing.name))
