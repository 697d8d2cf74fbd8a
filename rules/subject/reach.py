"""Read a place in Telegram from the subject of a case: chat, message, account."""

import re
from dataclasses import dataclass

from rules.addresses import Address, MessageRef, address
from rules.subject.links import link_in, link_key
from rules.subject.subject import TELEGRAM_HANDLE
from rules.text.text_limits import folded

_PLACE = re.compile(r"telegram:(?:c(?P<number>\d{1,16})|@(?P<name>\w+))(?:/(?P<message>\d{1,10}))?", re.ASCII)
_ACCOUNT = re.compile(r"\btg://(?:user\?id|openmessage\?user_id)=(\d{1,18})\b", re.IGNORECASE)
_HANDLE = re.compile(r"@\s*(\w+)", re.ASCII)


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
    if told := _ACCOUNT.search(plain):
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
    handle = _HANDLE.fullmatch(plain)
    if handle and TELEGRAM_HANDLE.fullmatch(handle[1].lower()):
        return Reach(handle=handle[1].lower(), account=account)
    return Reach(account=account)
