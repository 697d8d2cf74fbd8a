"""Words, files and windows of staff for a case: to its reporter, to others who are heard, or among themselves."""

from collections.abc import Mapping
from zoneinfo import ZoneInfo

from cases.conversation import material, meeting
from cases.conversation.questions import request_statement
from cases.conversation.talk import from_staff, talk_content
from cases.notify import meeting_notices
from cases.parties import codes as giving
from cases.record import access
from cases.workflow.press import record_press_refusal, visible_case
from dialogs.conversation import desk_meetings, desk_talk, meetings
from dialogs.engine.cards import Card, Media
from dialogs.engine.staff_draft import Answer
from dialogs.engine.terms import said_lines
from dialogs.engine.words import Renderer
from dialogs.parties import code_card
from handlers.flows.desk.dialog import DeskDialog, OpenDialog, acting, ask
from handlers.flows.desk.visit import DeskVisit, case_of_thread
from handlers.flows.identity.kept import true_answer
from handlers.flows.presenters import presents, presents_event
from handlers.incoming import PressAnswer
from rules.facts import notices as kinds
from rules.facts.acts import MessageExchanged
from rules.facts.events import StatementGiven
from rules.meetings import proposals, until
from rules.operator.templates import Use
from rules.refusals import Arg, Refusal, Text, checked, refuse
from rules.vocabulary import Act, CodeKind, Host, Source
from rules.workflow.life import LEADS
from store import evidence, outbox
from store.conversation import meetings as windows
from store.entry import people
from store.members import staff
from store.notify import slots
from store.parties import codes
from store.record import cases
from store.record.events import EventRow
from store.tables import FileState
from store.unit import Tx


def _talk(it: OpenDialog) -> Text | Refusal:
    first, *others = it.pending.files or (None,)
    sent = checked(from_staff(it.tx, it.press, _words(it), first))
    for more in others:
        if isinstance(lost := from_staff(it.tx, it.press, "", more), Refusal):
            it.visit.reply(Card((lost.say,)))
    it.beside = (desk_talk.retract_row(it.case.id, it.case.version, sent.id),)
    return it.done(sent)


def _attach(it: OpenDialog) -> Text | Refusal:
    source = Source(it.choice("source"))
    file = next(iter(it.pending.files), None)
    return it.done(material.attach_evidence(it.tx, it.press, source, it.text("material"), file))


def _words(it: OpenDialog) -> str:
    """Own words, or a template filled for the case in its reporter's language: the record keeps what was sent."""
    wording = it.worded(Use.REPLY, "message")
    if wording is None or not wording.texts:
        return it.text("message")
    reader, house = people.get(it.tx, it.case.person_id or 0), it.tx.installation
    lang = reader.lang if reader else house.language
    zone = ZoneInfo(reader.tz) if reader and reader.tz else house.timezone
    return Renderer.load().text(Text("name", {"name": wording.said}), lang, zone, it.tx.now)


def _as_talked(it: OpenDialog) -> tuple[Text, ...]:
    ready, files = it.worded(Use.REPLY, "message"), len(it.pending.files)
    told = (Text("name", {"name": ready.said}),) if ready else ()
    return (*told, Text("desk-with-files", {"count": files})) if files else told


@presents_event(MessageExchanged)
def _talked(tx: Tx, case: cases.CaseRow, event: EventRow) -> Card:
    told = talk_content(tx, event)
    said = told.text, told.files
    return desk_talk.reporter_message_card(
        case.id, case.number, case.version, said, told.forwards, refused=told.refused
    )


@presents(kinds.FileNotSentNotice)
def _file_not_sent(tx: Tx, case: cases.CaseRow, notice: kinds.FileRefusedNotice) -> Card:
    return desk_talk.file_not_sent(case.number, notice.refusal)


def _noted_so_far(it: OpenDialog) -> tuple[Text, ...]:
    """The notes of staff until now; in private leads and administrators also read who was shown the case."""
    tx, case = it.tx, it.case
    written = desk_talk.notes([(note.at, note.alias, note.text) for note in material.notes_of_case(tx, case)])
    if not (it.visit.private and it.member.roles & LEADS):
        return written
    seen = [(of.at, of.alias, of.what) for of in access.views_of_case(tx, case) if of.what]
    return (*written, *desk_talk.evidence_openings(seen))


def noted(visit: DeskVisit) -> PressAnswer:
    """`/note words` keeps them; `/note` alone shows what was noted, and asks for more."""
    about = _about(visit)
    seen = visible_case(visit.tx, about, visit.member, visit.place.address) if about else refuse("refusal-note-no-case")
    case = checked(seen)
    _, words = visit.envelope.command
    if not words:
        return ask(visit, _NOTE, case)
    checked(material.write_note(visit.tx, visit.press(Act.NOTE, case), words))
    visit.reply(Card((Text("desk-done-note", {"alias": visit.member.alias}),)))
    return None


def _about(visit: DeskVisit) -> int | None:
    """The case of this thread, or of the card that is replied to."""
    if about := case_of_thread(visit, visit.place.thread):
        return about
    ref = visit.envelope.replied
    names = slots.names(visit.tx, "desk", visit.place.address, ref) if ref else ()
    return next((int(id) for what, _, id in (name.partition(":") for name in names) if what == "card"), None)


def _hear(it: OpenDialog) -> Text | Refusal:
    """The code goes to the member's private chat; the place of the dialog only says that there is one."""
    kind = CodeKind(it.choice("whom"))
    made = checked(request_statement(it.tx, it.press, kind, it.text("put")))
    send_code(it.tx, kind, made)
    return it.done(made, whom=Text(f"source-{kind}"))


def send_code(tx: Tx, kind: CodeKind, made: giving.IssuedCode) -> None:
    """Show a code in private to the member who made it, until it is redeemed or its time is over."""
    row = codes.get(tx, made.id)
    to = staff.private_chat(tx, row.staff_id) if row and row.staff_id else None
    if row is None or to is None:
        raise LookupError(f"nobody to show code {made.id} to")
    card = code_card(kind, made.code, made.link, made.until)
    outbox.put(tx, to, card, manner=outbox.SendMode.MOVE, slot=giving.slot_of(row), case_id=row.case_id)
    giving.schedule_deletion(tx, row)


@presents_event(StatementGiven)
def _stated(tx: Tx, case: cases.CaseRow, event: EventRow) -> Card:
    it = event.told(StatementGiven)
    pieces = evidence.by_ids(tx, case.id, (it.evidence,))
    there = tuple(piece.id for piece in pieces if piece.state is not FileState.REFUSED)
    facts: dict[str, Arg] = {"number": case.number, "whom": Text(f"source-{it.kind}")}
    lines = [*said_lines("desk-stated", facts, it.text, it.forwards)]
    if len(there) < len(pieces):
        lines.append(Text("desk-stated-refused"))
    card = Card(tuple(lines), media=Media(there) if there else None)
    return card if there else card.with_whole(case.number, it.text)


def _times(visit: DeskVisit, case: cases.CaseRow) -> Mapping[str, Answer] | Refusal:
    """The proposed times, and the last that may be offered; where a window is under way, it is shown again instead."""
    tx = visit.tx
    if refusal := meeting.offer_refusal(tx, case):
        if row := windows.active_of_case(tx, case.id):
            meeting_notices.resend(tx, case, row)
        return record_press_refusal(tx, visit.press(Act.MEET), refusal)
    numbers, zone = tx.installation.policy.meeting, tx.installation.timezone
    offered = " ".join(at.isoformat() for at in proposals(tx.now, numbers, zone))
    last = until(tx.now, numbers).isoformat()
    return {desk_meetings.PROPOSED: Answer(choice=offered), desk_meetings.LAST: Answer(choice=last)}


def _offer(it: OpenDialog) -> Text | Refusal:
    return it.done(meeting.offer_times(it.tx, it.press, _host(it), desk_meetings.times(it.pending)))


def _offered(it: OpenDialog) -> tuple[Text, ...]:
    minutes = it.tx.installation.policy.meeting.minutes
    return meetings.offer_lines(it.case.number, _host(it), desk_meetings.times(it.pending), minutes)


def _host(it: OpenDialog) -> Host:
    """With the handler, unless a lead was asked for."""
    return Host(it.choice("host") or Host.HANDLER)


def called_off(visit: DeskVisit) -> PressAnswer:
    """Call an extra window off before it begins."""
    case = checked(cases.get(visit.tx, visit.button.id) or refuse("refusal-desk-old-screen"))
    done = meeting.call_off_by_staff(visit.tx, visit.press(Act.MEET, case), visit.button.number)
    return done if isinstance(done, Refusal) else true_answer(visit.tx, Text("desk-done-meeting-off"), case.id)


@presents(kinds.DeskMeetingNotice)
def _window(tx: Tx, case: cases.CaseRow, notice: kinds.MeetingNotice) -> Card:
    row = windows.get(tx, notice.meeting)
    if row is None:
        raise LookupError("no such window")
    minutes = tx.installation.policy.meeting.minutes
    return desk_meetings.desk_meeting(case.id, case.version, case.number, row, minutes, notice.word)


TALK = DeskDialog(Act.TALK, desk_talk.TALK, end=_talk, preview=_as_talked)
_NOTE = DeskDialog(Act.NOTE, desk_talk.NOTE, end=acting(material.write_note, "remark"), hint=_noted_so_far)
DIALOGS = (
    TALK,
    _NOTE,
    DeskDialog(Act.ATTACH, desk_talk.ATTACH, end=_attach),
    DeskDialog(Act.HEAR, desk_talk.HEAR, end=_hear),
    DeskDialog(Act.MEET, desk_meetings.MEET, end=_offer, preview=_offered, opens=_times),
)
