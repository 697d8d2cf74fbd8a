"""Work figures (绩效) of each handler and team, computed from events (row C15)."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from cases.collective.sync import FOLLOWED_ACTS
from rules.vocabulary import Act, DeadlineKind, State
from store.oversight import figures, surveys
from store.oversight.figures import DeadlineOutcome, StaffAct
from store.oversight.surveys import SurveyRating
from store.unit import Tx

STAFF_DEADLINES = (
    DeadlineKind.REVIEW,
    DeadlineKind.INVESTIGATION,
    DeadlineKind.DECISION,
    DeadlineKind.DELIVERY,
    DeadlineKind.APPEAL_REVIEW,
)
"""Staff's deadlines, in the order of a case's life."""

_MET_BY = {
    DeadlineKind.REVIEW: (Act.ACCEPT, Act.REJECT),
    DeadlineKind.INVESTIGATION: (Act.BEGIN, Act.REJECT),
    DeadlineKind.DECISION: (Act.DECIDE, Act.APPROVE, Act.REJECT),
    DeadlineKind.APPEAL_REVIEW: (Act.UPHOLD, Act.CHANGE, Act.OVERTURN, Act.APPROVE),
}
"""The acts that meet a deadline; delivery is met by the message's arrival."""


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
        taken: cases they acted on.
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


class Period:
    """The events from `since` until before `until`, read once and counted per member, team or category."""

    def __init__(self, tx: Tx, since: datetime, until: datetime) -> None:
        self.since, self.until = since, until
        self._followed = figures.followers(tx)
        self._deeds = [deed for deed in figures.staff_acts(tx, since, until) if self._own(deed)]
        self._kept = [kept for kept in figures.deadline_outcomes(tx, since, until) if self._owed(kept)]
        self._open = figures.open_counts(tx)
        self._rated = surveys.ratings(tx, since, until)
        overturned = [deed for deed in self._deeds if deed.act == Act.OVERTURN]
        delivered = [it.case_id for it in self._kept if it.kind is DeadlineKind.DELIVERY]
        self._results = figures.results_of(tx, [*delivered, *(deed.case_id for deed in overturned)])
        self._overturned = [(deed, self._decider(deed.case_id, deed.at)) for deed in overturned]
        self._did = {(deed.case_id, deed.at, deed.act): deed.staff_id for deed in self._deeds}

    def work(self, *, member: int | None = None, team: str | None = None, category: str | None = None) -> Figures:
        """Return the figures of a handler, a team or a category, of a handler in one team, or of the whole house."""

        def within(it: StaffAct | DeadlineOutcome | SurveyRating, whose: int | None) -> bool:
            return member in (None, whose) and team in (None, it.team) and category in (None, it.leaf)

        deeds = [deed for deed in self._deeds if within(deed, deed.staff_id)]
        lost = sum(within(deed, decider) for deed, decider in self._overturned)
        ratings = [it.rating for it in self._rated if within(it, it.holder)]
        return Figures(
            taken=len({deed.case_id for deed in deeds}),
            stages=_stages(it for it in self._kept if self._counts(it) and within(it, self._keeper(it))),
            overturned=Share(lost, max(sum(deed.result for deed in deeds), lost)),
            satisfaction=Share(sum(ratings), len(ratings)),
            # The counts of open cases are by team, not by category.
            open=sum(
                n for holder, of, n in self._open if member in (None, holder) and team in (None, of) and not category
            ),
        )

    def teams(self) -> tuple[str, ...]:
        """Return the teams that acted, or have open cases."""
        acted = {deed.team for deed in self._deeds} | {kept.team for kept in self._kept}
        return tuple(sorted(acted | {of for _, of, _ in self._open}))

    def members(self, team: str | None = None) -> tuple[int, ...]:
        """Return the members who acted or have open cases, in one team if given."""
        acted = {deed.staff_id for deed in self._deeds if team in (None, deed.team)}
        hold = {holder for holder, of, _ in self._open if holder is not None and team in (None, of)}
        return tuple(sorted(acted | hold))

    def _own(self, deed: StaffAct) -> bool:
        """Return whether the act was work on this case itself. Acts that a member of a collective complaint copies from
        its leader are not; its own appeal, and acts before it joined, are."""
        since, _ = self._followed.get(deed.case_id, (deed.event_id, None))
        on_appeal = deed.act == Act.OVERTURN or deed.state in (State.APPEALED, State.CLOSED)
        return deed.event_id <= since or on_appeal or deed.act not in FOLLOWED_ACTS

    def _owed(self, kept: DeadlineOutcome) -> bool:
        """Return whether the deadline was the case's own, not one shared with its leader."""
        _, since = self._followed.get(kept.case_id, (0, None))
        own = kept.kind is DeadlineKind.APPEAL_REVIEW or since is None
        return own or (kept.met_at is not None and since is not None and kept.met_at < since)

    def _counts(self, kept: DeadlineOutcome) -> bool:
        """Return whether staff met or missed the deadline; one ended by the reporter's withdrawal does not count."""
        return kept.met_at is None or kept.met_at > kept.due_at or self._keeper(kept) is not None

    def _keeper(self, kept: DeadlineOutcome) -> int | None:
        """Return who met the deadline: the actor, or for a delivery the decider; if it still runs, the handler."""
        if kept.met_at is None:
            return kept.holder
        if kept.kind is DeadlineKind.DELIVERY:
            return self._decider(kept.case_id, kept.met_at)
        acts = ((kept.case_id, kept.met_at, act) for act in _MET_BY[kept.kind])
        return next((self._did[it] for it in acts if it in self._did), None)

    def _decider(self, case_id: int, before: datetime) -> int | None:
        given = [staff_id for at, staff_id in self._results.get(case_id, []) if at <= before]
        return given[-1] if given else None


def _stages(kept: Iterable[DeadlineOutcome]) -> dict[DeadlineKind, Share]:
    stages = dict.fromkeys(STAFF_DEADLINES, Share())
    for it in kept:
        if it.kind in stages:
            stages[it.kind] += Share(int(it.in_time), 1)
    return stages
