"""Who or what is reported: a link, a handle, a forwarded message, a name."""

import re
from dataclasses import replace

from dialogs.cards import Card
from dialogs.input import Input, Said
from dialogs.report_draft import SUBJECT, Report
from dialogs.report_keeping import told_by
from dialogs.script import Context, Step, Took
from dialogs.terms import trail
from rules.leaves import Catalogue
from rules.refusals import Say

_HOST = re.compile(r"(?:https?://)?((?:[a-z0-9-]+\.)+[a-z]{2,})(?:[/:?#\s]|$)")
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
            return Took(replace(draft, subject=text, platform=platform_of(text, context.catalogue)))
        case _:
            return None


def platform_of(text: str, catalogue: Catalogue) -> str:
    """The platform a link's host tells; empty where none does."""
    host = _HOST.search(text.lower())
    return next((id for id, platform in catalogue.platforms.items() if host and _on(host[1], platform.hosts)), "")


def _on(host: str, hosts: tuple[str, ...]) -> bool:
    return any(host == known or host.endswith("." + known) for known in hosts)


STEP = Step(SUBJECT, _show, _take, skip=Say("subject-skip"))
