"""A message that was edited corrects what it told: where its former words stand in the report, the new ones do."""

from dataclasses import replace

from msgspec import structs

from dialogs.drafts.draft import Report
from dialogs.drafts.room import no_room_for_note
from dialogs.engine.dates import read_date
from dialogs.engine.input import Said
from dialogs.engine.script import Context, Took
from dialogs.intake.consent import no_room, room_for
from dialogs.intake.keeping import too_long_a_subject
from dialogs.intake.questions import told as told_in_answer
from dialogs.intake.subject import named
from dialogs.intake.where_and_when import dated
from rules.refusals import Text


def corrected(draft: Report, was: str, now: str, context: Context) -> Took[Report] | None:
    """The report with `now` in the place of `was`; None where it holds nothing of that message any more."""
    if not was or not now or was == now:
        return None
    took = _subject(draft, was, now, context) or _answer(draft, was, now, context) or _words(draft, was, now, context)
    if took is not None and took.word is not None:
        return Took(draft, word=took.word, stay=True)
    corrected = _day(took.draft if took else draft, was, now, context)
    return Took(corrected, word=Text("report-corrected"), stay=True) if corrected != draft else None


def _day(draft: Report, was: str, now: str, context: Context) -> Report:
    """The day of publication that the former words named is read from the new ones."""
    day = read_date(was, context.today())
    if day is None or draft.published != day.isoformat():
        return draft
    return dated(replace(draft, published=""), now, context)


def _subject(draft: Report, was: str, now: str, context: Context) -> Took[Report] | None:
    if draft.subject != was:
        return None
    too_long = too_long_a_subject(now)
    return Took(draft, word=too_long) if too_long else Took(named(draft, now, context))


def _answer(draft: Report, was: str, now: str, context: Context) -> Took[Report] | None:
    """An answer is kept as it was understood, so it is understood once more; what is none leaves the former one."""
    if draft.leaf not in context.catalogue.leaves:
        return None
    for question in context.catalogue.leaf(draft.leaf).questions:
        understood = dict(told_in_answer(question, Report(), was, context).draft.answers)
        if understood and understood.get(question.id) == dict(draft.answers).get(question.id):
            return told_in_answer(question, draft, now, context)
    return None


def _words(draft: Report, was: str, now: str, context: Context) -> Took[Report] | None:
    """In the description, among the notes, or in what is held until consent."""
    if (description := _in_lines(draft.description, was, now)) is not None:
        limit = context.policy.description_limit
        if len(description) > limit:
            room = max(0, limit - len(draft.description) + len(was))
            return Took(draft, word=Text("refusal-too-long", {"length": len(now), "limit": room}))
        return Took(replace(draft, description=description))
    if was in draft.notes:
        if refusal := no_room_for_note(draft, now, context, instead_of=was):
            return Took(draft, word=refusal)
        return Took(replace(draft, notes=tuple(now if note == was else note for note in draft.notes)))
    held = tuple(structs.replace(it, text=now) if isinstance(it, Said) and it.text == was else it for it in draft.held)
    if held == draft.held:
        return None
    if not room_for(held, context):
        return Took(draft, word=no_room(held))
    return Took(replace(draft, held=held))


def _in_lines(text: str, was: str, now: str) -> str | None:
    """The text with these lines replaced, the last time they stand in it."""
    before, found, after = f"\n{text}\n".rpartition(f"\n{was}\n")
    return f"{before}\n{now}\n{after}".strip("\n") if found else None
