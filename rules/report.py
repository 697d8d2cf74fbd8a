"""What a report says: one shape from its draft through filing to the record and the view of its case."""

from dataclasses import dataclass, field

from rules.addresses import Address


class Answers(dict[str, str]):
    """Answers to the category's own questions, by question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportText:
    """What a report says.

    Attributes:
        subject: as it was written, or the address of a forwarded message; `author` is the name of a hidden author.
        platform: a platform's id, empty while unknown.
        published: ISO date or instant, empty while unknown.
        notes: evidence in words: links, and forwarded messages.
    """

    subject: str = ""
    author: str = ""
    platform: str = ""
    published: str = ""
    description: str = ""
    answers: Answers = field(default_factory=Answers)
    notes: tuple[str, ...] = ()

    @property
    def about(self) -> str:
        """The subject, or the name of a hidden author; empty if neither is known."""
        return self.subject or self.author


@dataclass(frozen=True, slots=True)
class Filing(ReportText):
    """A report as it is filed.

    Attributes:
        account: the account of the author of a forwarded message.
        pointed: accounts that its messages point at: authors of forwarded ones, people mentioned without a handle.
        apart: the reporter does not want it joined with others' reports.
    """

    leaf: str = ""
    account: Address | None = None
    pointed: tuple[Address, ...] = ()
    apart: bool = False
