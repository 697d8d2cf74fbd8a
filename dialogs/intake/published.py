"""When it was published: asked by itself only of whoever says "earlier", or changes it on the review page."""

from dataclasses import replace
from datetime import timedelta

from dialogs.drafts.draft import PUBLISHED, Report
from dialogs.engine.cards import Button, Card
from dialogs.engine.dates import read_date
from dialogs.engine.input import Input, Said, Tap
from dialogs.engine.script import Context, Step, Took, Word
from rules.refusals import Say

_DAYS = {"0": Say("day-today"), "1": Say("day-yesterday")}


def day_buttons(context: Context) -> tuple[Button, ...]:
    """The likeliest days, each by one tap."""
    return tuple(context.button(label, Word.DAY, ago) for ago, label in _DAYS.items())


def on_day(draft: Report, ago: str, context: Context) -> Report:
    """The draft with the day of the button; as it was where there is no such button."""
    if ago not in _DAYS:
        return draft
    return replace(draft, published=(context.today() - timedelta(days=int(ago))).isoformat())


def dated(draft: Report, text: str, context: Context) -> Report:
    """The draft with the day a text names, where it has none yet."""
    day = None if draft.published else read_date(text, context.today())
    return replace(draft, published=day.isoformat()) if day else draft


def _show(draft: Report, context: Context) -> Card:
    return Card((Say("published-ask"),), (day_buttons(context),))


def _take(draft: Report, input: Input, context: Context) -> Took[Report] | None:
    match input:
        case Tap(Word.DAY, ago):
            return Took(on_day(draft, ago, context))
        case Said(text=text, file=None, origin=None) if text:
            told = dated(replace(draft, published=""), text, context)
            return Took(told) if told.published else Took(draft, word=Say("refusal-no-date"), stay=True)
        case _:
            return None


STEP = Step(PUBLISHED, _show, _take, skip=Say("dialog-skip"))
