"""A file that was sent, and the limits of evidence: number of pieces, size, forbidden kinds."""

from dataclasses import dataclass

from rules.operator.policy import Policy
from rules.refusals import Refusal, Text, refuse


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file that was sent; `size` in bytes, 0 if the channel does not give it.

    Attributes:
        ref: the channel and the reference by which it can fetch the file, `telegram:AgAC…`.
        kind: photo, video, voice, audio or document.
        album: the same for all files sent as one album, empty for a single one.
    """

    ref: str
    kind: str
    name: str = ""
    mime: str = ""
    size: int = 0
    album: str = ""


def unfit(policy: Policy, kept: int, weight: int, *, kind: str, name: str, mime: str, size: int) -> Refusal | None:
    """Return why a file of `size` bytes cannot be taken beside the `kept` pieces; None if it can.

    Args:
        weight: bytes of the files so far.
    """
    if kept >= policy.max_items:
        return refuse("refusal-too-many-items", limit=policy.max_items)
    if size > policy.max_bytes:
        what = Text(f"file-{kind}")
        return refuse("refusal-too-large", what=what, size=size, limit=policy.max_bytes, kept=kept)
    if weight + size > policy.budgets.draft_files:
        return refuse("refusal-budget-draft-bytes", limit=policy.budgets.draft_files, kept=kept)
    if mime.lower() in policy.forbidden or any(name.lower().endswith(end) for end in policy.forbidden if end[0] == "."):
        return refuse("refusal-forbidden-kind", name=name or mime, kept=kept)
    return None
