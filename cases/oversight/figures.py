"""Work figures (绩效) of each handler and team, from the sums that the ledger keeps (row C15)."""

from collections import Counter
from datetime import datetime

from rules.operator.figures import STAGES, Figures, Share
from store.oversight import figures
from store.queue import queue
from store.unit import Tx


class Period:
    """The days from that of `since` until before `until`, each whole, summed per member and team or category.

    What a day holds is told of the case as it stands: a case that has gone to another team is that team's from its
    first day on, and its rating is its present handler's.
    """

    def __init__(self, tx: Tx, since: datetime, until: datetime) -> None:
        self.since, self.until = since, until
        self._tx = tx
        self._days = figures.days(tx, since, until)
        self._sums = figures.by_member(tx, self._days)
        self._in_time = figures.in_time(tx, self._days)
        self._open = queue.open_counts(tx)

    def work(self, *, member: int | None = None, team: str | None = None, category: str | None = None) -> Figures:
        """Return the figures of a handler, a team or a category, of a handler in one team, or of the whole house."""
        if category:
            sums = [it for it in figures.by_category(self._tx, self._days) if it.who == category]
        else:
            sums = [it for it in self._sums if member is None or it.who == str(member)]
        total = figures.added(it for it in sums if team in (None, it.team)).of
        in_time = Counter(
            it.kind
            for it in self._in_time
            if member in (None, it.holder) and team in (None, it.team) and category in (None, it.leaf)
        )
        lost = total("overturned")
        return Figures(
            taken=total("worked" if member is None else "taken"),
            stages={
                kind: Share(total(f"kept_{kind}"), total(f"due_{kind}") + total(f"runs_{kind}") - in_time[kind])
                for kind in STAGES
            },
            overturned=Share(lost, max(total("results"), lost)),
            satisfaction=Share(total("rating"), total("ratings")),
            # What is open is summed by team, not by category.
            open=sum(
                n for of, holder, n in self._open if member in (None, holder) and team in (None, of) and not category
            ),
        )

    def teams(self) -> tuple[str, ...]:
        """Return the teams that acted or had something due, or have open cases."""
        due = [f"{word}_{kind}" for kind in STAGES for word in ("due", "runs")]
        acted = {it.team for it in self._sums if it.of("acts") or any(it.of(word) for word in due)}
        return tuple(sorted(acted | {of for of, _, _ in self._open}))

    def members(self, team: str | None = None) -> tuple[int, ...]:
        """Return the members who acted or have open cases, in one team if given."""
        acted = {int(it.who) for it in self._sums if it.of("acts") and team in (None, it.team)}
        hold = {holder for of, holder, _ in self._open if holder is not None and team in (None, of)}
        return tuple(sorted(acted | hold))
