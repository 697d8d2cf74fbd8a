"""Periodic reviews (总结, row F10): a pack by the calendar, conclusions that become actions, and their effect."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, time

from cases.oversight.figures import Period
from rules.facts.acts import DelayExplained
from rules.operator.figures import Figures, Metric
from rules.operator.housekeeping import PeriodicReviewKind
from rules.operator.reviews import ReviewAction, ReviewRecord
from rules.refusals import Refusal, checked, refusable, refuse
from rules.wording import Wording
from rules.workflow.life import LEADS
from store.members import staff
from store.members.staff import Member
from store.oversight import figures, lateness, periodic_reviews
from store.unit import Tx

TOP_CATEGORIES = 5
"""The number of categories in a pack, those with most cases first; and of reasons why cases were late."""

_LATE_EVENTS = 2_000
"""The newest events about lateness that a pack is made of."""


@dataclass(frozen=True, slots=True)
class CategoryCount:
    """The number of cases filed in a category, in the period and in the period of the same length before."""

    leaf: str
    now: int
    before: int


@dataclass(frozen=True, slots=True)
class ReviewPack:
    """What the leads get for a periodic review.

    Attributes:
        hot: categories with most cases; `classes` the same by class, `repeated` subjects reported three times or more.
        late: why cases were late, as staff have said it, the commonest first; None where nobody has.
        actions: those of earlier reviews, each with its figure before and after.
    """

    row: ReviewRecord
    figures: Figures
    before: Figures
    hot: tuple[CategoryCount, ...]
    classes: tuple[CategoryCount, ...]
    repeated: int
    late: tuple[tuple[Wording | None, int], ...]
    actions: tuple[ReviewAction, ...]


def pack(tx: Tx, row: ReviewRecord) -> ReviewPack:
    """Compute the pack of a periodic review; its period is over, so it is the same each time."""
    length = row.until - row.since
    now, before = Period(tx, row.since, row.until), Period(tx, row.since - length, row.since)
    came, earlier = _by_leaf(tx, row.since, row.until), _by_leaf(tx, row.since - length, row.since)
    hot = tuple(CategoryCount(category, n, earlier[category]) for category, n in came.most_common(TOP_CATEGORIES))
    by_class, class_before = _by_class(tx, came), _by_class(tx, earlier)
    classes = tuple(CategoryCount(id, n, class_before[id]) for id, n in by_class.most_common(TOP_CATEGORIES))
    actions = tuple(it for it in periodic_reviews.actions(tx) if it.look_back_id < row.id)
    repeated = figures.repeated(tx, row.since, row.until)
    late = _reasons(tx, row.since, row.until)
    return ReviewPack(row, now.work(), before.work(), hot, classes, repeated, late, actions)


def begin(tx: Tx, kind: PeriodicReviewKind, since: datetime, until: datetime) -> ReviewRecord:
    """Begin a periodic review; measure again the figures of earlier actions."""
    row = periodic_reviews.create(tx, kind, since, until)
    if kind is PeriodicReviewKind.REVIEW:
        house = Period(tx, since, until).work()
        for it in periodic_reviews.actions(tx):
            if it.figure and it.after is None and it.look_back_id != row.id:
                periodic_reviews.set_after(tx, it.id, row.id, house.of(Metric(it.figure)))
    return row


def conclude(tx: Tx, by: Member, id: int, outcome: str) -> ReviewRecord | Refusal:
    """Record the conclusion of the review."""
    if not by.roles & LEADS:
        return refuse("refusal-leads-only")
    if periodic_reviews.get(tx, id) is None:
        return refuse("refusal-lookback-gone")
    if not periodic_reviews.close(tx, id, by.id, outcome):
        return refuse("refusal-lookback-closed")
    return periodic_reviews.get(tx, id) or refuse("refusal-lookback-gone")


@refusable
def add_action(
    tx: Tx, by: Member, look_back_id: int, owner_id: int, due: datetime, text: str, figure: Metric | None
) -> ReviewAction | Refusal:
    """Record an action with its owner and due day, and the present value of the figure it aims to change."""
    if not by.roles & LEADS:
        return refuse("refusal-leads-only")
    row = checked(periodic_reviews.get(tx, look_back_id) or refuse("refusal-lookback-gone"))
    if due <= tx.now:
        return refuse("refusal-desk-no-coming-day")
    if owner_id not in {one.id for one in staff.list_active(tx)}:
        return refuse("refusal-owner-left")
    before = Period(tx, row.since, row.until).work().of(figure) if figure else None
    return periodic_reviews.add_action(tx, row.id, owner_id, due, text, figure, before)


@refusable
def complete_action(tx: Tx, by: Member, action_id: int) -> ReviewAction | Refusal:
    """Mark the action done; only its owner or a lead may."""
    action = checked(periodic_reviews.action(tx, action_id) or refuse("refusal-action-gone"))
    if by.id != action.owner_id and not by.roles & LEADS:
        return refuse("refusal-action-another")
    return action if periodic_reviews.complete_action(tx, action.id) else refuse("refusal-action-done")


def reassign_action(tx: Tx, by: Member, action_id: int, owner_id: int) -> ReviewAction | Refusal:
    """Give the action to another owner, as when its owner has left."""
    if not by.roles & LEADS:
        return refuse("refusal-leads-only")
    action = periodic_reviews.action(tx, action_id)
    if action is None or action.done_at:
        return refuse("refusal-action-gone")
    if owner_id not in {one.id for one in staff.list_active(tx)}:
        return refuse("refusal-owner-left")
    periodic_reviews.set_owner(tx, action.id, owner_id)
    return periodic_reviews.action(tx, action.id) or refuse("refusal-action-gone")


def end_of_day(tx: Tx, day: str) -> datetime:
    """Return the last minute of an ISO day in the operator's time zone."""
    return datetime.combine(datetime.fromisoformat(day).date(), time(23, 59), tx.installation.timezone)


def _reasons(tx: Tx, since: datetime, until: datetime) -> tuple[tuple[Wording | None, int], ...]:
    """Return why cases were late, each case once, by its newest reason."""
    newest: dict[int, Wording | None] = {}
    for event in reversed(lateness.newest(tx, since, until, _LATE_EVENTS)):
        if isinstance(event.fact, DelayExplained):
            newest[event.case_id] = event.fact.reason
        elif event.fact is not None:
            newest.setdefault(event.case_id, None)
    found: dict[tuple[str, str], Wording | None] = {}
    numbers = Counter(_named(found, reason) for reason in newest.values())
    return tuple((found[name], n) for name, n in numbers.most_common(TOP_CATEGORIES))


def _named(found: dict[tuple[str, str], Wording | None], reason: Wording | None) -> tuple[str, str]:
    """Return what tells a reason apart: the template, or the words."""
    name = (reason.choice, reason.text) if reason else ("", "")
    found.setdefault(name, reason)
    return name


def _by_leaf(tx: Tx, since: datetime, until: datetime) -> Counter[str]:
    found: Counter[str] = Counter()
    for it in figures.by_category(tx, figures.days(tx, since, until)):
        found[it.who] += it.of("filed")
    return +found


def _by_class(tx: Tx, categories: Counter[str]) -> Counter[str]:
    """Count by top branch of the catalogue; a category outside every branch is a class of its own."""
    found: Counter[str] = Counter()
    for category, n in categories.items():
        entry = tx.installation.catalogue.categories.get(category)
        found[entry.path[0] if entry and entry.path else category] += n
    return found
