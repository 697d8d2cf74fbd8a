"""Read and normalise who or what is reported, so that two reports on one thing meet; and its place in Telegram.

A report is about content, what was published, and about an account, who published it; each has a key.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from rules.addresses import Address, MessageRef, address
from rules.catalogue.categories import Platform
from rules.subject.handles import find_handle, platform_beside
from rules.subject.links import link_in, link_keys
from rules.subject.platforms import called, platform_of
from rules.subject.sites import name_key, own_forms
from rules.text.name_folding import SIMPLIFIED
from rules.text.text_limits import folded

_ACCOUNT = re.compile(
    r"(?:(?:u?id|qq|account|账号|帐号|帳號|賬號|账户|帳戶) ?(?:id)? ?[::#]? ?)?(\d{5,20})", re.IGNORECASE
)
_MAIL = re.compile(r"(?<![\w.+\-@])[\w.+\-]{1,64}@[a-z0-9\-]+(?:\.[a-z0-9\-]+)+", re.IGNORECASE | re.ASCII)
_VIDEO = re.compile(r"av\d{2,10}|(?<![0-9A-Za-z])BV[0-9A-Za-z]{10}(?![0-9A-Za-z])")
_QUOTED = re.compile(r"[《「『“\"〈【].+[》」』”\"〉】]")
TELEGRAM = "telegram"
"""The id of the platform whose groups the desk bot may administer."""

_TELEGRAM_HANDLE = re.compile(r"[a-z]\w{3,31}", re.ASCII)
_PLACE = re.compile(r"telegram:(?:c(?P<number>\d{1,16})|@(?P<name>\w+))(?:/(?P<message>\d{1,10}))?", re.ASCII)
_ACCOUNT_LINK = re.compile(r"\btg://(?:user\?id|openmessage\?user_id)=(\d{1,18})\b", re.IGNORECASE)
_TELEGRAM_NAME = re.compile(r"@\s*(\w+)", re.ASCII)

_NOBODY_FILE = tomllib.loads(Path(__file__).with_name("nobody.toml").read_text(encoding="utf-8"))
_NOBODY = frozenset(_NOBODY_FILE["nobody"].split())
_AROUND = tuple(sorted(_NOBODY_FILE["around"].split(), key=len, reverse=True))
_LONGEST_NOBODY = 24
"""Letters of the longest word that is tried; a longer one says something."""


class SubjectKind(StrEnum):
    """The form in which the subject was given."""

    LINK = "link"
    HANDLE = "handle"
    ACCOUNT = "account"
    MESSAGE = "message"
    HEADLINE = "headline"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Subject:
    """What is reported: `text` as it was given, and the keys that all reports on it share.

    Attributes:
        platform: the id of one of the operator's platforms, empty if unknown.
        published: None if the time of publication is unknown.
        content: the key of what was published, or of a name that may be anything; empty where only an account is named.
        account: the key of who published it; empty if unknown.
    """

    kind: SubjectKind
    text: str
    platform: str
    published: datetime | None
    content: str
    account: str

    @property
    def key(self) -> str:
        """The key that reports on one thing share: content, else account; empty for a word that names nobody."""
        return self.content or self.account

    @property
    def is_word(self) -> bool:
        """Whether it is a mere word, of which nobody knows whom it means."""
        return not self.account and self.content.startswith(("name:", ":"))


def read_subject(
    text: str,
    platforms: Mapping[str, Platform],
    platform: str = "",
    published: datetime | None = None,
    *,
    bare: str = TELEGRAM,
    author: Address | None = None,
    hidden: str = "",
) -> Subject | None:
    """Read the subject of a text; None if it has neither letter nor digit, and no author either.

    Args:
        platform: what the reporter said; a link's host takes precedence.
        bare: the platform of a @name such as it has, where nothing else tells it; empty for none.
        published: the instant, if a forwarded message told it: author and instant together name the message.
        author: the account of the author of a forwarded message, or of whom a mention without a name points at.
        hidden: the name of an author who hides their account. Many share a name, so it is no account.
    """
    read = _read(text, platforms, platform, published, bare)
    if author is None and not hidden:
        return read
    if read is None:
        read = Subject(SubjectKind.NAME, text or hidden, platform, published, "", "")
    number = number_of(author) if author else ""
    content = "" if not read.account and read.is_word else read.content
    if not content and published is not None:
        by = f"{TELEGRAM}:hidden/{name_key(' '.join(hidden.split()))}" if hidden else number
        content = f"{by}/at{int(published.timestamp())}"
    elif not content and not number:
        content = read.content
    return Subject(read.kind, read.text, read.platform, published, content, number or read.account)


def _read(
    text: str, platforms: Mapping[str, Platform], platform: str, published: datetime | None, bare: str
) -> Subject | None:
    beside, plain = platform_beside(" ".join(folded(text).split()), called(platforms))
    if beside:
        platform, bare = platform or beside, ""
    handle = find_handle(plain)
    link = link_in(text)
    video = None if link or handle else _VIDEO.search(plain)
    if video and (video[0].startswith("BV") or (platform == "bilibili" and video[0] == plain)):
        link = f"https://www.bilibili.com/video/{video[0]}"
    if link and not handle:
        told = platform_of(link, platforms) or platform
        named = link_keys(link, own_forms(tuple((id, place.links) for id, place in platforms.items() if place.links)))
        is_message = re.fullmatch(r"telegram:[^/\s]+/\d+", named.content) is not None
        kind = SubjectKind.MESSAGE if is_message else SubjectKind.LINK
        return Subject(kind, text, told, published, named.content, named.account)
    if handle:
        name = name_key(handle[1])
        place = platform or (bare if _TELEGRAM_HANDLE.fullmatch(name) else "")
        return _account(SubjectKind.HANDLE, text, place, published, f"@{name}")
    if len(mails := {it.lower() for it in _MAIL.findall(plain)}) == 1:
        return Subject(SubjectKind.ACCOUNT, text, platform, published, "", f"mail:{mails.pop()}")
    if account := _ACCOUNT.fullmatch(plain):
        return _account(SubjectKind.ACCOUNT, text, platform, published, account[1])
    name = "".join(filter(str.isalnum, plain.casefold())).translate(SIMPLIFIED)
    kind = SubjectKind.HEADLINE if _QUOTED.fullmatch(text.strip()) else SubjectKind.NAME
    content = "" if kind is SubjectKind.NAME and names_nobody(name) else f"name:{name}"
    return Subject(kind, text, platform, published, content, "") if name else None


def _account(kind: SubjectKind, text: str, platform: str, published: datetime | None, name: str) -> Subject:
    """An account by its name or number; on an unknown platform it is a mere word."""
    if not platform:
        return Subject(kind, text, platform, published, f":{name}", "")
    if platform == TELEGRAM and name.isdecimal():
        name = f"id{name}"
    return Subject(kind, text, platform, published, "", f"{platform}:{name}")


def number_of(author: Address) -> str:
    """Return the key of an account, a group or a channel by its number, such as telegram:id500 or telegram:c1000."""
    channel, _, number = author.partition(":")
    return f"{channel}:id{number}" if not number.startswith("-") else f"{channel}:c{number.removeprefix('-100')}"


def names_nobody(name: str) -> bool:
    """Return whether a name, as its key has it, is a word that names nobody: 不知道, 你们的客服, someone."""
    tried: set[str] = set()
    rests = {name} if 0 < len(name) <= _LONGEST_NOBODY else set()
    while rests:
        if any(it in _NOBODY or it == it[0] * len(it) for it in rests):
            return True
        tried |= rests
        rests = {cut for it in rests for word in _AROUND for cut in (it.removeprefix(word), it.removesuffix(word))}
        rests -= tried | {""}
    return False


def names_elsewhere(subject: str, platforms: Mapping[str, Platform], platform: str, bare: str = TELEGRAM) -> bool:
    """Return whether a subject holds a @name that is not Telegram's, of which Telegram must make no mention."""
    read = read_subject(subject, platforms, platform, bare=bare)
    if "@" not in folded(subject) or (read and read.kind in (SubjectKind.LINK, SubjectKind.MESSAGE)):
        return False
    return read is None or read.kind is not SubjectKind.HANDLE or read.platform != TELEGRAM


@dataclass(frozen=True, slots=True)
class Reach:
    """Where a subject is found, as far as it is known.

    Attributes:
        handle: a public name, in lower case: of a group, a channel or a person; only Telegram knows of which.
        group: a supergroup or a channel.
        message: in that group.
        account: of the person reported.
    """

    handle: str = ""
    group: Address | None = None
    message: MessageRef | None = None
    account: Address | None = None

    def by(self, account: Address | None) -> "Reach":
        """Return the same with this account."""
        return replace(self, account=account)


def telegram_account(number: str | int) -> Address:
    """Return the address of an account whose number stands in words."""
    return address("telegram", int(number))


def reach(subject: str, account: Address | None = None, platform: str = TELEGRAM) -> Reach:
    """Read the subject's words; `account` is the author of a forwarded message, `platform` where a bare @name is."""
    plain = folded(subject).strip()
    if told := _ACCOUNT_LINK.search(plain):
        return Reach(account=account or telegram_account(told[1]))
    link = link_in(subject)
    named = link_keys(link) if link else None
    if named and (place := _PLACE.fullmatch(named.content or named.account)):
        number, message = place["number"], place["message"]
        return Reach(
            handle=place["name"] or "",
            group=address("telegram", f"-100{number}") if number else None,
            message=MessageRef(message.lstrip("0")) if message else None,
            account=account,
        )
    handle = _TELEGRAM_NAME.fullmatch(plain) if platform == TELEGRAM else None
    if handle and _TELEGRAM_HANDLE.fullmatch(handle[1].lower()):
        return Reach(handle=handle[1].lower(), account=account)
    return Reach(account=account)
