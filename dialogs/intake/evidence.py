"""The evidence step: a numbered list with sizes; an album is one entry, and each entry can be removed."""

from dataclasses import replace

from dialogs.drafts import EVIDENCE, RemoveEvidence, Report, evidence_count, note_refusal
from dialogs.engine.cards import Button, Card, in_rows
from dialogs.engine.input import IncomingMessage, Input, Press
from dialogs.engine.label_width import clipped
from dialogs.engine.script import ButtonAction, Context, Step, StepResult
from dialogs.engine.terms import evidence_line, forward_file_line, forward_line, group_by_album
from dialogs.intake.keeping import add_file
from dialogs.intake.progress import progress
from rules.refusals import Arg, Text
from rules.report import Forward, note_words

_A_ROW = 4


def _show(draft: Report, context: Context) -> Card:
    policy = context.policy
    args: dict[str, Arg] = {"count": evidence_count(draft, context), "limit": policy.max_items}
    lines = [Text("evidence-ask", {**args, "step": progress(draft, context, EVIDENCE)})]
    removals: list[Button] = []
    for pieces in group_by_album(context.pieces):
        n = len(removals) + 1
        lines.append(evidence_line(n, pieces))
        removals.append(context.button(Text("evidence-remove", {"n": n}), ButtonAction.REMOVE, str(pieces[0].id)))
    for at, note in enumerate(draft.notes):
        if isinstance(note, Forward) and note.what:
            lines.append(forward_file_line(note))
            continue
        n = len(removals) + 1
        lines.append(forward_line(n, note) if isinstance(note, Forward) else _note(n, note))
        removals.append(context.button(Text("evidence-remove", {"n": n}), ButtonAction.REMOVE_NOTE, str(at)))
    lines.append(Text("evidence-more", {"size": policy.max_bytes}))
    rows = in_rows(removals, _A_ROW)
    return Card(tuple(lines), (*rows, (context.button(Text("evidence-done"), ButtonAction.DONE),)))


def _note(n: int, words: str) -> Text:
    return Text("evidence-note", {"n": n, "text": clipped(words)})


def _take(draft: Report, input: Input, context: Context) -> StepResult[Report] | None:
    match input:
        case Press(ButtonAction.DONE):
            return StepResult(draft)
        case Press(ButtonAction.REMOVE, piece):
            together = next((pieces for pieces in group_by_album(context.pieces) if str(pieces[0].id) == piece), ())
            return StepResult(draft, (RemoveEvidence(tuple(piece.id for piece in together)),), stay=True)
        case Press(ButtonAction.REMOVE_NOTE, at) if at.isdecimal():
            notes = tuple(note for other, note in enumerate(draft.notes) if other != int(at))
            return StepResult(replace(draft, notes=notes), stay=True)
        case IncomingMessage(file=None, text=text) if text:
            return _noted(draft, input, context)
        case IncomingMessage(file=file) if file:
            took = add_file(draft, input, context)
            return replace(took, word=took.refusal)
        case _:
            return None


def _noted(draft: Report, said: IncomingMessage, context: Context) -> StepResult[Report]:
    note = said.origin.forward(said.text, "") if said.origin else said.text
    if refusal := note_refusal(draft, note_words(note), context):
        return StepResult(draft, word=refusal, stay=True)
    return StepResult(replace(draft, notes=(*draft.notes, note)), stay=True)


STEP = Step(EVIDENCE, _show, _take)
