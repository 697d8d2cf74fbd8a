"""Evidence: a running list with sizes; an album is one entry, and any entry can be removed."""

from dataclasses import replace

from dialogs.drafts.draft import EVIDENCE, Remove, Report
from dialogs.drafts.room import count, no_room_for_note
from dialogs.engine.cards import Button, Card, in_rows
from dialogs.engine.input import Input, Said, Tap
from dialogs.engine.script import Context, Step, Took, Word
from dialogs.engine.terms import entries, entry
from dialogs.intake.keeping import file_taken
from rules.refusals import Text

_A_ROW = 4


def _show(draft: Report, context: Context) -> Card:
    policy = context.policy
    lines = [Text("evidence-ask", {"count": count(draft, context), "limit": policy.max_items})]
    removals: list[Button] = []
    for pieces in entries(context.pieces):
        n = len(removals) + 1
        lines.append(entry(n, pieces))
        removals.append(context.button(Text("evidence-remove", {"n": n}), Word.REMOVE, str(pieces[0].id)))
    for at, note in enumerate(draft.notes):
        n = len(removals) + 1
        lines.append(Text("evidence-note", {"n": n, "text": note}))
        removals.append(context.button(Text("evidence-remove", {"n": n}), Word.REMOVE_NOTE, str(at)))
    lines.append(Text("evidence-more", {"size": policy.max_bytes}))
    rows = in_rows(removals, _A_ROW)
    return Card(tuple(lines), (*rows, (context.button(Text("evidence-done"), Word.DONE),)))


def _take(draft: Report, input: Input, context: Context) -> Took[Report] | None:
    match input:
        case Tap(Word.DONE):
            return Took(draft)
        case Tap(Word.REMOVE, piece):
            together = next((pieces for pieces in entries(context.pieces) if str(pieces[0].id) == piece), ())
            return Took(draft, (Remove(tuple(piece.id for piece in together)),), stay=True)
        case Tap(Word.REMOVE_NOTE, at) if at.isdecimal():
            notes = tuple(note for other, note in enumerate(draft.notes) if other != int(at))
            return Took(replace(draft, notes=notes), stay=True)
        case Said(file=None, text=text) if text:
            return _noted(draft, input, context)
        case Said(file=file) if file:
            took = file_taken(draft, input, context)
            return replace(took, word=took.refusal)
        case _:
            return None


def _noted(draft: Report, said: Said, context: Context) -> Took[Report]:
    words = f"{said.origin.name}: {said.text}" if said.origin else said.text
    if refusal := no_room_for_note(draft, words, context):
        return Took(draft, word=refusal, stay=True)
    return Took(replace(draft, notes=(*draft.notes, words)), stay=True)


STEP = Step(EVIDENCE, _show, _take)
