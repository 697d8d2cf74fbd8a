"""Input of a person as plain values, the only form dialogs read, independent of the channel."""

from dataclasses import dataclass
from datetime import datetime

import msgspec

from rules.addresses import Address, MessageRef
from rules.evidence import SentFile
from rules.report import Forward


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


class IncomingMessage(msgspec.Struct, frozen=True, tag_field="kind", tag="Said"):
    """A message: words, a file, or both; forwarded if it has an `origin`. An edit keeps the `id`; `pointed` are the
    accounts it refers to: the author if forwarded, people mentioned without a handle. `what` is the kind of a message
    of which nothing can be taken, as `sent-<kind>` names it; `edited`: it changes what was sent before."""

    text: str = ""
    file: SentFile | None = None
    origin: Origin | None = None
    id: MessageRef | None = None
    pointed: tuple[Address, ...] = ()
    what: str = ""
    edited: bool = False


@dataclass(frozen=True, slots=True)
class Press:
    """A press of a button; `version` is that of the screen with the button."""

    word: str
    arg: str = ""
    version: int = 0


class DeepLink(msgspec.Struct, frozen=True, tag_field="kind", tag="Opened"):
    """A deep link that opens a report at a category or a subject (row A11)."""

    leaf: str = ""
    subject: str = ""


Input = IncomingMessage | Press | DeepLink
"""Input of a dialog. Unreadable input, such as a sticker, is refused before it gets here."""
