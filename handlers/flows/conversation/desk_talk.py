"""Words and files of staff for a case: to its reporter, or among themselves."""

from zoneinfo import ZoneInfo

from cases.conversation.material import attach_evidence, notes_of_case, write_note
from cases.conversation.talk import from_staff, talk_content
from cases.record import access
from dialogs.conversation import desk_talk
from dialogs.conversation.desk_talk import evidence_openings, file_not_sent, notes, reporter_message_card
from dialogs.engine.cards import Card
from dialogs.engine.words import Renderer
from handlers.flows.desk.dialog import DeskDialog, OpenDialog
from handlers.flows.presenters import presents, presents_event
from rules.facts.acts import MessageExchanged
from rules.facts.notices import FileNotSentNotice, FileRefusedNotice
from rules.operator.templates import Use
from rules.refusals import Refusal, Text
from rules.vocabulary import Act, Source
from rules.workflow.life import LEADS
from store.entry import people
from store.record.cases import CaseRow
from store.record.events import EventRow
from store.unit import Tx


def _talk(it: OpenDialog) -> Text | Refusal:
    return it.done(from_staff(it.tx, it.press, _words(it), it.file))


def _attach(it: OpenDialog) -> Text | Refusal:
    return it.done(attach_evidence(it.tx, it.press, Source(it.choice("source")), it.text("material"), it.file))


def _words(it: OpenDialog) -> str:
    """Own words, or a template filled for the case in its reporter's language: the record keeps what was sent."""
    wording = it.worded(Use.REPLY, "message")
    if wording is None or not wording.texts or it.case.person_id is None:
        return it.text("message")
    reader, house = people.get(it.tx, it.case.person_id), it.tx.installation
    lang = reader.lang if reader else house.language
    zone = ZoneInfo(reader.tz) if reader and reader.tz else house.timezone
    return Renderer.load().text(Text("name", {"name": wording.said}), lang, zone, it.tx.now)


def _as_talked(it: OpenDialog) -> tuple[Text, ...]:
    ready = it.worded(Use.REPLY, "message")
    return (Text("name", {"name": ready.said}),) if ready else ()


@presents_event(MessageExchanged)
def _talked(tx: Tx, case: CaseRow, event: EventRow) -> Card:
    told = talk_content(tx, event)
    return reporter_message_card(case.id, case.number, case.version, (told.text, told.files), refused=told.refused)


@presents(FileNotSentNotice)
def _file_not_sent(tx: Tx, case: CaseRow, notice: FileRefusedNotice) -> Card:
    return file_not_sent(case.number, notice.refusal)


def _noted_so_far(it: OpenDialog) -> tuple[Text, ...]:
    """The notes of staff until now; in private leads and administrators also read who was shown the case."""
    written = notes([(note.at, note.alias, note.text) for note in notes_of_case(it.tx, it.case)])
    if not (it.place.private and it.member.roles & LEADS):
        return written
    return (
        *written,
        *evidence_openings([(of.at, of.alias, of.what) for of in access.views_of_case(it.tx, it.case) if of.what]),
    )


NOTE = DeskDialog(
    Act.NOTE,
    desk_talk.NOTE,
    end=lambda it: it.done(write_note(it.tx, it.press, it.text("remark"))),
    hint=_noted_so_far,
)
DIALOGS = (
    DeskDialog(Act.TALK, desk_talk.TALK, end=_talk, preview=_as_talked),
    NOTE,
    DeskDialog(Act.ATTACH, desk_talk.ATTACH, end=_attach),
)

NOTICES = {"talked": _talked, "file-not-sent": _file_not_sent}
"""The notices to staff, by their kind in the outbox."""
