"""The evidence of a case, shown where its card is; each opening is on record."""

from cases.conversation.material import text_evidence
from cases.record import access
from cases.workflow.press import visible_case
from dialogs.engine.buttons import ButtonData
from dialogs.engine.cards import Card, Media
from dialogs.engine.input import DraftFile
from dialogs.engine.terms import evidence_line
from dialogs.evidence import Notes, more_card, original_rows, originals_card, page, parts
from dialogs.views.desk_case_buttons import EVIDENCE
from handlers.flows.desk.replies import reply
from handlers.incoming import Place
from rules.refusals import Refusal, Text, refuse
from rules.vocabulary import Source
from store import evidence
from store.members.staff import Member
from store.outbox import SendMode
from store.record import cases
from store.tables import FileState
from store.unit import Tx


def show(tx: Tx, place: Place, member: Member, case_id: int, start: int = 0) -> Refusal | None:
    """A message for each file or album and for a few notes, from the part at `start` on, as many as one press sends;
    what is still being fetched follows when it is there."""
    case = visible_case(tx, case_id, member, place.address)
    if isinstance(case, Refusal):
        return case
    pieces = evidence.of_case(tx, case.id)
    notes = [*((Source.REPORTER, note) for note in cases.text(tx, case).subject["notes"]), *text_evidence(tx, case)]
    if not pieces and not notes:
        return refuse("refusal-desk-no-evidence")
    access.record_evidence_view(tx, case, member)
    sources = {piece.id: piece.source for piece in pieces}
    places = {piece.id: n for n, piece in enumerate(pieces, 1)}
    refused = {piece.id for piece in pieces if piece.state is FileState.REFUSED}
    # What may have to be taken away again stands each by itself: of an album Telegram tells one message's number.
    alone = case.restricted or place.private
    # How its sender calls a file may tell who they are.
    listed = tuple(DraftFile(it.id, it.kind, "", it.size or 0, "" if alone else it.album or "") for it in pieces)
    every = parts(listed, [note for _, note in notes])
    shown, following = page(every, min(start, len(every) - 1), tx.installation.policy.budgets.evidence_at_once)

    def say(card: Card, n: int, evidence_id: int | None = None) -> None:
        slot, manner = (f"evidence:{case.id}.{n}", SendMode.MOVE) if alone else (None, SendMode.NEW)
        reply(tx, place, member.lang, card, manner=manner, slot=slot, case_id=case.id, evidence_id=evidence_id)

    for part in shown:
        if isinstance(part, Notes):
            lines = [
                line
                for n, at in part.places
                for line in (Text("evidence-note", {"n": n, "text": notes[at][1]}), _from(notes[at][0]))
            ]
            say(Card(tuple(lines)), part.places[0][0])
            continue
        n, together = part.n, part.pieces
        there = tuple(piece.id for piece in together if piece.id not in refused)
        if there:
            keys = original_rows(case.id, there)
            place_of = f"{places[together[0].id]}–{places[together[-1].id]}" if together[1:] else places[together[0].id]
            card = Card((evidence_line(place_of, together), _from(sources[there[0]])), keys, media=Media(there))
        else:
            card = Card((Text("desk-evidence-refused", {"n": places[together[0].id]}),))
        say(card, n, there[-1] if there else None)
        if len(there) > 1:
            # An album carries no keyboard (Bot API "sendMediaGroup").
            say(originals_card(case.id, n, there), n)
    if following:
        say(more_card(ButtonData(EVIDENCE, case.id, case.version, (following,)), len(every) - following), 0)
    return None


def _from(source: Source) -> Text:
    return Text("evidence-from", {"source": Text(f"source-{source}")})
