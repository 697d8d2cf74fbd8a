"""What a question to staff is made of: its ready answers, how own words are read, and when it is asked at all."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from rules.refusals import Refusal, Say
from rules.templates import Use

Known = Mapping[str, str]
"""What is known at a step: the ready answers given so far, by step, and what the dialog is about."""

When = Callable[[Known], bool]


class Reads(StrEnum):
    """How own words are read."""

    TEXT = "text"
    MONEY = "money"  # one amount above nothing
    COMING = "coming"  # a day that is to come
    TIMES = "times"  # hours of days to come, one or several
    MOMENT = "moment"  # a day that has been, perhaps with its hour


@dataclass(frozen=True, slots=True)
class Step:
    """One question.

    Attributes:
        name: key of its answer, and of its words `desk-ask-<name>`.
        choices: offered as buttons with the words `<name>-<choice>`, or those that `label` gives.
        use: the templates of this use are offered as buttons.
        typed: own words are an answer, up to `limit` UTF-16 units, read as `reads`.
        optional: may be skipped.
        check: why typed words are no answer; None where they are.
        tree: the choices are the catalogue's leaves.
        teams: the choices are its teams.
        files: a file is an answer too.
        only_for: asked only where the step named first was answered by the choice named second.
        when: asked only where this holds.
        spared: where this holds it is not asked, but may be answered from the preview.
        among: of the choices those that are offered.
    """

    name: str
    choices: tuple[str, ...] = ()
    use: Use | None = None
    typed: bool = False
    limit: int = 1500
    reads: Reads = Reads.TEXT
    check: Callable[[str], Refusal | None] | None = None
    optional: bool = False
    tree: bool = False
    teams: bool = False
    files: bool = False
    only_for: tuple[str, str] | None = None
    when: When | None = None
    spared: When | None = None
    among: Callable[[Known], tuple[str, ...]] | None = None
    label: Callable[[str], Say] | None = None

    def asked(self, known: Known) -> bool:
        """Whether it is asked of whoever has given these answers."""
        if self.only_for is not None and known.get(self.only_for[0]) != self.only_for[1]:
            return False
        return self.when is None or self.when(known)

    def offered(self, known: Known) -> tuple[str, ...]:
        """The ready answers that are open, templates not counted."""
        return self.choices if self.among is None else self.among(known)

    def labelled(self, choice: str) -> Say:
        """The words of a ready answer; outcomes and severities have theirs from the common vocabulary."""
        return Say(f"{self.name}-{choice}") if self.label is None else self.label(choice)


@dataclass(frozen=True, slots=True)
class Script:
    """The steps before an act; where `previewed` holds, what the reporter will read is shown before it goes."""

    steps: tuple[Step, ...]
    previewed: bool | When = False

    def shown_first(self, known: Known) -> bool:
        """Whether something goes to the reporter, who must not read what nobody has seen."""
        return self.previewed if isinstance(self.previewed, bool) else self.previewed(known)


RELATED = "related"
"""What is known of the cases about the same subject: their numbers, space between."""


def related(known: Known) -> tuple[str, ...]:
    """The numbers of the cases about the same subject."""
    return tuple(known.get(RELATED, "").split())


def numbered(number: str) -> Say:
    """A ticket number as a button says it."""
    return Say("desk-first-number", {"number": number})
