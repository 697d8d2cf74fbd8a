"""A question to the person reported or a witness, with the code to hand on, and what they answer."""

from cases.conversation.questions import request_statement
from dialogs.conversation.desk_talk import HEAR
from dialogs.engine.cards import Card, Media
from handlers.flows.desk.codes import send
from handlers.flows.desk.dialog import DeskDialog, OpenDialog
from handlers.flows.presenters import presents_event
from rules.facts.events import StatementGiven
from rules.refusals import Refusal, Text
from rules.vocabulary import Act, CodeKind
from store import evidence
from store.record.cases import CaseRow
from store.record.events import EventRow
from store.tables import FileState
from store.unit import Tx


def _put(it: OpenDialog) -> Text | Refusal:
    """The code goes to the member's private chat; the place of the dialog only says that there is one."""
    kind = CodeKind(it.choice("whom"))
    made = request_statement(it.tx, it.press, kind, it.text("put"))
    if isinstance(made, Refusal):
        return made
    send(it.tx, kind, made)
    return it.done(made, whom=Text(f"source-{kind}"))


DIALOGS = (DeskDialog(Act.HEAR, HEAR, end=_put),)


@presents_event(StatementGiven)
def _stated(tx: Tx, case: CaseRow, event: EventRow) -> Card:
    it = event.told(StatementGiven)
    pieces = evidence.by_ids(tx, case.id, (it.evidence,))
    there = tuple(piece.id for piece in pieces if piece.state is not FileState.REFUSED)
    lines = [Text("desk-stated", {"number": case.number, "whom": Text(f"source-{it.kind}"), "text": it.text})]
    if len(there) < len(pieces):
        lines.append(Text("desk-stated-refused"))
    return Card(tuple(lines), media=Media(there) if there else None)
