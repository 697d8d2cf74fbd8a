"""A sanction with its length, which of them weigh heavily, and how they are written in few letters."""

from dataclasses import dataclass

from rules.vocabulary import Outcome, Sanction

MUTES = (1, 3, 7, 30)
"""The lengths of a mute in days; a month (一个月) is counted as 30."""

HEAVY = frozenset({Sanction.BAN, Sanction.DEREGISTRATION, Sanction.FINE, Sanction.REFERRAL})
"""What needs a lead who did not propose it (row C7)."""

NOTHING_FOUND = frozenset({Outcome.NO_VIOLATION, Outcome.ACCOUNT_RESTORED})
"""Outcomes after which there is nothing to impose a sanction for."""

_ORDER = (Sanction.WARNING, Sanction.MUTE, Sanction.BAN, Sanction.DEREGISTRATION)


@dataclass(frozen=True, slots=True)
class Measure:
    """A sanction; `days` are those of a mute, and 0 for every other."""

    kind: Sanction
    days: int = 0

    @property
    def heavy(self) -> bool:
        """Whether two people are needed for it."""
        return self.kind in HEAVY

    @property
    def weight(self) -> tuple[int, int]:
        """The heavier of two is the greater; of those that are imposed on an account."""
        return _ORDER.index(self.kind), self.days

    def __str__(self) -> str:
        return f"{self.kind}_{self.days}" if self.days else self.kind


MEASURES = (
    Measure(Sanction.WARNING),
    *(Measure(Sanction.MUTE, days) for days in MUTES),
    *(Measure(kind) for kind in Sanction if kind not in (Sanction.WARNING, Sanction.MUTE)),
)
"""Every sanction there is."""

_BY_WORD = {str(measure): measure for measure in MEASURES}


def measure(word: str) -> Measure | None:
    """What `str` wrote, such as mute_7; None where it is no sanction."""
    return _BY_WORD.get(word)
