"""What a report says: one shape from its draft through filing to the record and the view of its case."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from rules.addresses import Address
from rules.subject.subject import TELEGRAM
from rules.vocabulary import Identity


class Way(StrEnum):
    """The way in: how a case came. That of a reporter's own address is called as its channel; the others are told to
    staff, who file for people who telephoned, wrote or came."""

    TELEGRAM = "telegram"
    GROUP = "group"
    WEB = "web"
    API = "api"
    MAIL = "mail"
    HOTLINE = "hotline"
    LETTER = "letter"
    WEIBO = "weibo"
    WECHAT = "wechat"
    PRIVATE_MESSAGE = "private_message"
    COUNTER = "counter"
    OTHER = "other"

    @classmethod
    def _missing_(cls, value: object) -> "Way":
        return cls.OTHER


@dataclass(frozen=True, slots=True)
class Forward:
    """A message that was forwarded, with author and time as its channel gave them; nobody typed it.

    Attributes:
        kind: who wrote it (Bot API "MessageOrigin"): user, hidden_user, chat or channel; empty for what is somebody
            else's by its nature.
        name: of the author; empty where it may be the reporter's own.
        address: a link to the message, or the author's @handle or account; empty if hidden.
        what: the kind of the file that came with it, which is evidence of its own; empty for words alone.
    """

    kind: str
    name: str
    address: str
    at: datetime
    text: str = ""
    what: str = ""

    @property
    def words(self) -> str:
        """The words after the author's name."""
        return f"{self.name}: {self.text}" if self.name and self.text else self.text


@dataclass(frozen=True, slots=True)
class Origin:
    """The origin of a forwarded message (Bot API "MessageOrigin").

    Attributes:
        name: name of the author; all that is known of a `hidden` one.
        address: a link to the message, or the author's @handle or account; empty if hidden.
        at: when it was published.
        platform: catalogue id of the platform it was published on.
        account: account of the author, if the channel gives it.
        kind: who the author is: user, hidden_user, chat or channel.
        alike: a hidden author who is called as the person who forwarded it; it may be their own message.
    """

    name: str
    address: str
    hidden: bool
    at: datetime
    platform: str = ""
    account: Address | None = None
    kind: str = ""
    alike: bool = False

    def forward(self, text: str, what: str) -> Forward:
        """Return the forwarded message; a name that may be the sender's own is left out."""
        return Forward(self.kind, "" if self.alike else self.name, self.address, self.at, text, what)


def said_in(text: str, forwards: Iterable[Forward]) -> str:
    """Return all that words and forwarded messages say."""
    return "\n".join(filter(None, (text, *(it.words for it in forwards))))


Note = str | Forward
"""Evidence in words: a link or words of the reporter's, or a forwarded message."""


def note_words(note: Note) -> str:
    """Return what a note says."""
    return note.words if isinstance(note, Forward) else note


class Answers(dict[str, str]):
    """Answers to the category's own questions, by question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportText:
    """What a report says.

    Attributes:
        subject: as it was written, or the address of a forwarded message; `author` is the name of a hidden author.
        platform: a platform's id, empty while unknown.
        bare: the platform of a bare @name while none is told; empty where it was not written on one.
        published: ISO date or instant, empty while unknown.
        notes: evidence in words: links, and forwarded messages; one that came with a file is no piece of its own.
    """

    subject: str = ""
    author: str = ""
    platform: str = ""
    bare: str = TELEGRAM
    published: str = ""
    description: str = ""
    answers: Answers = field(default_factory=Answers)
    notes: tuple[Note, ...] = ()

    @property
    def about(self) -> str:
        """The subject, or the name of a hidden author; empty if neither is known."""
        return self.subject or self.author

    @property
    def note_pieces(self) -> int:
        """The number of pieces of evidence among the notes."""
        return sum(not (isinstance(note, Forward) and note.what) for note in self.notes)

    @property
    def told(self) -> str:
        """The account of what happened: the description, else the words of the forwarded messages."""
        return self.description or "\n".join(it.words for it in self.notes if isinstance(it, Forward))


@dataclass(frozen=True, slots=True)
class Filing(ReportText):
    """A report as it is filed.

    Attributes:
        account: the account of the author of a forwarded message.
        pointed: accounts that its messages point at: authors of forwarded ones, people mentioned without a handle.
        apart: the reporter does not want it joined with others' reports.
        identity: what staff learn of the reporter; of a named one `real_name` and `reachable`, as they typed them.
        way: the way in, where it is not the channel of the reporter's address.
    """

    leaf: str = ""
    account: Address | None = None
    pointed: tuple[Address, ...] = ()
    apart: bool = False
    identity: Identity = Identity.CONFIDENTIAL
    real_name: str = ""
    reachable: str = ""
    way: Way | None = None
