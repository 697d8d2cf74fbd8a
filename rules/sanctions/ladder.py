"""The sanction ladder (section E): the recommended sanction, by which rule, and the earlier violations counted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from rules.catalogue.categories import ContentKind
from rules.sanctions.measures import Measure, months_later
from rules.vocabulary import Sanction, Severity


class Rule(StrEnum):
    """The rules of section E by their numbers."""

    E1 = "E1"
    E2 = "E2"
    E3 = "E3"
    E4 = "E4"
    E5 = "E5"
    E6 = "E6"
    E7 = "E7"


@dataclass(frozen=True, slots=True)
class Ladder:
    """The ladder's numbers, as the operator's policy has them.

    Attributes:
        day: how near two deletions must be to count as one day (E2, E3).
        repeat_months: how near the begins of two mutes must be for a ban (E5).
        old_months: content published longer before the report earns no sanction (E6).
        cells: for each of E1 to E5 and severity, first the recommendation, then the other options.
    """

    day: timedelta
    repeat_months: int
    old_months: int
    cells: Mapping[tuple[Rule, Severity], tuple[Measure, ...]]


@dataclass(frozen=True, slots=True)
class Published:
    """When something was published: between these instants, which are equal if the hour is known."""

    earliest: datetime
    latest: datetime


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier violation of the same subject.

    Attributes:
        deleted_at: None if the content was not deleted.
        measure: imposed from `begun_at` on; None for no sanction.
        lifted: the sanction was lifted on appeal, the violation stands.
        annulled: the decision was overturned on appeal; there was no violation.
        content: what was published, as a value that is equal for reports on one content; None if unknown.
    """

    id: int
    severity: Severity
    published: Published | None
    reported_at: datetime
    deleted_at: datetime | None = None
    measure: Measure | None = None
    begun_at: datetime | None = None
    lifted: bool = False
    annulled: bool = False
    content: bytes | None = None


@dataclass(frozen=True, slots=True)
class AtHand:
    """The violation to be decided; `deleted_at` is None if the content is not deleted, `content` as in `Earlier`."""

    kind: ContentKind
    severity: Severity
    published: Published | None
    reported_at: datetime
    deleted_at: datetime | None
    content: bytes | None = None


@dataclass(frozen=True, slots=True)
class Advice:
    """What the rules recommend.

    Attributes:
        measure: the recommendation; None for no sanction.
        options: the other measures allowed.
        counted: the ids of the earlier violations counted, ascending.
        undecided: it depends on the unknown time of publication (E6).
    """

    rule: Rule
    measure: Measure | None = None
    options: tuple[Measure, ...] = ()
    counted: tuple[int, ...] = ()
    undecided: bool = False


def advise(history: Sequence[Earlier], at_hand: AtHand, ladder: Ladder, zone: ZoneInfo) -> Advice | None:
    """Return what the rules recommend; None outside user content and news.

    The order of `history` does not matter. If the time of publication is not known exactly, the answer must be the same
    for the earliest and the latest possible instant; otherwise it is undecided.
    """
    match at_hand.kind:
        case ContentKind.OTHER:
            return None
        case ContentKind.NEWS:
            return Advice(Rule.E7, options=(Measure(Sanction.REFERRAL),))
    if at_hand.published is None:
        return Advice(Rule.E6, undecided=True)
    counting = [it for it in other_contents(history, at_hand.content) if _counts(it, ladder, zone)]
    ends = {at_hand.published.earliest, at_hand.published.latest}
    told = {_by_rule(counting, at_hand, published, ladder, zone) for published in ends}
    return told.pop() if len(told) == 1 else Advice(Rule.E6, undecided=True)


def other_contents(history: Sequence[Earlier], content: bytes | None) -> list[Earlier]:
    """Return one violation for each content but this one: what several people report is one violation.

    Of several decisions on one content that count, the one that imposed a sanction stands, else the first; what any of
    them deleted is deleted. Where the content is unknown, each case is a violation.
    """
    groups: dict[bytes | int, list[Earlier]] = {}
    for it in sorted(history, key=lambda it: it.id):
        if not it.annulled and (it.content is None or it.content != content):
            groups.setdefault(it.id if it.content is None else it.content, []).append(it)
    return [_one_of(group) for group in groups.values()]


def _one_of(group: list[Earlier]) -> Earlier:
    stands = max(group, key=lambda it: (it.measure is not None and not it.lifted, it.measure is not None))
    deleted = min((it.deleted_at for it in group if it.deleted_at is not None), default=None)
    return replace(stands, deleted_at=deleted) if len(group) > 1 else stands


def too_old(published: datetime, reported_at: datetime, ladder: Ladder, zone: ZoneInfo) -> bool:
    """Return whether it was published more than the months of E6 before the report; exactly so many are not more."""
    return reported_at > months_later(published, ladder.old_months, zone)


def _counts(earlier: Earlier, ladder: Ladder, zone: ZoneInfo) -> bool:
    """Return whether it counts later: not if an appeal overturned it, nor if it was too old (E6).

    If its age is unknown, it counts only if a sanction was imposed: then a member has judged it.
    """
    if earlier.annulled:
        return False
    ends = {earlier.published.earliest, earlier.published.latest} if earlier.published else set()
    old = {too_old(instant, earlier.reported_at, ladder, zone) for instant in ends}
    return earlier.measure is not None if len(old) != 1 else not old.pop()


def _by_rule(counting: list[Earlier], at_hand: AtHand, published: datetime, ladder: Ladder, zone: ZoneInfo) -> Advice:
    """Apply the first rule that fits a publication at this instant; of E3 and E4 the heavier."""
    if too_old(published, at_hand.reported_at, ladder, zone):
        return Advice(Rule.E6)
    mutes = [earlier for earlier in counting if _muted(earlier, published)]
    if repeated := _near_each_other(mutes, ladder, zone):
        return _cell(Rule.E5, at_hand, ladder, repeated)
    fitting: list[Advice] = []
    if at_hand.deleted_at is not None:
        if mutes:
            fitting.append(_cell(Rule.E4, at_hand, ladder, mutes))
        if together := _deleted_within(counting, at_hand.deleted_at, ladder.day):
            fitting.append(_cell(Rule.E3, at_hand, ladder, together))
    if fitting:
        return max(fitting, key=_weight)
    deleted_alone = at_hand.deleted_at is not None and at_hand.severity is Severity.SERIOUS
    return _cell(Rule.E2 if deleted_alone else Rule.E1, at_hand, ladder, [])


def _muted(earlier: Earlier, published: datetime) -> bool:
    """Return whether a mute for deleted content began before this was published (再次发布)."""
    mute = earlier.measure is not None and earlier.measure.kind is Sanction.MUTE and not earlier.lifted
    begun = earlier.begun_at
    return mute and earlier.deleted_at is not None and begun is not None and begun < published


def _near_each_other(mutes: list[Earlier], ladder: Ladder, zone: ZoneInfo) -> list[Earlier]:
    """Return the mutes that began within the months of E5 of another mute."""
    ordered = sorted(mutes, key=_begun)
    pairs = [
        (one, other)
        for at, one in enumerate(ordered)
        for other in ordered[at + 1 :]
        if _begun(other) <= months_later(_begun(one), ladder.repeat_months, zone)
    ]
    return [earlier for earlier in ordered if any(earlier in pair for pair in pairs)]


def _deleted_within(counting: list[Earlier], deleted_at: datetime, day: timedelta) -> list[Earlier]:
    """Return what else was deleted within one day before this; exactly one day is within."""
    return [it for it in counting if it.deleted_at is not None and timedelta() <= deleted_at - it.deleted_at <= day]


def _cell(rule: Rule, at_hand: AtHand, ladder: Ladder, counted: list[Earlier]) -> Advice:
    measure, *options = ladder.cells[rule, at_hand.severity]
    return Advice(rule, measure, tuple(options), tuple(sorted(earlier.id for earlier in counted)))


def _weight(advice: Advice) -> tuple[int, int]:
    return advice.measure.weight if advice.measure else (-1, 0)


def _begun(earlier: Earlier) -> datetime:
    if earlier.begun_at is None:
        raise ValueError("a mute that never began")
    return earlier.begun_at
