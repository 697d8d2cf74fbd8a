"""Which mail of ours a bounce brings back, and whom it did not reach (RFC 3464, and what older servers write)."""

import re
from dataclasses import dataclass

from rules.mail.kinds import OWN_ID, MailHead

_ACTION = re.compile(r"^action:[ \t]*([a-z]+)", re.IGNORECASE | re.MULTILINE)
_NAMED = re.compile(
    r"^(?:final-recipient|original-recipient|x-failed-recipients|to):([^\n]{0,500})", re.IGNORECASE | re.MULTILINE
)
_ADDRESS = re.compile(r"[^\s<>;:,\"()@]{1,64}@[a-z0-9.-]{1,253}", re.IGNORECASE)
_MOST = 20
_BY_SERVER = ("mailer-daemon@", "postmaster@", "mail-daemon@")


@dataclass(frozen=True, slots=True)
class Bounce:
    """A mail of ours that came back: the number of its row, and addresses, in lower case, of whom it was for."""

    mail: int
    recipients: tuple[str, ...]


def read_bounce(head: MailHead, text: str) -> Bounce | None:
    """Return what came back; None where it is only late, or no mail of ours.

    Args:
        text: all that the bounce holds, with the mail that it brings back or its headers.
    """
    actions = {found.lower() for found in _ACTION.findall(text)}
    by_server = bool(head.get("x-failed-recipients")) or head.sender.startswith(_BY_SERVER)
    failed = "failed" in actions if actions else by_server
    here = head.own.partition("@")[2]
    ours = [int(id) for id, host in OWN_ID.findall(text) if host.lower() == here] or list(head.answers)
    named = (*head.all("x-failed-recipients"), *_NAMED.findall(text)[:_MOST])
    to = dict.fromkeys(it.lower() for line in named for it in _ADDRESS.findall(line) if it.lower() != head.own)
    return Bounce(ours[0], tuple(to)[:_MOST]) if failed and ours and to else None
