"""A file that was sent, and the limits of evidence: number of pieces, size, forbidden kinds."""

from dataclasses import dataclass
from enum import StrEnum

from rules.operator.policy import Policy
from rules.refusals import Refusal, Text, refuse


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file that was sent; `size` in bytes, 0 if the channel does not give it.

    Attributes:
        ref: the channel and the reference by which it can fetch the file, `telegram:AgAC…`; empty once it is fetched.
        kind: photo, video, voice, audio or document.
        name: the sender's name for it; others see it only on request.
        album: the same for all files sent as one album, empty for a single one.
        id: of the stored file, 0 while it is not stored.
    """

    ref: str
    kind: str
    name: str = ""
    mime: str = ""
    size: int = 0
    album: str = ""
    id: int = 0


_KINDS = {"image": "photo", "video": "video", "audio": "audio"}


def kind_of_type(mime: str) -> str:
    """Return the kind of a file as its type says, until it is examined."""
    return _KINDS.get(mime.partition("/")[0].lower(), "document")


class ScanVerdict(StrEnum):
    """What a scan for malware has found in a file; UNSCANNED where it could not look, or not into all of it."""

    CLEAN = "clean"
    INFECTED = "infected"
    UNSCANNED = "unscanned"


@dataclass(frozen=True, slots=True)
class Scan:
    """The verdict on a file.

    Attributes:
        finding: the name of the malware; of an unscanned file the message id of the reason.
    """

    verdict: ScanVerdict
    finding: str = ""

    @property
    def again(self) -> bool:
        """Whether another scan may tell more."""
        return self.finding in ("scan-none", "scan-away", "scan-failed")


def unfit(policy: Policy, kept: int, weight: int, file: SentFile) -> Refusal | None:
    """Return why a file cannot be taken beside the `kept` pieces; None if it can.

    Args:
        weight: bytes of the files so far.
    """
    if kept >= policy.max_items:
        return refuse("refusal-too-many-items", limit=policy.max_items)
    if file.size > policy.max_bytes:
        what = Text(f"file-{file.kind}")
        return refuse("refusal-too-large", what=what, size=file.size, limit=policy.max_bytes, kept=kept)
    if weight + file.size > policy.budgets.draft_files:
        return refuse("refusal-budget-draft-bytes", limit=policy.budgets.draft_files, kept=kept)
    endings = tuple(end for end in policy.forbidden if end[0] == ".")
    if file.mime.lower() in policy.forbidden or file.name.lower().endswith(endings):
        return refuse("refusal-forbidden-kind", name=file.name or file.mime, kept=kept)
    return None
