"""Where else a reporter may be told: an e-mail address or a telephone number, read from what they wrote."""

import re
from dataclasses import dataclass

from rules.vocabulary import Channel

_HOST = r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}"
_MAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@" + _HOST)
_LONGEST = 254
_PHONE = re.compile(r"\+?[0-9][0-9 ()-]{6,20}")
_CHINESE = re.compile(r"1[3-9][0-9]{9}")


@dataclass(frozen=True, slots=True)
class Contact:
    """An address on a channel, in one form however it was written."""

    channel: Channel
    address: str


def read_contact(text: str) -> Contact | None:
    """The contact in `text`, which must hold nothing else; None where there is none."""
    words = text.strip()
    if _MAIL.fullmatch(words) and len(words) <= _LONGEST and ".." not in f".{words.replace('@', '.')}":
        return Contact(Channel.MAIL, words)
    if not _PHONE.fullmatch(words):
        return None
    digits = re.sub(r"[^0-9]", "", words)
    if words.startswith("+") and 8 <= len(digits) <= 15:
        return Contact(Channel.SMS, f"+{digits}")
    return Contact(Channel.SMS, f"+86{digits}") if _CHINESE.fullmatch(digits) else None
