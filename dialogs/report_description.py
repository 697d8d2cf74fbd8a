"""What happened; and by a tap, where nothing told them, on which platform and on which day it was published."""

from dataclasses import replace

from dialogs.cards import Button, Card
from dialogs.input import Input, Said, Tap
from dialogs.report_draft import DESCRIPTION, PUBLISHED, Report
from dialogs.report_keeping import described
from dialogs.report_published import dated, day_buttons, on_day
from dialogs.report_subject import platform_told
from dialogs.script import Context, Step, Took, Word
from dialogs.terms import trail
from rules.leaves import Kind
from rules.refusals import ByLang, Say

_PLATFORMS_A_ROW = 4


def _show(draft: Report, context: Context) -> Card:
    lines = [Say("description-ask")]
    if draft.description:
        lines.append(Say("description-so-far", {"text": draft.description}))
    lines.append(Say("chosen", {"leaf": trail(context.catalogue, draft.leaf)}))
    rows = (*_platform_rows(draft, context), *_day_rows(draft, context))
    if rows:
        lines.append(Say("description-where-when"))
    return Card(tuple(lines), rows)


def _take(draft: Report, input: Input, context: Context) -> Took[Report] | None:
    match input:
        case Tap(Word.ON, platform) if platform in context.catalogue.platforms:
            return Took(replace(draft, platform=platform), stay=True)
        case Tap(Word.DAY, ago):
            return Took(on_day(draft, ago, context), stay=True)
        case Tap(Word.EARLIER):
            return Took(replace(draft, step=PUBLISHED), stay=True)
        case Said(text=text, file=None, origin=None) if text:
            return _told(draft, text, context)
        case _:
            return None


def _told(draft: Report, text: str, context: Context) -> Took[Report]:
    # Whoever comes back to a description that was finished means to write it anew.
    before = replace(draft, description="") if DESCRIPTION in draft.passed else draft
    took = described(before, text, context)
    if took.draft is before:
        return replace(took, draft=draft)
    return Took(dated(took.draft, text, context) if asks_when(draft, context) else took.draft)


def asks_when(draft: Report, context: Context) -> bool:
    """Whether the day of publication matters: something was published, and no message told when."""
    return context.catalogue.leaf(draft.leaf).kind is not Kind.OTHER and PUBLISHED not in draft.passed


def _platform_rows(draft: Report, context: Context) -> tuple[tuple[Button, ...], ...]:
    if PUBLISHED in draft.passed or platform_told(draft.subject, context.catalogue):
        return ()
    buttons = [
        context.button(_marked(ByLang(platform.names), id == draft.platform), Word.ON, id)
        for id, platform in context.catalogue.platforms.items()
    ]
    return tuple(tuple(buttons[at : at + _PLATFORMS_A_ROW]) for at in range(0, len(buttons), _PLATFORMS_A_ROW))


def _day_rows(draft: Report, context: Context) -> tuple[tuple[Button, ...], ...]:
    if not asks_when(draft, context):
        return ()
    if draft.published:
        return ((context.button(Say("day-chosen", {"day": draft.published}), Word.EARLIER),),)
    return ((*day_buttons(context), context.button(Say("day-earlier"), Word.EARLIER)),)


def _marked(name: ByLang, chosen: bool) -> Say:
    return Say("chosen-mark" if chosen else "name", {"name": name})


STEP = Step(DESCRIPTION, _show, _take)
