"""What happened, in the person's own words."""

from dataclasses import replace

from dialogs.drafts.draft import DESCRIPTION, Report
from dialogs.engine.cards import Card
from dialogs.engine.input import Input, Said
from dialogs.engine.script import Context, Step, Took
from dialogs.engine.terms import trail
from dialogs.intake.keeping import described
from dialogs.intake.where_and_when import asks_when, dated, marked, offered
from rules.refusals import Text


def _show(draft: Report, context: Context) -> Card:
    lines = [Text("description-ask")]
    if draft.description:
        lines.append(Text("description-so-far", {"text": draft.description}))
    lines.append(Text("chosen", {"leaf": trail(context.catalogue, draft.leaf)}))
    return offered(Card(tuple(lines)), draft, context)


def _take(draft: Report, input: Input, context: Context) -> Took[Report] | None:
    match input:
        case Said(text=text, file=None, origin=None) if text:
            return _told(draft, text, context)
        case _:
            return marked(draft, input, context)


def _told(draft: Report, text: str, context: Context) -> Took[Report]:
    # Whoever comes back to a description that was finished means to write it anew.
    before = replace(draft, description="") if DESCRIPTION in draft.passed else draft
    took = described(before, text, context)
    if took.draft is before:
        return replace(took, draft=draft)
    return Took(dated(took.draft, text, context) if asks_when(draft, context) else took.draft)


STEP = Step(DESCRIPTION, _show, _take)
