"""/note: words for colleagues, kept with the case in whose topic, or in reply to whose card, they are written."""

from cases.conversation import material as keeping
from cases.workflow.press import Press, visible_case
from dialogs.engine.cards import Card
from handlers.flows.conversation.desk_talk import NOTE
from handlers.flows.desk.dialog import ask
from handlers.flows.desk.replies import reply
from handlers.incoming import StaffMessage
from rules.refusals import Refusal, Text, refuse
from rules.vocabulary import Act
from store.members.staff import Member
from store.notify import slots
from store.record import cases
from store.record.cases import CaseRow
from store.unit import Tx

_TOPIC, _CARD = "topic", "card"


def noted(tx: Tx, message: StaffMessage, member: Member) -> Refusal | None:
    """`/note words` keeps them; `/note` alone shows what was noted, and asks for more."""
    place = message.place
    about = _about(tx, message)
    case = visible_case(tx, about.id, member, place.address) if about else refuse("refusal-note-no-case")
    if isinstance(case, Refusal):
        return case
    _, _, words = message.text.partition(" ")
    if not words.strip():
        ask(tx, place, member, NOTE, case)
        return None
    kept = keeping.write_note(tx, Press(case.id, case.version, Act.NOTE, member, place.address), words.strip())
    if isinstance(kept, Refusal):
        return kept
    reply(tx, place, member.lang, Card((Text("desk-done-note", {"alias": member.alias}),)))
    return None


def _about(tx: Tx, message: StaffMessage) -> CaseRow | None:
    """The case of this topic, or of the card that is replied to."""
    for ref in (message.place.thread, message.replied):
        for name in slots.names(tx, "desk", message.place.address, ref) if ref else ():
            what, _, case_id = name.partition(":")
            if what in (_TOPIC, _CARD):
                return cases.get(tx, int(case_id))
    return None
