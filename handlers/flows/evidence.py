"""Evidence at the desk: the files and notes of a case where its card is, and originals, for which a reason is asked."""

from dataclasses import replace

from cases.conversation.material import text_evidence
from cases.evidence import files
from cases.record import access
from cases.workflow.press import visible_case
from dialogs import evidence as dialog
from dialogs.engine.buttons import ButtonData
from dialogs.engine.cards import Card, Media
from dialogs.engine.staff_draft import Answer
from dialogs.engine.terms import evidence_line
from dialogs.views.desk_case_buttons import EVIDENCE
from dialogs.views.full_text import note_line
from handlers.flows.desk.dialog import DeskDialog, OpenDialog, ask
from handlers.flows.desk.visit import DeskVisit, reply
from handlers.flows.feature import Feature
from handlers.flows.presenters import presents_event
from handlers.incoming import PressAnswer
from rules.facts.events import EvidenceQuarantined, OriginalOpened
from rules.refusals import Refusal, Text, checked, refuse
from rules.report import Note, note_words
from rules.vocabulary import Source
from store import evidence, outbox
from store.evidence import EvidenceFile
from store.record import cases
from store.record.events import EventRow
from store.tables import FileState
from store.unit import Tx


def _shown(visit: DeskVisit) -> PressAnswer:
    """A message for each file or album and for a few notes, from the part that the button names on, as many as one
    press sends; what is still being fetched follows when it is there. Each opening is on record."""
    tx, place = visit.tx, visit.place
    case = checked(visible_case(tx, visit.button.id, visit.member, place.address))
    pieces = evidence.of_case(tx, case.id)
    notes: list[tuple[Source, Note]] = [
        *((Source.REPORTER, note) for note in cases.text(tx, case).report.notes),
        *text_evidence(tx, case),
    ]
    if not pieces and not notes:
        return refuse("refusal-desk-no-evidence")
    access.record_evidence_view(tx, case, visit.member)
    sources = {piece.id: piece.source for piece in pieces}
    places = {piece.id: n for n, piece in enumerate(pieces, 1)}
    same = files.same_files(tx, case, visit.member, place.address)
    infected = {piece.id for piece in pieces if piece.infected}
    refused = {piece.id for piece in pieces if piece.state is FileState.REFUSED}
    # What may have to be taken away again stands each by itself: of an album Telegram tells one message's number.
    alone = case.restricted or place.private
    # How its sender calls a file may tell who they are.
    listed = tuple(replace(it, name="", album="" if alone else it.album) for it in pieces)
    every = dialog.parts(listed, [note_words(note) for _, note in notes])
    start = min(max(0, visit.button.number), len(every) - 1)
    shown, following = dialog.page(every, start, tx.installation.policy.budgets.evidence_at_once)

    def say(card: Card, n: int, evidence_id: int | None = None) -> None:
        slot, manner = (f"evidence:{case.id}.{n}", outbox.SendMode.MOVE) if alone else (None, outbox.SendMode.NEW)
        lang = visit.member.lang
        reply(tx, place, lang, card, manner=manner, slot=slot, case_id=case.id, evidence_id=evidence_id)

    for part in shown:
        if isinstance(part, dialog.Notes):
            lines = [line for n, at in part.places for line in (note_line(n, notes[at][1]), _from(notes[at][0]))]
            say(Card(tuple(lines)), part.places[0][0])
            continue
        n, together = part.n, part.pieces
        there = tuple(piece.id for piece in together if piece.id not in refused)
        openable = tuple(it for it in there if it not in infected)
        if there:
            keys = dialog.original_rows(case.id, openable)
            place_of = f"{places[together[0].id]}–{places[together[-1].id]}" if together[1:] else places[together[0].id]
            told = (evidence_line(place_of, together), _from(sources[there[0]]), *dialog.same_lines(together, same))
            card = Card(told, keys, media=Media(there))
        else:
            card = Card((Text("desk-evidence-refused", {"n": places[together[0].id]}),))
        say(card, n, there[-1] if there else None)
        if len(openable) > 1 or (openable and len(there) > 1):
            # An album carries no keyboard (Bot API "sendMediaGroup").
            say(dialog.originals_card(case.id, str(place_of), [(places[it], it) for it in openable]), n)
    if following:
        more = ButtonData(EVIDENCE, case.id, case.version, (following,))
        say(dialog.more_card(more, len(every) - following), 0)
    return Text("desk-found-below")


def _from(source: Source) -> Text:
    return Text("evidence-from", {"source": Text(f"source-{source}")})


def _asked(visit: DeskVisit) -> PressAnswer:
    """Ask for the reason; nothing is opened before one is given."""
    piece = visit.button.number
    found = checked(files.may_open(visit.tx, visit.member, visit.place.address, visit.button.id, piece))
    return ask(visit, _ORIGINAL, found.case, {dialog.PIECE: Answer(choice=str(piece))})


def _open(it: OpenDialog) -> Text | Refusal:
    """The original goes to the member's private chat, where they may still see the case."""
    tx, piece_id = it.tx, int(it.choice(dialog.PIECE))
    found = checked(files.may_open(tx, it.member, it.visit.place.address, it.case.id, piece_id))
    files.record_opening(tx, found, it.member, it.choice(dialog.WHY.name), it.text(dialog.WHY.name))
    until = tx.now + tx.installation.policy.original
    n = _number(tx, found.case, piece_id)
    card = dialog.original_card(piece_id, found.case.number, n, found.piece.name, _verdict(found.piece, n), until)
    slot = files.slot_of(found)
    outbox.put(tx, found.to, card, manner=outbox.SendMode.MOVE, slot=slot, case_id=it.case.id)
    files.schedule_deletion(tx, found)
    return it.done(found, n=n)


@presents_event(OriginalOpened)
def _told(tx: Tx, case: cases.CaseRow, event: EventRow) -> Card:
    it = event.told(OriginalOpened)
    why = dialog.reason_text(it.choice, it.text)
    return dialog.opened_card(case.number, _number(tx, case, it.evidence), access.alias_of(tx, event.staff_id), why)


@presents_event(EvidenceQuarantined)
def _quarantined(tx: Tx, case: cases.CaseRow, event: EventRow) -> Card:
    it = event.told(EvidenceQuarantined)
    return dialog.quarantine_card(case.number, _number(tx, case, it.evidence), it.malware)


def _hint(it: OpenDialog) -> tuple[Text, ...]:
    piece_id = int(it.choice(dialog.PIECE))
    pieces = evidence.by_ids(it.tx, it.case.id, [piece_id])
    return tuple(_verdict(piece, _number(it.tx, it.case, piece_id)) for piece in pieces)


def _verdict(piece: EvidenceFile, n: int) -> Text:
    return dialog.verdict_line(piece, Text("file-name", {"n": n}))


def _number(tx: Tx, case: cases.CaseRow, piece_id: int) -> int:
    """Return under which number the evidence lists the piece."""
    return next((n for n, it in enumerate(evidence.of_case(tx, case.id), 1) if it.id == piece_id), 0)


_ORIGINAL = DeskDialog(dialog.ORIGINAL, dialog.ASK_WHY, end=_open, hint=_hint)
FEATURE = Feature(desk_case_presses={EVIDENCE: _shown, dialog.ORIGINAL: _asked}, desk_dialogs=(_ORIGINAL,))
