"""Who or what is reported: a link, a handle, a forwarded message, a name."""

from dataclasses import replace

from dialogs.drafts.draft import DESCRIPTION, SUBJECT, Report
from dialogs.engine.cards import Card
from dialogs.engine.input import Input, Said
from dialogs.engine.script import Context, Step, Took
from dialogs.engine.terms import trail
from dialogs.intake.keeping import told_by, too_long_a_subject
from dialogs.intake.where_and_when import marked, offered, platform_told
from rules.catalogue.categories import Catalogue
from rules.refusals import Text


def _show(draft: Report, context: Context) -> Card:
    card = _asked(draft, context)
    # Whoever told the story first is not shown the step that would ask where and when.
    return offered(card, draft, context) if DESCRIPTION in draft.passed else card


def _asked(draft: Report, context: Context) -> Card:
    chosen = Text("chosen", {"leaf": trail(context.catalogue, draft.leaf)})
    if draft.author:
        return Card((Text("subject-hidden", {"name": draft.author}), chosen))
    if draft.subject:
        return Card((Text("subject-ask"), Text("subject-so-far", {"subject": draft.subject}), chosen))
    return Card((Text("subject-ask"), chosen))


def _take(draft: Report, input: Input, context: Context) -> Took[Report] | None:
    match input:
        case Said(origin=origin, file=None) if origin:
            anew = replace(draft, author="", passed=draft.passed - {SUBJECT})
            told, refusal = told_by(anew, origin, input, context)
            return Took(told, word=refusal, stay=origin.hidden)
        case Said(text=text, file=None) if text and not too_long_a_subject(text):
            return Took(named(draft, text, context))
        case _:
            return marked(draft, input, context)


def named(draft: Report, text: str, context: Context) -> Report:
    """The draft with the subject as it was typed."""
    return replace(draft, subject=text, account=None, platform=_platform(text, draft, context.catalogue))


def _platform(text: str, draft: Report, catalogue: Catalogue) -> str:
    """What the link tells; else what was tapped, but not what the former link told."""
    return platform_told(text, catalogue) or ("" if platform_told(draft.subject, catalogue) else draft.platform)


def _cleared(draft: Report) -> Report:
    return replace(draft, subject="", account=None)


STEP = Step(SUBJECT, _show, _take, skip=Text("subject-skip"), clear=_cleared)
