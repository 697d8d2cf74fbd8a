"""Keep input that does not answer the current step: files, forwarded messages, words and links."""

from dataclasses import replace

from dialogs import drafts
from dialogs.drafts import Report
from dialogs.engine.input import DeepLink, IncomingMessage, Input
from dialogs.engine.script import Context, StepResult
from dialogs.intake.where_and_when import needs_publication_day, with_day_from_text
from rules.evidence import unfit
from rules.refusals import Text
from rules.report import Forward, Origin
from rules.subject.handles import leading_handle
from rules.subject.links import link_in
from rules.subject.platforms import platform_named
from rules.text.text_limits import SUBJECT_UNITS, units

_SENTENCE = 8
"""Minimum characters for words at the category step to count as a description, not a search for a category."""


def keep_input(draft: Report, input: Input, context: Context) -> StepResult[Report] | None:
    """Keep a file as evidence, a forwarded message with its details, words as description; None for a press."""
    if isinstance(input, DeepLink):
        return StepResult(_opened(draft, input, context), word=subject_length_refusal(input.subject), stay=True)
    if not isinstance(input, IncomingMessage):
        return None
    if input.file:
        return add_file(draft, input, context)
    if input.origin:
        told, refusal = add_forwarded(draft, input.origin, input, context)
        return StepResult(told, word=refusal or Text("report-forward-kept"), stay=True)
    return add_description(draft, input.text, context)


def add_description(draft: Report, text: str, context: Context) -> StepResult[Report]:
    """Append words to the description, or refuse them if there is no room."""
    room = context.policy.description_limit - len(draft.description)
    if len(text) > room:
        return StepResult(draft, word=Text("refusal-too-long", {"length": len(text), "limit": max(0, room)}), stay=True)
    return StepResult(draft.described(text), word=Text("report-words-kept"), stay=True)


def add_file(draft: Report, said: IncomingMessage, context: Context) -> StepResult[Report]:
    """Keep a file as evidence and its caption as description; or say why the file is refused."""
    file, items = said.file, drafts.evidence_count(draft, context)
    if file is None:
        raise ValueError("a message without a file")
    refusal = unfit(context.policy, items, drafts.evidence_bytes(context), file)
    if refusal is None:
        # Count the file before the words that came with it.
        context = replace(context, pieces=(*context.pieces, file))
    kept, no_words = (
        add_forwarded(draft, said.origin, said, context) if said.origin else add_words(draft, said.text, context)
    )
    if refusal:
        return StepResult(kept, word=refusal.say, stay=True)
    return StepResult(
        kept, (drafts.AddEvidence(file),), no_words or Text("report-file-kept", {"count": items + 1}), stay=True
    )


def add_forwarded(draft: Report, origin: Origin, said: IncomingMessage, context: Context) -> tuple[Report, Text | None]:
    """Return the draft with the subject, time and text of a forwarded message (its media is the evidence), and why its
    text was refused, if it did not fit."""
    first = drafts.SUBJECT not in draft.passed and not (draft.author or draft.alike)
    if first:
        passed = draft.passed | {drafts.PUBLISHED, drafts.DESCRIPTION, drafts.EVIDENCE}
        platform = origin.platform if origin.platform in context.catalogue.platforms else ""
        draft = replace(draft, published=origin.at.isoformat(), platform=platform, passed=passed)
        if origin.alike:
            draft = replace(draft, alike=origin.name, account=None)
        elif origin.hidden:
            draft = replace(draft, author=origin.name, account=None)
        else:
            draft = replace(draft, subject=origin.address, account=origin.account, passed=passed | {drafts.SUBJECT})
    return _add_forward(draft, origin.forward(said.text, said.file.kind if said.file else ""), context)


def _add_forward(draft: Report, forward: Forward, context: Context) -> tuple[Report, Text | None]:
    """Add a forwarded message to the notes; of an album it is told once."""
    if forward.what and not forward.text and forward in draft.notes:
        return draft, None
    if refusal := drafts.note_refusal(draft, forward.words, context, counts=not forward.what):
        return draft, refusal
    return replace(draft, notes=(*draft.notes, forward)), None


def add_words(draft: Report, words: str, context: Context) -> tuple[Report, Text | None]:
    """Add words that came with other input to the description, or to the notes (evidence) if it is full; also return
    why they were refused, if a note does not fit either."""
    if not words:
        return draft, None
    if len(draft.description) + len(words) < context.policy.description_limit:
        return draft.described(words), None
    if refusal := drafts.note_refusal(draft, words, context):
        return draft, refusal
    return replace(draft, notes=(*draft.notes, words)), None


def subject_length_refusal(text: str) -> Text | None:
    """Return the refusal of words too long for the subject; None if they fit."""
    if units(text) <= SUBJECT_UNITS:
        return None
    return Text("refusal-subject-too-long", {"length": units(text), "limit": SUBJECT_UNITS})


def leading_subject(text: str) -> tuple[str, str]:
    """Return the account or link with which words begin, and the rest of them; without one an empty string and all."""
    if handle := leading_handle(text):
        return handle, text.removeprefix(handle)
    first, *rest = text.split(maxsplit=1) or ("",)
    named = len(first) > len("@") and (first.startswith("@") or link_in(first) == first)
    return (first, "".join(rest).strip()) if named else ("", text)


def is_sentence(text: str) -> bool:
    """Return whether words describe what happened rather than name a category."""
    return len(text) >= _SENTENCE


def _opened(draft: Report, link: DeepLink, context: Context) -> Report:
    draft = replace(draft, step="")
    if link.leaf in context.catalogue.categories:
        draft = replace(draft, leaf=link.leaf, passed=draft.passed | {"category"})
        if needs_publication_day(draft, context):
            draft = with_day_from_text(draft, draft.description, context)
    named = link.platform if link.platform in context.catalogue.platforms else ""
    if named and not link.subject:
        draft = replace(draft, platform=named)
    if link.subject and not subject_length_refusal(link.subject):
        platform = platform_named(link.subject, context.catalogue.platforms) or named
        passed = draft.passed | {drafts.SUBJECT}
        draft = replace(draft, subject=link.subject, account=None, platform=platform, passed=passed)
    return draft
