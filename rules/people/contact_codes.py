"""Confirm an e-mail address or telephone number by a code of six digits that is sent there."""

import re
from dataclasses import dataclass
from datetime import timedelta

from rules.people.contacts import Contact
from rules.text.text_limits import folded
from rules.vocabulary import ContactChannel

DIGITS = 6
_LONGEST = 24
"""The longest message that may hold a code with its spaces."""

_CODE = re.compile(rf"[0-9]{{{DIGITS}}}")


@dataclass(frozen=True, slots=True)
class Confirming:
    """The operator's numbers.

    Attributes:
        countries: where text messages go, as ISO 3166 codes such as CN.
        valid: how long a code is good.
        tries: how many wrong codes make it void.
    """

    countries: frozenset[str]
    valid: timedelta
    tries: int


def code_from(hashed: bytes) -> str:
    """Derive the code of six digits from a keyed hash."""
    return f"{int.from_bytes(hashed, 'big') % 10**DIGITS:0{DIGITS}}"


def read_code(text: str) -> str | None:
    """Read the code of a message that holds nothing else, in any script's digits; None otherwise."""
    if len(text) > _LONGEST:
        return None
    digits = re.sub(r"[\s-]", "", folded(text))
    return digits if _CODE.fullmatch(digits) else None


def masked(contact: Contact) -> str:
    """Return the address mostly hidden, so that only its owner recognises it: a…@b.cn, +86…00."""
    if contact.channel is ContactChannel.MAIL:
        name, _, host = contact.address.partition("@")
        return f"{name[:1]}…@{host}"
    return f"{contact.address[:3]}…{contact.address[-2:]}"


def counted_as(contact: Contact) -> str:
    """Return the address as budgets count it: one mailbox in any case, with or without a +tag."""
    if contact.channel is ContactChannel.MAIL:
        name, _, host = contact.address.partition("@")
        return f"{name.partition('+')[0]}@{host}".lower()
    return contact.address
