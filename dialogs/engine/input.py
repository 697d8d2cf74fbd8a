"""What a person does, as plain values: whichever front it came through, a dialog reads only these."""

from dataclasses import dataclass, field
from datetime import datetime

import msgspec

from rules.addresses import Address, MessageRef


@dataclass(frozen=True, slots=True)
class File:
    """A file that was sent; `size` in bytes, 0 where the front does not tell.

    Attributes:
        ref: by which the channel it came through can fetch it.
        kind: photo, video, voice, audio or document.
        album: the same for all files sent as one album, empty for a single one.
    """

    ref: str
    kind: str
    name: str = ""
    mime: str = ""
    size: int = 0
    album: str = ""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a forwarded message comes from (Bot API "MessageOrigin").

    Attributes:
        name: how its author is called; all that is known of a `hidden` one.
        address: a link to the message, or the author's @handle or account; empty where hidden.
        at: when it was published.
        platform: the catalogue's id of where it was published.
        account: its author's, where the front tells.
    """

    name: str
    address: str
    hidden: bool
    at: datetime
    platform: str = ""
    account: Address | None = None

    def saying(self, text: str) -> str:
        """The text with its author's name before it, where they have one that is seen."""
        return f"{self.name}: {text}" if self.name else text


class IncomingMessage(msgspec.Struct, frozen=True, tag_field="kind", tag="Said"):
    """A message: words, a file, or both; with `origin` it was forwarded. An edit of it has the same `id`; `pointed` are
    the accounts that it points at: its author where it was forwarded, people mentioned without a handle."""

    text: str = ""
    file: File | None = None
    origin: Origin | None = None
    id: MessageRef | None = None
    pointed: tuple[Address, ...] = ()


@dataclass(frozen=True, slots=True)
class Press:
    """A press on a screen's button; `version` is of the screen it was shown on."""

    word: str
    arg: str = ""
    version: int = 0


class DeepLink(msgspec.Struct, frozen=True, tag_field="kind", tag="Opened"):
    """A deep link that leads in at a category or a subject (row A11)."""

    leaf: str = ""
    subject: str = ""


Input = IncomingMessage | Press | DeepLink
"""What a dialog takes. What no dialog can read, such as a sticker, is refused before it gets here."""


@dataclass(frozen=True, slots=True)
class DraftFile:
    """A file that is evidence already."""

    id: int
    kind: str
    name: str = ""
    size: int = 0
    album: str = field(default="")
