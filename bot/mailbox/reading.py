"""What a mail holds, whatever program wrote it, read in linear time and bounded memory.

The parser of the standard library, with the policy that never raises; what it would be slow for is refused first.
"""

import base64
import codecs
import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.message import Message
from email.utils import getaddresses
from itertools import islice
from typing import Any

from rules.mail.html_text import text_of_html
from rules.mail.kinds import MailHead
from rules.people.contacts import read_contact
from rules.vocabulary import ContactChannel

LARGEST = 25 * 1024 * 1024
"""Octets of a mail: what most servers take."""
LARGEST_HEAD = 256 * 1024
"""Octets of the headers of a mail."""
MOST_PARTS = 100
_NESTED = re.compile(rb"(?:multipart|message)/", re.IGNORECASE)
_MOST_NESTED = 40
_WORDS = 400_000
"""Octets of a part that are read as words."""
_HEADER = 4096
"""Characters of a header that are decoded."""
_CHARSETS = re.compile(
    r"utf_?(?:8|16|32).*|ascii|iso8859.*|iso2022.*|cp\d+|gb.*|hz|big5.*|euc.*|shift_?jis.*|koi8.*|mac_.*|tis_620"
)
_ENCODED = re.compile(r"=\?([^?\s]{1,40})\?([bBqQ])\?([^?\s]*)\?=")
_BETWEEN = re.compile(r"\?= =\?")
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs", "ascii": "utf-8", "iso8859-1": "cp1252"}


class UnreadableMailError(Exception):
    """The mail is built so that no honest program writes it, or too large; `why` is the message id of the reason."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """A file of a mail, its name and type as the sender wrote them."""

    name: str
    mime: str
    content: bytes


@dataclass(frozen=True, slots=True)
class MailBody:
    """The words of a mail and its files."""

    text: str
    files: tuple[AttachedFile, ...]


def read_head(raw: bytes, own: str) -> tuple[MailHead, tuple[str, ...]]:
    """Return the head of a mail, and the topmost findings of servers about who it is by, with nothing between them.

    Args:
        own: the address that Lian's mails come from.
    """
    parsed = message_from_bytes(raw[:LARGEST_HEAD])
    headers: dict[str, tuple[str, ...]] = {}
    findings: list[str] = []
    open = True
    for name, value in parsed.raw_items():
        # Encoded words in an address would make another address of it.
        key = name.lower()
        told = str(value)[:_HEADER] if key == "from" else decoded(str(value))
        headers[key] = (*headers.get(key, ())[:50], told)
        if key == "authentication-results" and open:
            findings.append(told)
        elif findings and not key.startswith(("arc-", "received-spf", "dkim-", "x-")):
            open = False
    return MailHead(_sender(headers.get("from", ())), own, headers), tuple(findings)


def _sender(values: tuple[str, ...]) -> str:
    """Return the one address of `From`, in lower case; empty where it is not one plain address."""
    found = getaddresses([values[0][:_HEADER]]) if len(values) == 1 else []
    contact = read_contact(found[0][1]) if len(found) == 1 else None
    return contact.address.lower() if contact and contact.channel is ContactChannel.MAIL else ""


def read_body(raw: bytes) -> MailBody:
    """Return the words and files of a mail.

    Raises:
        UnreadableMailError: it has too many parts, or parts within parts.
    """
    if len(raw) > LARGEST:
        raise UnreadableMailError("refusal-mail-too-large")
    if len(_NESTED.findall(raw)) > _MOST_NESTED:
        raise UnreadableMailError("refusal-mail-unreadable")
    plain: list[str] = []
    html: list[str] = []
    files: list[AttachedFile] = []
    for count, part in enumerate(_leaves(message_from_bytes(raw))):
        if count >= MOST_PARTS:
            raise UnreadableMailError("refusal-mail-unreadable")
        kind, name = part.get_content_type(), _file_name(part)
        attached = part.get_content_disposition() == "attachment" or name != ""
        if attached or kind not in ("text/plain", "text/html"):
            if content := _content(part):
                files.append(AttachedFile(name, kind, content))
            if part.is_multipart() and (shown := _shown(part)):
                files.append(AttachedFile(f"{name}.txt", "text/plain", shown.encode()))
        elif kind == "text/plain":
            plain.append(_words(part))
        else:
            html.append(text_of_html(_words(part)))
    told = "\n\n".join(filter(None, map(str.strip, plain))) or "\n\n".join(filter(None, html))
    return MailBody(told, tuple(files))


def read_all(raw: bytes) -> str:
    """Return all parts of a mail as text, those too that are reports of servers or a mail that it brings back.

    Raises:
        UnreadableMailError: it has parts within parts.
    """
    if len(_NESTED.findall(raw)) > _MOST_NESTED:
        raise UnreadableMailError("refusal-mail-unreadable")
    found = islice(_leaves(message_from_bytes(raw)), MOST_PARTS)
    return "\n".join(_words(part) for part in found).replace("\r\n", "\n")


def _leaves(mail: Message) -> Iterator[Message]:
    """Yield the parts that hold something; a mail within a mail is one."""
    waiting: list[Any] = [mail]
    while waiting:
        part = waiting.pop()
        if part.get_content_maintype() == "multipart" and part.is_multipart():
            waiting += reversed(part.get_payload())
        else:
            yield part


def _content(part: Message) -> bytes:
    if part.is_multipart():
        inner: Any = part.get_payload()
        return b"\n".join(it.as_bytes() for it in inner)
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _shown(part: Message) -> str:
    """Return a mail within a mail as its reader sees it, its words first: no copy is made of what begins as a mail."""
    inner: Any = part.get_payload(0)
    heads = [f"{name}: {decoded(str(inner[name]))}" for name in ("From", "Date", "Subject") if inner[name]]
    texts = [it for it in islice(_leaves(inner), MOST_PARTS) if it.get_content_maintype() == "text"]
    plain = next((_words(it) for it in texts if it.get_content_type() == "text/plain"), "")
    told = plain or next((text_of_html(_words(it)) for it in texts), "")
    return "\n".join((told.strip(), "", *heads)).strip()


def _words(part: Message) -> str:
    return text_of(_content(part)[:_WORDS], part.get_content_charset() or "")


def _file_name(part: Message) -> str:
    """Return the name of a file; of a mail within a mail, one that says so."""
    try:
        name = decoded(part.get_filename() or "")
    except (LookupError, ValueError):  # of a charset in RFC 2231 that does not exist
        name = ""
    return name or ("mail.eml" if part.get_content_type() == "message/rfc822" else "")


def decoded(header: str) -> str:
    """Return a header with its encoded words read (RFC 2047), on one line; raw octets as the words that they most
    likely are."""
    header = text_of(_octets(" ".join(header[:_HEADER].split())), "")
    pieces: list[tuple[str, bytes]] = []
    at = 0
    for word in _ENCODED.finditer(header := _BETWEEN.sub("?==?", header)):
        if word.start() > at:
            pieces.append(("utf-8", header[at : word.start()].encode()))
        charset, octets, at = word[1], _decoded_word(word[2], word[3]), word.end()
        # Some programs cut a character in two words.
        before = pieces.pop()[1] if pieces and pieces[-1][0] == charset and word.start() else b""
        pieces.append((charset, before + octets))
    pieces.append(("utf-8", header[at:].encode()))
    return " ".join("".join(text_of(octets, charset) for charset, octets in pieces).split())


def _decoded_word(encoding: str, written: str) -> bytes:
    octets = written.encode()
    if encoding in "qQ":
        return quopri.decodestring(octets.replace(b"_", b" "), header=True)
    try:
        return base64.b64decode(octets + b"=" * (-len(octets) % 4))
    except ValueError:
        return octets


def _octets(header: str) -> bytes:
    """Return the octets of a header that the parser could not read as ASCII, and has kept as lone surrogates."""
    try:
        return header.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return header.encode("utf-8", "replace")


def text_of(content: bytes, charset: str) -> str:
    """Return octets as text: in the charset that they name, unless it does not exist or does not fit."""
    named = _named(charset)
    for codec in filter(None, (named, "utf-8", "gbk", "big5hkscs", "gb18030")):
        try:
            # GB 18030 fits most of Big5. Incomplete characters at the end are those of a text that was cut.
            return codecs.getincrementaldecoder(codec)().decode(content)
        except UnicodeDecodeError:
            continue
    return content.decode(named or "utf-8", "replace")


def _named(charset: str) -> str:
    """Return the codec of a charset, the wider one where programs name a narrower; empty for what is no charset."""
    try:
        name = codecs.lookup(charset[:40]).name.replace("_", "-") if charset else ""
    except (LookupError, ValueError):
        return ""
    return _WIDER.get(name, name) if _CHARSETS.fullmatch(name.replace("-", "_")) else ""
