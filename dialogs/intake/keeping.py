"""Nothing a person sends is lost: what is no answer to the step at hand is kept where it belongs."""

from dataclasses import replace

from dialogs.drafts.draft import DESCRIPTION, EVIDENCE, PUBLISHED, SUBJECT, Report, Want
from dialogs.drafts.room import count, no_room_for_note, weight
from dialogs.engine.input import DraftFile, Input, Opened, Origin, Said
from dialogs.engine.script import Context, Took
from dialogs.intake.where_and_when import platform_told
from rules.evidence import unfit
from rules.refusals import Text
from rules.text.text_limits import SUBJECT_UNITS, units

_SENTENCE = 8
"""Characters from which words at the category's step are a description and not a name to look for."""


def keep(draft: Report, input: Input, context: Context) -> Took[Report] | None:
    """A file as evidence, a forwarded message with all it tells, words as description; None for a tap."""
    if isinstance(input, Opened):
        return Took(_opened(draft, input, context), word=too_long_a_subject(input.subject), stay=True)
    if not isinstance(input, Said):
        return None
    if input.file:
        return file_taken(draft, input, context)
    if input.origin:
        told, refusal = told_by(draft, input.origin, input, context)
        return Took(told, word=refusal or Text("report-forward-kept"), stay=True)
    return described(draft, input.text, context)


def described(draft: Report, text: str, context: Context) -> Took[Report]:
    """Words added to the description, as long as there is room."""
    room = context.policy.description_limit - len(draft.description)
    if len(text) > room:
        return Took(draft, word=Text("refusal-too-long", {"length": len(text), "limit": max(0, room)}), stay=True)
    return Took(draft.described(text), word=Text("report-words-kept"), stay=True)


def file_taken(draft: Report, said: Said, context: Context) -> Took[Report]:
    """A file as evidence, its caption as description; or a clear word why it is not taken."""
    file, items = said.file, count(draft, context)
    if file is None:
        raise ValueError("a message without a file")
    refusal = unfit(
        context.policy, items, weight(context), kind=file.kind, name=file.name, mime=file.mime, size=file.size
    )
    if refusal is None:
        # The file takes its place before the words that came with it.
        context = replace(context, pieces=(*context.pieces, DraftFile(0, file.kind, file.name, file.size, file.album)))
    kept, no_words = (
        told_by(draft, said.origin, said, context) if said.origin else with_words(draft, said.text, context)
    )
    if refusal:
        return Took(kept, word=refusal.say, stay=True)
    return Took(kept, (Want(file),), no_words or Text("report-file-kept", {"count": items + 1}), stay=True)


def told_by(draft: Report, origin: Origin, said: Said, context: Context) -> tuple[Report, Text | None]:
    """The draft with what a forwarded message tells: subject, time, text; its media are the evidence. And why its text
    was not taken, where there was no room for it."""
    first = SUBJECT not in draft.passed and not draft.author
    if first:
        passed = draft.passed | {PUBLISHED, DESCRIPTION, EVIDENCE}
        platform = origin.platform if origin.platform in context.catalogue.platforms else ""
        draft = replace(draft, published=origin.at.isoformat(), platform=platform, passed=passed)
        if origin.hidden:
            draft = replace(draft, author=origin.name, account=None)
        else:
            draft = replace(draft, subject=origin.address, account=origin.account, passed=passed | {SUBJECT})
    words = said.text if first or not said.text else origin.saying(said.text)
    return with_words(draft, words, context)


def with_words(draft: Report, words: str, context: Context) -> tuple[Report, Text | None]:
    """Words that came with something else are description too; where that is full, a note, which is a piece of
    evidence. And why they were not taken, where there is no room for a note either."""
    if not words:
        return draft, None
    if len(draft.description) + len(words) < context.policy.description_limit:
        return draft.described(words), None
    if refusal := no_room_for_note(draft, words, context):
        return draft, refusal
    return replace(draft, notes=(*draft.notes, words)), None


def too_long_a_subject(text: str) -> Text | None:
    """What to say where the words are too long for who or what is reported; None where they fit."""
    if units(text) <= SUBJECT_UNITS:
        return None
    return Text("refusal-subject-too-long", {"length": units(text), "limit": SUBJECT_UNITS})


def is_sentence(text: str) -> bool:
    """Whether words tell what happened rather than name a category."""
    return len(text) >= _SENTENCE


def _opened(draft: Report, link: Opened, context: Context) -> Report:
    draft = replace(draft, step="")
    if link.leaf in context.catalogue.leaves:
        draft = replace(draft, leaf=link.leaf, passed=draft.passed | {"category"})
    if link.subject and not too_long_a_subject(link.subject):
        platform = platform_told(link.subject, context.catalogue)
        passed = draft.passed | {SUBJECT}
        draft = replace(draft, subject=link.subject, account=None, platform=platform, passed=passed)
    return draft
