"""Read an e-mail address or a telephone number from what a reporter wrote, and confirm it by a code sent there.

Only plain addresses are taken: a dot-atom in ASCII before the @ (RFC 5321 "Dot-string") and a host name
after it. Quoted names, comments, address literals and encoded words are refused, and so are the characters
by which an address names a route to another one (`%`, `!`), because some mail library or server reads each of them as
a different address.
"""

import re
from dataclasses import dataclass
from datetime import timedelta

from rules.text.text_limits import folded
from rules.vocabulary import ContactChannel

_LOCAL = re.compile(r"[A-Za-z0-9#$&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9#$&'*+/=?^_`{|}~-]+)*")
_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
_TOP = re.compile(r"[a-z]{2,63}|xn--[a-z0-9-]{1,58}[a-z0-9]")
_ENCODED_WORD = "=?"
_LONGEST_LOCAL, _LONGEST_HOST, _LONGEST = 64, 253, 254
"""Octets (RFC 5321 4.5.3.1, RFC 3696 erratum 1690)."""
_PHONE = re.compile(r"\+?[0-9][0-9 ()-]{6,20}")
_CHINESE = re.compile(r"1[3-9][0-9]{9}")
_AROUND = re.compile(r"^[^\w#$%&'*+/=?^`{|}~!-]+|\W+$")
_NAMED = re.compile(
    r"(?:tel|phone|mobile|cell|e-?mail|mail(?:to)?)[^\w+@.-]+|(?:手机|手機|电话|電話|联系|聯絡|行动|行動|邮箱|邮件|電子郵件|信箱)[^\w+]*",
    re.IGNORECASE,
)
"""What people write before a contact to say what it is."""
_DASHES, _ABROAD = re.compile(r"[\u2010-\u2015\u2212.]"), re.compile(r"^(?:00|(?=86\W*1[3-9]))")

DIGITS = 6
_LONGEST_CODE = 24
"""The longest message that may hold a code with its spaces."""
_CODE = re.compile(rf"[0-9]{{{DIGITS}}}")


@dataclass(frozen=True, slots=True)
class Contact:
    """An address on a channel, normalised."""

    channel: ContactChannel
    address: str


def read_contact(text: str) -> Contact | None:
    """Read the contact in a text that holds nothing else; None otherwise."""
    words = text.strip()
    if len(words) > _LONGEST:
        return None
    if "@" in words:
        return _mail(words)
    if not _PHONE.fullmatch(words):
        return None
    digits = re.sub(r"[^0-9]", "", words)
    if words.startswith("+") and 8 <= len(digits) <= 15:
        return Contact(ContactChannel.SMS, f"+{digits}")
    return Contact(ContactChannel.SMS, f"+86{digits}") if _CHINESE.fullmatch(digits) else None


def typed_contact(text: str) -> Contact | None:
    """Read the contact that a person typed or copied: as `read_contact`, in full-width characters too, with marks
    around it and what it is before it; a number with its country's code after 00 or, for China, after nothing."""
    if len(text) > 2 * _LONGEST:
        return None
    words = _AROUND.sub("", folded(text).replace("。", "."))
    words = words[found.end() :] if (found := _NAMED.match(words)) else words
    return read_contact(words if "@" in words else _ABROAD.sub("+", _DASHES.sub("-", words), count=1))


def _mail(words: str) -> Contact | None:
    local, _, written = words.partition("@")
    host = _host(written)
    if host is None or not _LOCAL.fullmatch(local) or len(local) > _LONGEST_LOCAL or _ENCODED_WORD in local:
        return None
    address = f"{local}@{host}"
    return Contact(ContactChannel.MAIL, address) if len(address) <= _LONGEST else None


def _host(written: str) -> str | None:
    """Return the host name in ASCII, by punycode if needed."""
    if written.isascii():
        ascii = written
    else:
        try:
            ascii = written.encode("idna").decode("ascii")
            # A name that does not survive the round trip, such as straße as strasse, may be another's.
            if ascii.encode("ascii").decode("idna") != written.lower():
                return None
        except UnicodeError:
            return None
    *labels, top = ascii.lower().split(".")
    named = bool(labels) and all(map(_LABEL.fullmatch, labels)) and _TOP.fullmatch(top)
    return ascii if named and len(ascii) <= _LONGEST_HOST else None


@dataclass(frozen=True, slots=True)
class Confirming:
    """The operator's numbers for confirming an address.

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
    if len(text) > _LONGEST_CODE:
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
