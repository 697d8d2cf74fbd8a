"""What is submitted by the form, as it is stored, and as an envelope."""

from collections.abc import Mapping
from typing import Any

import msgspec

from dialogs.engine.buttons import ButtonData
from dialogs.engine.input import IncomingMessage
from handlers.incoming import Account, Envelope, EnvelopeKind, Place
from rules import addresses
from rules.addresses import Address, MessageRef
from rules.evidence import SentFile
from rules.text.text_limits import words
from rules.text.visible_text import is_blank
from rules.vocabulary import Lang

CHANNEL = "web"


def address(session: str) -> Address:
    """Return the address of a session."""
    return addresses.address(CHANNEL, session)


class Submitted(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a session has submitted; stored as JSON until it is handled.

    Attributes:
        event: the id of the submission, which the form carries: submitted twice, it is the same.
        session: its address.
        lang: the language of the page.
        text: what was written; of a `command` its argument.
        press: the data of the button, which stood on the message `screen`.
    """

    event: str
    session: Address
    lang: Lang
    text: str = ""
    command: str = ""
    press: str = ""
    screen: str = ""
    file: SentFile | None = None


def read(raw: Mapping[str, Any]) -> Envelope:
    """Return the envelope of what `Submitted` wrote; of anything else one that nothing is done about.

    The press is answered by the id of its event, as is anything else: the answer stands on the next page.
    """
    try:
        it = msgspec.convert(raw, Submitted)
    except msgspec.ValidationError:
        nobody = address("")
        return Envelope("", Place(nobody, None, private=False), Account(nobody, None), EnvelopeKind.SERVICE)
    if it.press:
        kind = EnvelopeKind.PRESS
    elif it.command:
        kind = EnvelopeKind.COMMAND
    else:
        kind = EnvelopeKind.MESSAGE
    text = words(it.text)
    written = f"/{it.command} {text}".strip() if it.command else text  # as in chats: an argument is no code or number
    return Envelope(
        it.event,
        Place(it.session, None, private=True),
        Account(it.session, it.lang, passing=True),
        kind,
        said=IncomingMessage(written, it.file, id=MessageRef(it.event)),
        blank=it.text.strip() != "" and is_blank(it.text),
        command=(it.command, text if it.command else ""),
        button=ButtonData.decode(it.press) if it.press else None,
        screen=MessageRef(it.screen) if it.screen else None,
        press_id=it.event,
    )
