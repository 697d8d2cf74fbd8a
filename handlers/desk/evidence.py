"""The evidence of a case, shown where its card is; each opening is on record."""

from cases.attach import in_words
from cases.note import OPENED
from cases.press import seen
from cases.show import for_staff
from dialogs.cards import Card, Media
from dialogs.input import Piece
from dialogs.terms import entries, entry
from handlers.desk.incoming import Place
from handlers.desk.replies import reply
from rules.refusals import Refusal, Say, refuse
from rules.vocabulary import Role, Source
from store import events, evidence
from store.staff import Member
from store.tables import FileState
from store.unit import Tx


def show(tx: Tx, place: Place, member: Member, case_id: int) -> Refusal | None:
    """A message for each piece, an album as one; what is still being fetched follows when it is there."""
    case = seen(tx, case_id, member, place.chat_id)
    if isinstance(case, Refusal):
        return case
    role = next((role for role in Role if role in member.roles), None)
    if role is None:
        return refuse("refusal-not-your-role", role=Say(f"role-{Role.MODERATOR}"))
    pieces = evidence.of_case(tx, case.id)
    notes = [*((Source.REPORTER, note) for note in for_staff(tx, case).notes), *in_words(tx, case)]
    if not pieces and not notes:
        return refuse("refusal-desk-no-evidence")
    events.append(tx, case, OPENED, role, member.id)
    sources = {piece.id: piece.source for piece in pieces}
    refused = {piece.id for piece in pieces if piece.state is FileState.REFUSED}
    listed = tuple(Piece(it.id, it.kind, it.name or "", it.size or 0, it.album or "") for it in pieces)
    shown = entries(listed)
    for n, together in enumerate(shown, 1):
        there = tuple(piece.id for piece in together if piece.id not in refused)
        if there:
            card = Card((entry(n, together), _from(sources[there[0]])), media=Media(there))
            reply(tx, place, member.lang, card, case_id=case.id, evidence_id=there[-1])
        else:
            reply(tx, place, member.lang, Card((Say("desk-evidence-refused", {"n": n}),)), case_id=case.id)
    for n, (source, note) in enumerate(notes, len(shown) + 1):
        card = Card((Say("evidence-note", {"n": n, "text": note}), _from(source)))
        reply(tx, place, member.lang, card, case_id=case.id)
    return None


def _from(source: Source) -> Say:
    return Say("evidence-from", {"source": Say(f"source-{source}")})
