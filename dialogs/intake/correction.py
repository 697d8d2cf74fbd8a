"""Corrections by edited messages: replace a message's former words in the report with the new ones."""

from dataclasses import replace

from msgspec import structs

from dialogs.drafts import Report, note_refusal
from dialogs.engine.input import IncomingMessage
from dialogs.engine.parsing import parse_past_date
from dialogs.engine.script import Context, StepResult
from dialogs.intake.consent import fits_held_limit, held_limit_refusal
from dialogs.intake.keeping import subject_length_refusal
from dialogs.intake.questions import parse_answer as told_in_answer
from dialogs.intake.subject import with_subject
from dialogs.intake.where_and_when import with_day_from_text
from rules.refusals import Text
from rules.text.text_limits import continues


def corrected(draft: Report, was: str, now: str, context: Context) -> StepResult[Report] | None:
    """Return the report with `now` in place of `was`; None if it no longer holds anything of that message."""
    if not was or not now or was == now:
        return None
    took = _subject(draft, was, now, context) or _answer(draft, was, now, context) or _words(draft, was, now, context)
    if took is not None and took.word is not None:
        return StepResult(draft, word=took.word, stay=True)
    corrected = _day(took.draft if took else draft, was, now, context)
    if corrected == draft:
        return None
    return StepResult(corrected, word=Text("report-joined" if continues(was, now) else "report-corrected"), stay=True)


def _day(draft: Report, was: str, now: str, context: Context) -> Report:
    """Read the day of publication from the new words, if it came from the former ones."""
    day = parse_past_date(was, context.today())
    if day is None or draft.published != day.isoformat():
        return draft
    return with_day_from_text(replace(draft, published=""), now, context)


def _subject(draft: Report, was: str, now: str, context: Context) -> StepResult[Report] | None:
    if draft.subject != was:
        return None
    too_long = subject_length_refusal(now)
    return StepResult(draft, word=too_long) if too_long else StepResult(with_subject(draft, now, context))


def _answer(draft: Report, was: str, now: str, context: Context) -> StepResult[Report] | None:
    """Parse the new words as the answer, since answers are stored parsed; keep the former answer if they are none."""
    if draft.leaf not in context.catalogue.categories:
        return None
    for question in context.catalogue.category(draft.leaf).questions:
        understood = told_in_answer(question, Report(), was, context).draft.answers
        if understood and understood.get(question.id) == draft.answers.get(question.id):
            return told_in_answer(question, draft, now, context)
    return None


def _words(draft: Report, was: str, now: str, context: Context) -> StepResult[Report] | None:
    """Replace the words in the description, a note, or the messages held until consent."""
    if (description := _in_lines(draft.description, was, now)) is not None:
        limit = context.policy.description_limit
        if len(description) > limit:
            room = max(0, limit - len(draft.description) + len(was))
            return StepResult(draft, word=Text("refusal-too-long", {"length": len(now), "limit": room}))
        return StepResult(replace(draft, description=description))
    if was in draft.notes:
        if refusal := note_refusal(draft, now, context, instead_of=was):
            return StepResult(draft, word=refusal)
        return StepResult(replace(draft, notes=tuple(now if note == was else note for note in draft.notes)))
    held = tuple(
        structs.replace(it, text=now) if isinstance(it, IncomingMessage) and it.text == was else it for it in draft.held
    )
    if held == draft.held:
        return None
    if not fits_held_limit(held, context.policy):
        return StepResult(draft, word=held_limit_refusal(held))
    return StepResult(replace(draft, held=held))


def _in_lines(text: str, was: str, now: str) -> str | None:
    """Replace the last occurrence of these lines in the text; None if there is none."""
    before, found, after = f"\n{text}\n".rpartition(f"\n{was}\n")
    return f"{before}\n{now}\n{after}".strip("\n") if found else None
