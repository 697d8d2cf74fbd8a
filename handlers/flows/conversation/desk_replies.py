"""What staff write in answer to a reporter's words in the staff chat, and what they change after it was sent."""

from cases.conversation import material
from cases.conversation.talk import correct_staff_words, retract_staff_words
from cases.workflow.press import visible_case
from dialogs.conversation import desk_talk
from dialogs.engine.cards import Card
from dialogs.engine.staff_draft import Answer
from handlers.flows.conversation.desk import TALK
from handlers.flows.desk.dialog import ask
from handlers.flows.desk.visit import SAID, DeskVisit
from handlers.incoming import Envelope, PressAnswer
from rules.refusals import Text, checked, refuse
from rules.text.small_talk import as_note
from rules.text.text_limits import units
from rules.vocabulary import Act, Role
from store.notify import slots
from store.record import cases, events
from store.unit import Tx


def corrected(visit: DeskVisit) -> PressAnswer:
    """Pass on what a member's word to the reporter says after an edit; say so, and where it comes too late."""
    text, ref = visit.envelope.said.text, visit.envelope.said.id
    names = slots.names(visit.tx, "desk", visit.place.address, ref) if ref and text else []
    said = next((name.split(":") for name in names if name.startswith(f"{SAID}:")), None)
    case = cases.get(visit.tx, int(said[2])) if said else None
    if said is None or case is None:
        return None
    if said[1] not in (Act.TALK, Act.ASK):
        return refuse("refusal-desk-edited-late")
    checked(correct_staff_words(visit.tx, visit.press(Act.TALK, case), text))
    visit.reply(Card((Text("desk-done-talk-corrected", {"alias": visit.member.alias}),)), case_id=case.id)
    return None


def retracted(visit: DeskVisit) -> PressAnswer:
    """Take back what was sent to the reporter; say so where it was written."""
    case = checked(cases.get(visit.tx, visit.button.id) or refuse("refusal-desk-old-screen"))
    checked(retract_staff_words(visit.tx, visit.press(Act.TALK, case), visit.button.number))
    visit.reply(Card((Text("desk-done-retract", {"alias": visit.member.alias}),)), case_id=case.id)
    return None


def replied_about(tx: Tx, envelope: Envelope) -> cases.CaseRow | None:
    """The case of the reporter's words that a message replies to."""
    ref = envelope.replied
    for name in slots.names(tx, "desk", envelope.place.address, ref) if ref else ():
        what, _, id = name.partition(":")
        event = events.get(tx, int(id)) if what == "event" else None
        if event and event.role is Role.REPORTER:
            return cases.get(tx, event.case_id)
    return None


def was_sent(tx: Tx, envelope: Envelope) -> bool:
    """Whether a message answered a dialog that has ended."""
    ref = envelope.said.id
    names = slots.names(tx, "desk", envelope.place.address, ref) if ref else ()
    return any(name.startswith(f"{SAID}:") for name in names)


def replied(visit: DeskVisit) -> PressAnswer:
    """A reply to the reporter's words is sent to them after the preview, with its files; one that begins as a note is
    kept as one."""
    about, said = replied_about(visit.tx, visit.envelope), visit.envelope.said
    seen = visible_case(visit.tx, about.id, visit.member, visit.place.address) if about else refuse("refusal-no-case")
    case = checked(seen)
    if note := as_note(said.text):
        checked(material.write_note(visit.tx, visit.press(Act.NOTE, case), note))
        done = Card((Text("desk-done-note", {"alias": visit.member.alias}),))
        visit.reply(done.with_line(Text("desk-words-only")) if said.file else done)
        return None
    if not (said.file or said.text):
        return refuse("refusal-desk-reply-nothing")
    if units(said.text) > desk_talk.LIMIT:
        return refuse("refusal-desk-too-long", units=units(said.text), limit=desk_talk.LIMIT)
    answer = Answer(text=said.text, said=said.id, files=(said.file,) if said.file else ())
    words = {"message": answer, desk_talk.REPLIED: Answer(choice=desk_talk.REPLIED)}
    ask(visit, TALK, case, words)
    return None
