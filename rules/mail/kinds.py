"""What a mail is, told by its headers alone: a table, its rows in the order in which they win (decision 83)."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from rules.text.name_folding import fold

HEADER = "X-Lian"
"""The header that every mail of Lian carries, so that its own mails are known wherever they come back."""

OWN_ID = re.compile(r"<lian-(\d{1,18})@([^<>@\s]{1,253})>")
_READ = 8192
"""Characters of a header that are read."""


class MailKind(StrEnum):
    """What a mail is: a report and an answer are taken, everything else is left in the mailbox, unanswered."""

    REPORT = "report"
    ANSWER = "answer"
    AUTO_REPLY = "auto-reply"
    BOUNCE = "bounce"
    LOOP = "loop"
    SPAM = "spam"
    NOBODY = "nobody"

    @property
    def taken(self) -> bool:
        """Whether a person wrote it to us."""
        return self in (MailKind.REPORT, MailKind.ANSWER)


@dataclass(frozen=True, slots=True)
class MailHead:
    """The headers of a mail as decoded lines, by their names in lower case, each topmost first.

    Attributes:
        sender: the one address of `From`, in lower case; empty where there is none, or more than one.
        own: the address that Lian's mails come from.
    """

    sender: str
    own: str
    headers: Mapping[str, tuple[str, ...]]

    def all(self, name: str) -> tuple[str, ...]:
        """Return the values of a header."""
        return tuple(value[:_READ] for value in self.headers.get(name, ()))

    def get(self, name: str) -> str:
        """Return the topmost value of a header, in lower case and without spaces around; empty without one."""
        return next(iter(self.all(name)), "").strip().lower()

    @property
    def answers(self) -> tuple[int, ...]:
        """Return the numbers of our mails that it answers, the nearest first."""
        here = self.own.partition("@")[2]

        def ours(name: str) -> list[int]:
            found = OWN_ID.findall(" ".join(self.all(name)))
            return [int(id) for id, host in reversed(found) if host.lower() == here]

        return tuple(dict.fromkeys((*ours("in-reply-to"), *ours("references"))))


_AWAY = re.compile(
    r"(?:(?:re|回[复覆]|答[复覆]) ?: ?)?[\[【(]?"
    r"(?:auto(?:matic|mated)?[ -]?(?:reply|response|answer)|out[ -]of[ -](?:the[ -])?office|ooo|"
    r"automatische antwort|r[eé]ponse automatique|respuesta automática|"
    r"away from (?:the )?office|on (?:annual )?(?:vacation|leave|holiday)|vacation (?:reply|notice|response)|"
    r"(?:系统|邮件)?自动(?:回[复覆信]|答[复覆]|应答)|(?:外出|休假|出差|度假|离开办公室)(?:通知|中|自动回[复覆])|不在办公室)"
    r"(?: ?[:,(\[【\]】)-]|$| (?:re|回[复覆]))"
)
"""The beginning of a folded subject that an auto-responder gives its answer: in English, and in Chinese, whose
Traditional characters are folded to Simplified ones."""
_SAYS_SO = re.compile(
    r"[(\[【](?:系统|邮件|本邮件)?(?:自动(?:回[复覆信]|发送|发出)|auto[ -]?reply)[^()\[\]【】]{0,20}[)\]】]$"
)
_OF_DOMAINS = re.compile(r"report domain ?: ?\S+ submitter ?:")

_REPLY = re.compile(r"(?:re|回[复覆]|答[复覆]) ?:")

_NO_PERSON = re.compile(r"(?:bounces?(?:[+-].*)?|(?:.*[.+_-])?(?:no|do[._-]?not)[._-]?reply(?:[.+_-].*)?)@.*")


def _bounced(it: MailHead) -> bool:
    return (
        it.get("return-path") == "<>"
        or it.get("content-type").startswith("multipart/report")
        or it.get("x-failed-recipients") != ""
        or it.sender.startswith(("mailer-daemon@", "postmaster@", "mail-daemon@"))
    )


def _automatic(it: MailHead) -> bool:
    return (
        re.split("[;(]", it.get("auto-submitted"))[0].strip() not in ("", "no")
        or any(it.get(name) for name in ("x-autoreply", "x-autorespond", "x-autoresponder", "x-auto-reply-from"))
        or it.get("precedence") in ("auto_reply", "auto-reply")
        or it.get("x-precedence") == "auto_reply"
        or it.get("x-mailer-type") == "auto"
        or _AWAY.match(subject := fold(it.get("subject")).strip()) is not None
        or _SAYS_SO.search(subject[-60:]) is not None
        or it.get("tls-report-domain") != ""
        or _OF_DOMAINS.match(subject.replace(";", "")) is not None
    )


def _bulk(it: MailHead) -> bool:
    return it.get("precedence") in ("bulk", "list", "junk") or any(
        it.get(name)
        for name in ("list-id", "list-unsubscribe", "list-post", "mailing-list", "feedback-id", "x-campaign-id")
    )


def _spam(it: MailHead) -> bool:
    return (
        it.get("x-spam-flag").startswith("yes")
        or it.get("x-spam-status").startswith("yes")
        or it.get("x-spam") in ("yes", "spam")
    )


@dataclass(frozen=True, slots=True)
class KindRow:
    """A case of the table: a mail for which `when` holds is of this `kind`."""

    case: str
    when: Callable[[MailHead], bool]
    kind: MailKind


_K = MailKind

KINDS: tuple[KindRow, ...] = (
    KindRow("a mail of ours that came back", lambda it: it.get(HEADER.lower()) != "", _K.LOOP),
    KindRow("under a Message-ID of ours", lambda it: OWN_ID.search(it.get("message-id")) is not None, _K.LOOP),
    KindRow("from our own address", lambda it: it.sender == it.own, _K.LOOP),
    KindRow("a report of delivery, or from nobody", _bounced, _K.BOUNCE),
    KindRow("marked or named as an automatic answer or report", _automatic, _K.AUTO_REPLY),
    KindRow("marked as spam by the server", _spam, _K.SPAM),
    KindRow("to a list, or to many", _bulk, _K.SPAM),
    KindRow("from no address that can be answered", lambda it: it.sender == "", _K.NOBODY),
    KindRow("from an address of a program", lambda it: _NO_PERSON.fullmatch(it.sender) is not None, _K.NOBODY),
    KindRow("in answer to a mail of ours", lambda it: it.answers != (), _K.ANSWER),
    KindRow("anything else", lambda it: True, _K.REPORT),
)


def is_reply(subject: str) -> bool:
    """Return whether a subject says that it replies, in any of our languages."""
    return _REPLY.match(fold(subject[:_READ]).strip()) is not None


def kind_of(head: MailHead) -> MailKind:
    """Return the kind of the first row that holds."""
    return next(row.kind for row in KINDS if row.when(head))
