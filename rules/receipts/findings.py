"""What is found about a receipt that somebody shows: whether it is genuine, and whether the record still agrees."""

from dataclasses import dataclass
from enum import StrEnum

from rules.receipts.reading import Block, BrokenBlock, OtherVersion
from rules.views import TimelineStep


class ReceiptVerdict(StrEnum):
    """What is found.

    The first five are of a genuine receipt: the record agrees; it is a case of somebody else; the record was changed up
    to its entry; its entry is missing; a file is missing. The others are of one that was altered, was signed with
    another key, is not whole, or has another form. The last four are of a day's root, the one that is kept here or
    not; and of a proof of inclusion in one of them, or in none.
    """

    AGREES = "agrees"
    ELSEWHERE = "elsewhere"
    DIFFERS = "differs"
    SHORTER = "shorter"
    FILES = "files"
    ALTERED = "altered"
    FOREIGN = "foreign"
    BROKEN = "broken"
    FORM = "form"
    ROOT = "root"
    ROOT_DIFFERS = "root-differs"
    PROOF = "proof"
    PROOF_FALSE = "proof-false"


ALARMING = (ReceiptVerdict.DIFFERS, ReceiptVerdict.SHORTER, ReceiptVerdict.FILES)
"""Verdicts that convict the record."""


@dataclass(frozen=True, slots=True)
class ReceiptFinding:
    """A verdict on what was shown.

    Attributes:
        length: how many entries the record has now.
        lost: how many files the receipt names and the record has no more.
        after: what happened since, as far as the reporter is told of it.
    """

    verdict: ReceiptVerdict
    block: Block | BrokenBlock | OtherVersion
    length: int = 0
    lost: int = 0
    after: tuple[TimelineStep, ...] = ()


@dataclass(frozen=True, slots=True)
class RecordCheck:
    """What is found about a case by all receipts that its reporter was given.

    Attributes:
        broken: the first entry that does not go on from the one before; None if all do.
        given: a finding on each receipt.
        rooted: the newest day (ISO) whose root it is under, and up to which entry; None before the first.
    """

    number: str
    length: int
    broken: int | None
    given: tuple[ReceiptFinding, ...]
    rooted: tuple[str, int] | None = None

    @property
    def alarming(self) -> bool:
        """Whether the record was changed."""
        return self.broken is not None or any(it.verdict in ALARMING for it in self.given)
