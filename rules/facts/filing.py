"""The events by which a report is filed and added to."""

from dataclasses import dataclass

from rules.facts.registry import CaseEvent
from rules.report import Forward
from rules.vocabulary import Act, ContactChannel


@dataclass(frozen=True, slots=True)
class FiledPiece:
    """A file of a report: its id, and the SHA-256 of its bytes in hexadecimal digits where it is held already."""

    id: int
    sha256: str = ""


class ReportFiled(CaseEvent, kind=Act.FILE):
    """A report was filed; the case and its text are told as what the event has changed.

    Attributes:
        attested: the channel of a contact for which the member vouches who filed for the reporter.
    """

    evidence: tuple[FiledPiece, ...] = ()
    attested: ContactChannel | None = None


class MaterialAdded(CaseEvent, kind=Act.ADD, beside=True):
    """The reporter, or the person punished, added text, a file, or the files of a second report.

    Attributes:
        corrects: the text is that of an edited message.
        evidence: the file's id.
        pieces: number of files of a second report; `files` are these.
        forwards: messages of others that were forwarded; the file came with one that says so.
    """

    text: str = ""
    corrects: bool = False
    evidence: int = 0
    pieces: int = 0
    files: tuple[FiledPiece, ...] = ()
    forwards: tuple[Forward, ...] = ()
