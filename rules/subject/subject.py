"""Read and normalise who or what is reported, so that two reports on one thing meet; and its place in Telegram."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from rules.addresses import Address, MessageRef, address
from rules.catalogue.categories import Platform
from rules.subject.links import host_of, link_in, link_key
from rules.text.name_folding import SIMPLIFIED
from rules.text.text_limits import folded

_HANDLE = re.compile(r"@ ?([\w.\-]{2,40})")
_ACCOUNT = re.compile(
    r"(?:(?:u?id|qq|account|账号|帐号|帳號|賬號|账户|帳戶) ?(?:id)? ?[::#]? ?)?(\d{5,20})", re.IGNORECASE
)
_QUOTED = re.compile(r"[《「『“\"〈【].+[》」』”\"〉】]")
_TELEGRAM = "telegram"
_TELEGRAM_HANDLE = re.compile(r"[a-z]\w{3,31}", re.ASCII)
_PLACE = re.compile(r"telegram:(?:c(?P<number>\d{1,16})|@(?P<name>\w+))(?:/(?P<message>\d{1,10}))?", re.ASCII)
_ACCOUNT_LINK = re.compile(r"\btg://(?:user\?id|openmessage\?user_id)=(\d{1,18})\b", re.IGNORECASE)
_TELEGRAM_NAME = re.compile(r"@\s*(\w+)", re.ASCII)


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
    """What is reported: `text` as it was given, `key` the same for all reports on it.

    `platform` is the id of one of the operator's platforms, empty if unknown; `published` is None if the time of
    publication is unknown.
    """

    kind: SubjectKind
    text: str
    platform: str
    published: datetime | None
    key: str


def read_subject(
    text: str, platforms: Mapping[str, Platform], platform: str = "", published: datetime | None = None
) -> Subject | None:
    """Read the subject of a text; None if it has neither letter nor digit.

    `platform` is what the reporter said; a link's host takes precedence.
    """
    plain = " ".join(folded(text).split())
    if link := link_in(text):
        told = platform_of(link, platforms) or platform
        key = link_key(link)
        kind = SubjectKind.MESSAGE if re.fullmatch(r"telegram:\S+/\d+", key) else SubjectKind.LINK
        return Subject(kind, text, told, published, key)
    if handle := _HANDLE.fullmatch(plain):
        name = handle[1].casefold()
        place = platform or (_TELEGRAM if _TELEGRAM_HANDLE.fullmatch(name) else "")
        return Subject(SubjectKind.HANDLE, text, place, published, f"{place}:@{name}")
    if account := _ACCOUNT.fullmatch(plain):
        return Subject(SubjectKind.ACCOUNT, text, platform, published, f"{platform}:{account[1]}")
    name = "".join(filter(str.isalnum, plain.casefold())).translate(SIMPLIFIED)
    kind = SubjectKind.HEADLINE if _QUOTED.fullmatch(text.strip()) else SubjectKind.NAME
    return Subject(kind, text, platform, published, f"name:{name}") if name else None


def platform_of(link: str, platforms: Mapping[str, Platform]) -> str:
    """Return the id of the platform to which a link's host belongs, by the longest match; empty if none."""
    host = host_of(link)
    known = [(len(each), id) for id, place in platforms.items() for each in place.hosts if _within(host, each)]
    return max(known)[1] if known else ""


def _within(host: str, known: str) -> bool:
    return host == known or host.endswith(f".{known}")


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


def telegram_account(number: str | int) -> Address:
    """Return the address of an account whose number stands in words."""
    return address("telegram", int(number))


def reach(subject: str, account: Address | None = None) -> Reach:
    """Read the subject's words; `account` is the author of a forwarded message."""
    plain = folded(subject).strip()
    if told := _ACCOUNT_LINK.search(plain):
        return Reach(account=account or telegram_account(told[1]))
    link = link_in(plain)
    if link and (place := _PLACE.fullmatch(link_key(link))):
        number, message = place["number"], place["message"]
        return Reach(
            handle=place["name"] or "",
            group=address("telegram", f"-100{number}") if number else None,
            message=MessageRef(message.lstrip("0")) if message else None,
            account=account,
        )
    handle = _TELEGRAM_NAME.fullmatch(plain)
    if handle and _TELEGRAM_HANDLE.fullmatch(handle[1].lower()):
        return Reach(handle=handle[1].lower(), account=account)
    return Reach(account=account)
