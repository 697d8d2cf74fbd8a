"""How an e-mail address or a telephone number is confirmed: by a code of six digits that is sent there."""

import re
from dataclasses import dataclass
from datetime import timedelta

from rules.contacts import Contact
from rules.text_limits import folded
from rules.vocabulary import Channel

DIGITS = 6
_LONGEST = 24
"""Characters of a message that holds a code and the spaces people put into it."""

_CODE = re.compile(rf"[0-9]{{{DIGITS}}}")


@dataclass(frozen=True, slots=True)
class Confirming:
    """The operator's numbers.

    Attributes:
        countries: whose telephone numbers are written to, as ISO 3166 codes such as CN.
        valid: how long a code can be typed.
        tries: how often a wrong one can be typed before it is void.
    """

    countries: frozenset[str]
    valid: timedelta
    tries: int


def code_from(hashed: bytes) -> str:
    """The code of six digits that a keyed hash gives; nobody without the key can tell it."""
    return f"{int.from_bytes(hashed, 'big') % 10**DIGITS:0{DIGITS}}"


def read_code(text: str) -> str | None:
    """The code in a message that holds nothing else, in whichever digits and with whichever spaces; None otherwise."""
    if len(text) > _LONGEST:
        return None
    digits = re.sub(r"[\s-]", "", folded(text))
    return digits if _CODE.fullmatch(digits) else None


def masked(contact: Contact) -> str:
    """The address with only so much of it shown that its owner knows it again: a…@b.cn, +86…00."""
    if contact.channel is Channel.MAIL:
        name, _, host = contact.address.partition("@")
        return f"{name[:1]}…@{host}"
    return f"{contact.address[:3]}…{contact.address[-2:]}"


def counted_as(contact: Contact) -> str:
    """The address as messages to it are counted: a mailbox is one however it is spelt, with or without a +tag."""
    if contact.channel is Channel.MAIL:
        name, _, host = contact.address.partition("@")
        return f"{name.partition('+')[0]}@{host}".lower()
    return contact.address
