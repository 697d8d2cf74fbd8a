"""Staff's words and files on their way into a case: to its reporter, or among themselves."""

from collections.abc import Mapping
from typing import Any
from zoneinfo import ZoneInfo

from cases.conversation.attach import attach
from cases.conversation.note import note, noted
from cases.conversation.talk import from_staff, spoken
from cases.evidence.files import Sent
from cases.record import openings
from cases.workflow.press import Press
from dialogs.conversation.desk_notes import notes, shown_to
from dialogs.conversation.desk_talk import file_not_sent, talked
from dialogs.desk_dialogs.dialog import Given, Pending
from dialogs.engine.cards import Card
from dialogs.engine.input import File
from dialogs.engine.words import Words
from handlers.desk.incoming import Place
from handlers.desk.wordings import said
from rules.life import LEADS
from rules.refusals import Refusal, Say
from rules.templates import Use
from rules.vocabulary import Act, Source
from store.entry import people
from store.members.staff import Member
from store.record import cases, events
from store.record.cases import CaseRow
from store.unit import Tx


def beside(tx: Tx, pressed: Press, pending: Pending, file: File | None) -> Say | Refusal:
    """What was asked for, taken as its words and file alone: where it was forwarded from stays here."""
    given, it = pending.given, sent(file) if file else None
    match pressed.act:
        case Act.TALK:
            spoke = from_staff(tx, pressed, _words(tx, pressed, given["message"]), it)
        case Act.NOTE:
            spoke = note(tx, pressed, given["remark"].text)
        case _:
            spoke = attach(tx, pressed, Source(given["source"].choice), given["material"].text, it)
    return spoke if isinstance(spoke, Refusal) else Say(f"desk-done-{pressed.act}", {"alias": pressed.member.alias})


def _words(tx: Tx, pressed: Press, given: Given) -> str:
    """Own words, or a template filled for the case in its reporter's language: what was said stays as it was said."""
    wording = said(tx, pressed.case_id, pressed.member, Use.REPLY, given)
    case = cases.get(tx, pressed.case_id)
    if wording is None or not wording.texts or case is None or case.person_id is None:
        return given.text
    reader, house = people.get(tx, case.person_id), tx.installation
    lang = reader.lang if reader else house.language
    zone = ZoneInfo(reader.tz) if reader and reader.tz else house.timezone
    return Words.load().text(Say("name", {"name": wording.said}), lang, zone, tx.now)


def sent(file: File) -> Sent:
    """The file as cases take it."""
    return Sent(file.ref, file.kind, file.name, file.mime, file.size, file.album)


def _talked(tx: Tx, case: CaseRow, content: Mapping[str, Any]) -> Card:
    event = events.get(tx, content["event"])
    if event is None:
        raise LookupError("no such word")
    told = spoken(tx, event)
    return talked(case.id, case.number, case.version, (told.text, told.files), refused=told.refused)


def _file_not_sent(tx: Tx, case: CaseRow, content: Mapping[str, Any]) -> Card:
    return file_not_sent(case.number, content["refusal"])


def so_far(tx: Tx, case: CaseRow, member: Member, place: Place) -> tuple[Say, ...]:
    """What staff have noted until now, for whoever is about to note more; in private leads and administrators also read
    who was shown the case."""
    written = notes([(it.at, it.alias, it.text) for it in noted(tx, case)])
    if not (place.private and member.roles & LEADS):
        return written
    return (*written, *shown_to([(it.at, it.alias, it.what) for it in openings.of_case(tx, case) if it.what]))


NOTICES = {"talked": _talked, "file-not-sent": _file_not_sent}
"""What of it staff are told, by the kind the outbox keeps."""
