"""Figures of the work: of a handler, a team or all staff, and those that an action may aim to change."""

from dataclasses import dataclass, field
from enum import StrEnum

from rules.vocabulary import DeadlineKind

STAGES = (
    DeadlineKind.REVIEW,
    DeadlineKind.INVESTIGATION,
    DeadlineKind.DECISION,
    DeadlineKind.DELIVERY,
    DeadlineKind.APPEAL_REVIEW,
)
"""Staff's deadlines that figures are about, in the order of a case's life."""


class Metric(StrEnum):
    """The figures that an action may aim to change."""

    ON_TIME = "on_time"
    REVIEW = "review"
    DECISION = "decision"
    DELIVERY = "delivery"
    OVERTURNED = "overturned"
    SATISFACTION = "satisfaction"


@dataclass(frozen=True, slots=True)
class Share:
    """A share: `part` of `of`."""

    part: int = 0
    of: int = 0

    def __add__(self, other: "Share") -> "Share":
        return Share(self.part + other.part, self.of + other.of)


@dataclass(frozen=True, slots=True)
class Figures:
    """The work of a handler or a team.

    Attributes:
        taken: cases they began to act on; of a team, cases that it began to act on.
        stages: deadlines met in time, of those met or due.
        overturned: results that an appeal overturned, of those they gave.
        satisfaction: the sum of reporters' ratings, 1 to 5, and their number.
        open: cases assigned to them now.
    """

    taken: int = 0
    stages: dict[DeadlineKind, Share] = field(default_factory=dict)
    overturned: Share = Share()
    satisfaction: Share = Share()
    open: int = 0

    @property
    def on_time(self) -> Share:
        """The share over all stages."""
        return sum(self.stages.values(), Share())

    @property
    def empty(self) -> bool:
        """Whether all figures are zero."""
        return not (self.taken or self.open or self.on_time.of or self.overturned.of or self.satisfaction.of)

    def of(self, metric: Metric) -> Share:
        """Return the figure that an action may aim to change."""
        match metric:
            case Metric.ON_TIME:
                return self.on_time
            case Metric.OVERTURNED:
                return self.overturned
            case Metric.SATISFACTION:
                return self.satisfaction
            case _:
                return self.stages[DeadlineKind(metric)]
