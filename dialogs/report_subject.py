"""Who or what is reported: a link, a handle, a forwarded message, a name."""

from dataclasses import replace

from dialogs.cards import Card
from dialogs.input import Input, Said
from dialogs.report_draft import SUBJECT, Report
from dialogs.report_keeping import told_by
from dialogs.script import Context, Step, Took
from dialogs.terms import trail
from rules.leaves import Catalogue
from rules.refusals import Say
from rules.subject import platform_of
from rules.subject_links import link_in

_LONGEST = 300
"""Characters; what is longer tells a story and is kept as description."""


def _show(draft: Report, context: Context) -> Card:
    chosen = Say("chosen", {"leaf": trail(context.catalogue, draft.leaf)})
    if draft.author:
        return Card((Say("subject-hidden", {"name": draft.author}), chosen))
    if draft.subject:
        return Card((Say("subject-ask"), Say("subject-so-far", {"subject": draft.subject}), chosen))
    return Card((Say("subject-ask"), chosen))


def _take(draft: Report, input: Input, context: Context) -> Took[Report] | None:
    match input:
        case Said(origin=origin, file=None) if origin:
            told = told_by(replace(draft, author="", passed=draft.passed - {SUBJECT}), origin, input, context)
            return Took(told, stay=origin.hidden)
        case Said(text=text, file=None) if 0 < len(text) <= _LONGEST:
            return Took(replace(draft, subject=text, platform=platform_told(text, context.catalogue)))
        case _:
            return None


def platform_told(text: str, catalogue: Catalogue) -> str:
    """The platform a link's host tells; empty where none does."""
    link = link_in(text)
    return platform_of(link, catalogue.platforms) if link else ""


STEP = Step(SUBJECT, _show, _take, skip=Say("subject-skip"))
