"""A question to the person reported or a witness, with the code to hand on, and what they answer."""

from collections.abc import Mapping
from typing import Any

from cases.conversation.hearing import STATED, hear
from cases.workflow.press import Press
from dialogs.desk_dialogs.dialog import Pending
from dialogs.engine.cards import Card, Media
from handlers.desk.codes import send
from handlers.desk.incoming import Place
from rules.refusals import Refusal, Say
from rules.vocabulary import CodeKind
from store import evidence
from store.record import events
from store.record.cases import CaseRow
from store.tables import FileState
from store.unit import Tx


def put(tx: Tx, place: Place, pressed: Press, pending: Pending) -> Say | Refusal:
    """The code goes to the private chat of who asked; here stands only that there is one."""
    kind = CodeKind(pending.given["whom"].choice)
    made = hear(tx, pressed, kind, pending.given["put"].text)
    if isinstance(made, Refusal):
        return made
    send(tx, kind, made)
    return Say("desk-done-hear", {"alias": pressed.member.alias, "whom": Say(f"source-{kind}")})


def _stated(tx: Tx, case: CaseRow, content: Mapping[str, Any]) -> Card:
    event = events.get(tx, content["event"])
    body = event.body if event else None
    if body is None:
        raise LookupError("what was stated has been erased")
    pieces = evidence.among(tx, case.id, (body["evidence"],))
    there = tuple(piece.id for piece in pieces if piece.state is not FileState.REFUSED)
    facts = {"number": case.number, "whom": Say(f"source-{body['kind']}"), "text": body["text"]}
    lines = [Say("desk-stated", facts)]
    if len(there) < len(pieces):
        lines.append(Say("desk-stated-refused"))
    return Card(tuple(lines), media=Media(there) if there else None)


NOTICES = {STATED: _stated}
"""What of it staff are told, by the kind the outbox keeps."""
