"""Input of a person as plain values, the only form dialogs read, independent of the channel."""

from dataclasses import dataclass

import msgspec

from rules.addresses import Address, MessageRef
from rules.evidence import SentFile
from rules.report import Forward, Origin


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

    @property
    def own(self) -> str:
        """The sender's own words."""
        return "" if self.origin else self.text

    @property
    def forwards(self) -> tuple[Forward, ...]:
        """The message of somebody else that it is."""
        return (self.origin.forward(self.text, self.file.kind if self.file else ""),) if self.origin else ()


@dataclass(frozen=True, slots=True)
class Press:
    """A press of a button; `version` is that of the screen with the button."""

    word: str
    arg: str = ""
    version: int = 0


class DeepLink(msgspec.Struct, frozen=True, tag_field="kind", tag="Opened"):
    """A deep link that opens a report with its category, platform or subject known (row A11)."""

    leaf: str = ""
    subject: str = ""
    platform: str = ""


Input = IncomingMessage | Press | DeepLink
"""Input of a dialog. Unreadable input, such as a sticker, is refused before it gets here."""
