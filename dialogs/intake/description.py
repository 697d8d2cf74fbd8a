"""The description step: what happened, in the reporter's own words."""

from dataclasses import replace

from dialogs.drafts import DESCRIPTION, Report
from dialogs.engine.cards import Card
from dialogs.engine.input import IncomingMessage, Input
from dialogs.engine.script import Context, Step, StepResult
from dialogs.engine.terms import category_path
from dialogs.intake.keeping import add_description
from dialogs.intake.progress import progress
from dialogs.intake.where_and_when import (
    needs_publication_day,
    take_publication_press,
    with_day_from_text,
    with_publication_buttons,
)
from rules.refusals import Text


def _show(draft: Report, context: Context) -> Card:
    lines = [Text("description-ask", {"step": progress(draft, context, DESCRIPTION)})]
    if draft.description:
        lines.append(Text("description-so-far", {"text": draft.description}))
    lines.append(Text("chosen", {"leaf": category_path(context.catalogue, draft.leaf)}))
    return with_publication_buttons(Card(tuple(lines)), draft, context)


def _take(draft: Report, input: Input, context: Context) -> StepResult[Report] | None:
    match input:
        case IncomingMessage(text=text, file=None, origin=None) if text:
            return _told(draft, text, context)
        case _:
            return take_publication_press(draft, input, context)


def _told(draft: Report, text: str, context: Context) -> StepResult[Report]:
    # A person who returns to a finished description writes a new one.
    before = replace(draft, description="") if DESCRIPTION in draft.passed else draft
    took = add_description(before, text, context)
    if took.draft is before:
        return replace(took, draft=draft)
    return StepResult(
        with_day_from_text(took.draft, text, context) if needs_publication_day(draft, context) else took.draft
    )


STEP = Step(DESCRIPTION, _show, _take)
