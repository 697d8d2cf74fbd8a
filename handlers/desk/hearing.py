"""A question to the person reported or a witness, with the code to hand on, and what they answer."""

from collections.abc import Mapping
from typing import Any

from cases.conversation.hearing import STATED, hear
from dialogs.conversation.desk_talk import HEAR
from dialogs.engine.cards import Card, Media
from handlers.desk.codes import send
from handlers.desk.dialog import Dialog, OpenDialog
from rules.refusals import Refusal, Say
from rules.vocabulary import Act, CodeKind
from store import evidence
from store.record import events
from store.record.cases import CaseRow
from store.tables import FileState
from store.unit import Tx


def _put(it: OpenDialog) -> Say | Refusal:
    """The code goes to the member's private chat; the place of the dialog only says that there is one."""
    kind = CodeKind(it.choice("whom"))
    made = hear(it.tx, it.press, kind, it.text("put"))
    if isinstance(made, Refusal):
        return made
    send(it.tx, kind, made)
    return it.done(made, whom=Say(f"source-{kind}"))


DIALOGS = (Dialog(Act.HEAR, HEAR, end=_put),)


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
"""The notices to staff, by their kind in the outbox."""
