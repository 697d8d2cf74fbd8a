"""A mail as it is stored in the inbox, and the envelope that it is."""

import re
from collections.abc import Mapping
from typing import Any

import msgspec

from dialogs.engine.input import IncomingMessage
from handlers.incoming import Account, Envelope, EnvelopeKind, Mailed, Place
from rules import addresses
from rules.addresses import MessageRef
from rules.evidence import SentFile, kind_of_type
from rules.text.name_folding import fold
from rules.text.text_limits import file_name, words

CHANNEL = "mail"

_NUMBER = re.compile(r"[\[(#]?(?:no\.?|选|第|答|回复)? ?(\d{1,3})[\])]?[.、,。]?", re.IGNORECASE)
_COMMAND = re.compile(r"/([a-zA-Z_]{1,32})(?: ([^\n]*))?")
_LONGEST_COMMAND = 200
_LONGEST_NUMBER = 12


class MailFile(msgspec.Struct, frozen=True):
    """A file of a mail: where its bytes are, its name and type as its sender wrote them, its size in bytes."""

    ref: str
    name: str
    mime: str
    size: int


class MailEvent(msgspec.Struct, frozen=True):
    """What is stored of a mail that a person wrote, or that brings one of ours back.

    Attributes:
        event: its id among all mails.
        sender: the address in `From`, in lower case, which the receiving server found to be theirs.
        lang: the language of their words, an IETF tag; empty where it cannot be told.
        subject, text: as they wrote them, without what they quote of ours.
        id: the Message-ID.
        answers: the numbers of our mails that it answers, the nearest first.
        left_out: files that were not taken.
        refused: the message id of why nothing of it was taken.
        earlier: what they wrote before in the same thread, which Lian may have erased since.
        failed: the addresses of whom the mail that came back was for; empty of what a person wrote.
    """

    event: str
    sender: str
    lang: str
    subject: str
    text: str
    id: str
    answers: tuple[int, ...] = ()
    files: tuple[MailFile, ...] = ()
    left_out: int = 0
    refused: str = ""
    earlier: "MailEvent | None" = None
    failed: tuple[str, ...] = ()


def takes_choice(text: str) -> bool:
    """Return whether an answer begins with the number of a choice."""
    return _number(text.strip().partition("\n")[0]) > 0


def outline(raw: Mapping[str, Any]) -> Envelope:
    """Return the envelope of a mail; of anything else, an empty one."""
    try:
        return _envelope(msgspec.convert(raw, MailEvent))
    except msgspec.ValidationError:
        nobody = addresses.address(CHANNEL, "")
        return Envelope("", Place(nobody, None, private=True), Account(nobody, None), EnvelopeKind.SERVICE)


def _envelope(mail: MailEvent) -> Envelope:
    writer = addresses.address(CHANNEL, mail.sender)
    if mail.failed:
        back = Mailed(mail.id, mail.subject, mail.answers, failed=mail.failed)
        place = Place(writer, None, private=True)
        return Envelope(mail.event, place, Account(writer, None), EnvelopeKind.SERVICE, mail=back)
    first, _, rest = mail.text.strip().partition("\n")
    number = _number(first) if mail.answers else 0
    mailed = Mailed(
        mail.id,
        mail.subject,
        mail.answers,
        number=number,
        files=tuple(_file(mail, at) for at in range(len(mail.files))),
        left_out=mail.left_out,
        refused=mail.refused,
        earlier=_envelope(mail.earlier) if mail.earlier else None,
    )
    command = _COMMAND.fullmatch(mail.text.strip()[:_LONGEST_COMMAND])
    told = rest if number else mail.text if mail.answers else _with_subject(mail)
    return Envelope(
        mail.event,
        Place(writer, None, private=True),
        Account(writer, mail.lang or None),
        EnvelopeKind.COMMAND if command else EnvelopeKind.MESSAGE,
        said=IncomingMessage(words(told), id=MessageRef(f"in-{mail.event}")),
        replied=MessageRef(str(mail.answers[0])) if mail.answers else None,
        cited=mail.subject,
        command=(command[1].lower(), (command[2] or "").strip()) if command else ("", ""),
        mail=mailed,
    )


def _number(line: str) -> int:
    """Return the number of a choice that a line is; 0 where it is none."""
    if len(line) > 4 * _LONGEST_NUMBER:
        return 0
    found = _NUMBER.fullmatch(fold(line).strip())
    return int(found[1]) if found else 0


def _with_subject(mail: MailEvent) -> str:
    """Return the words of a report, its subject first where the words do not begin with it."""
    subject = mail.subject.strip()
    return mail.text if not subject or mail.text.strip().startswith(subject) else f"{subject}\n{mail.text}"


def _file(mail: MailEvent, at: int) -> IncomingMessage:
    file, album = mail.files[at], mail.event if len(mail.files) > 1 else ""
    sent = SentFile(file.ref, kind_of_type(file.mime), file_name(file.name), file.mime, file.size, album)
    return IncomingMessage(file=sent, id=MessageRef(f"in-{mail.event}-{at}"))
