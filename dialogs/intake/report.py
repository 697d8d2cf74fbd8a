"""The report script: consent, category, subject, description, the leaf's own questions, evidence, review."""

from dataclasses import replace

from dialogs.drafts.draft import PUBLISHED, Agree, Drop, Report, Want
from dialogs.engine.input import Input, Piece, Tap
from dialogs.engine.script import Context, Script, Step, Took, Word
from dialogs.intake import category, consent, description, evidence, joining, published, questions, review_page, subject
from dialogs.intake.keeping import keep
from rules.refusals import Say


def _path(draft: Report, context: Context) -> tuple[Step[Report], ...]:
    if not context.consented:
        return (consent.STEP,)
    aside = (published.STEP,) if draft.step == PUBLISHED else ()
    return (
        category.STEP,
        subject.STEP,
        *((joining.STEP,) if joining.offered(draft, context) else ()),
        description.STEP,
        *aside,
        *questions.steps(draft, context),
        evidence.STEP,
        review_page.STEP,
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
    refused: Say | None = None
    for input in held:
        more = SCRIPT.walk(took.draft, input, context)
        files = (effect.file for effect in more.effects if isinstance(effect, Want))
        wanted = tuple(Piece(0, file.kind, file.name, file.size, file.album) for file in files)
        context = replace(context, pieces=(*context.pieces, *wanted))
        took = replace(more, effects=(*took.effects, *more.effects))
        if refused is None and more.word and more.word.id.startswith("refusal-"):
            refused = more.word
    # What was not taken of them is said, whatever came after it.
    took = replace(took, word=refused or took.word)
    standing = SCRIPT.standing(took.draft, context)
    return replace(took, draft=replace(took.draft, step=standing.name))
