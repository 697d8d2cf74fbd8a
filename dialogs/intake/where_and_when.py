"""The platform and the day of publication: buttons on another step's screen, and a step for an earlier day."""

from dataclasses import replace
from datetime import timedelta

from dialogs.drafts import DESCRIPTION, PUBLISHED, Report
from dialogs.engine.cards import Button, Card, in_rows
from dialogs.engine.input import IncomingMessage, Input, Press
from dialogs.engine.parsing import parse_past_date
from dialogs.engine.script import ButtonAction, Context, Step, StepResult
from dialogs.intake.progress import progress
from rules.catalogue.categories import ContentKind
from rules.refusals import ByLang, Text
from rules.subject.platforms import platform_named

_A_ROW = 4
_ASKED = {
    ("where", "when"): (Text("where-when-ask"),),
    ("where",): (Text("where-ask"),),
    ("when",): (Text("when-ask"),),
}
_DAYS = {"0": Text("day-today"), "1": Text("day-yesterday")}


def day_buttons(context: Context) -> tuple[Button, ...]:
    """Return buttons for the likeliest days."""
    return tuple(context.button(label, ButtonAction.DAY, ago) for ago, label in _DAYS.items())


def with_day_button(draft: Report, ago: str, context: Context) -> Report:
    """Return the draft with the day of the button, or unchanged if there is no such button."""
    if ago not in _DAYS:
        return draft
    return replace(draft, published=(context.today() - timedelta(days=int(ago))).isoformat())


def with_day_from_text(draft: Report, text: str, context: Context) -> Report:
    """Return the draft with the day that a text names, if it has none yet."""
    day = None if draft.published else parse_past_date(text, context.today())
    return replace(draft, published=day.isoformat()) if day else draft


def _show(draft: Report, context: Context) -> Card:
    return Card((Text("published-ask", {"step": progress(draft, context, DESCRIPTION)}),), (day_buttons(context),))


def _take(draft: Report, input: Input, context: Context) -> StepResult[Report] | None:
    match input:
        case Press(ButtonAction.DAY, ago):
            return StepResult(with_day_button(draft, ago, context))
        case IncomingMessage(text=text, file=None, origin=None) if text:
            told = with_day_from_text(replace(draft, published=""), text, context)
            return StepResult(told) if told.published else StepResult(draft, word=Text("refusal-no-date"), stay=True)
        case _:
            return None


def with_publication_buttons(card: Card, draft: Report, context: Context) -> Card:
    """Add buttons for the platform and the day to a step's card, as far as they apply."""
    where, when = _platform_rows(draft, context), _day_rows(draft, context)
    asked = [
        word
        for word, missing in (("where", where and not draft.platform), ("when", when and not draft.published))
        if missing
    ]
    lines = (*card.lines, *_ASKED.get(tuple(asked), ()))
    return Card(lines, (*card.rows, *where, *when))


def take_publication_press(draft: Report, input: Input, context: Context) -> StepResult[Report] | None:
    """Mark the choice pressed on these buttons; the step stays current."""
    match input:
        case Press(ButtonAction.ON, platform) if platform in context.catalogue.platforms:
            return StepResult(replace(draft, platform=platform), stay=True)
        case Press(ButtonAction.DAY, ago):
            return StepResult(with_day_button(draft, ago, context), stay=True)
        case Press(ButtonAction.EARLIER):
            return StepResult(replace(draft, step=PUBLISHED), stay=True)
        case _:
            return None


def needs_publication_day(draft: Report, context: Context) -> bool:
    """Return whether the day of publication is needed: something was published, and no forward gave the day."""
    return context.catalogue.category(draft.leaf).kind is not ContentKind.OTHER and PUBLISHED not in draft.passed


def _platform_rows(draft: Report, context: Context) -> tuple[tuple[Button, ...], ...]:
    forwarded = PUBLISHED in draft.passed and draft.platform
    asked = context.catalogue.category(draft.leaf).asks_platform
    if not asked or forwarded or platform_named(draft.subject, context.catalogue.platforms):
        return ()
    buttons = [
        context.button(_named(ByLang(platform.names), id == draft.platform), ButtonAction.ON, id)
        for id, platform in context.catalogue.platforms.items()
        if not platform.languages or context.lang in platform.languages or id == draft.platform
    ]
    return in_rows(buttons, _A_ROW)


def _day_rows(draft: Report, context: Context) -> tuple[tuple[Button, ...], ...]:
    if not needs_publication_day(draft, context):
        return ()
    if draft.published:
        return ((context.button(Text("day-chosen", {"day": draft.published}), ButtonAction.EARLIER),),)
    return ((*day_buttons(context), context.button(Text("day-earlier"), ButtonAction.EARLIER)),)


def _named(name: ByLang, chosen: bool) -> Text:
    return Text("chosen-mark" if chosen else "name", {"name": name})


STEP = Step(PUBLISHED, _show, _take, skip=Text("dialog-skip"), clear=lambda draft: replace(draft, published=""))
