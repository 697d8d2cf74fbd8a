"""The sanction ladder (section E): what the rules call for, by which rule, and which earlier violations it counted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from rules.leaves import Kind
from rules.measures import Measure
from rules.months import months_later
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
        day: deletions within so much time of each other are within one day (E2, E3).
        repeat_months: mutes whose begins are so near lead to a ban (E5).
        old_months: published longer than this before the report: no sanction (E6).
        cells: for each of E1 to E5 and severity, first what is recommended, then the options left.
    """

    day: timedelta
    repeat_months: int
    old_months: int
    cells: Mapping[tuple[Rule, Severity], tuple[Measure, ...]]


@dataclass(frozen=True, slots=True)
class Published:
    """When something was published: between these instants, which are one where the hour is known too."""

    earliest: datetime
    latest: datetime


@dataclass(frozen=True, slots=True)
class Earlier:
    """A violation of the same subject's that was found before.

    Attributes:
        deleted_at: None where it was dealt with otherwise than by deleting.
        measure: imposed for it, from `begun_at` on; None for no sanction.
        lifted: the sanction was lifted on appeal, while the violation stands.
        annulled: the decision was overturned on appeal: there was no violation.
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


@dataclass(frozen=True, slots=True)
class AtHand:
    """The violation to be decided; `deleted_at` is None where it is dealt with otherwise than by deleting."""

    kind: Kind
    severity: Severity
    published: Published | None
    reported_at: datetime
    deleted_at: datetime | None


@dataclass(frozen=True, slots=True)
class Advice:
    """What the rules call for.

    Attributes:
        measure: what is recommended; None for no sanction.
        options: what is left open beside it.
        counted: the ids of the earlier violations that led there, in ascending order.
        undecided: it hangs on when the content was published, which nobody has told (E6).
    """

    rule: Rule
    measure: Measure | None = None
    options: tuple[Measure, ...] = ()
    counted: tuple[int, ...] = ()
    undecided: bool = False


def advise(history: Sequence[Earlier], at_hand: AtHand, ladder: Ladder, zone: ZoneInfo) -> Advice | None:
    """What the rules call for; None where they say nothing: the ladder is for user content and for news.

    The order of `history` does not matter. Where the hour or the day of publication is not known, the answer stands
    only if it is the same for the earliest and for the latest instant possible; otherwise it is undecided.
    """
    match at_hand.kind:
        case Kind.OTHER:
            return None
        case Kind.NEWS:
            return Advice(Rule.E7, options=(Measure(Sanction.REFERRAL),))
    if at_hand.published is None:
        return Advice(Rule.E6, undecided=True)
    counting = [earlier for earlier in history if _counts(earlier, ladder, zone)]
    ends = {at_hand.published.earliest, at_hand.published.latest}
    told = {_by_rule(counting, at_hand, published, ladder, zone) for published in ends}
    return told.pop() if len(told) == 1 else Advice(Rule.E6, undecided=True)


def too_old(published: datetime, reported_at: datetime, ladder: Ladder, zone: ZoneInfo) -> bool:
    """Published more than the months of E6 before it was reported; exactly so many are not more."""
    return reported_at > months_later(published, ladder.old_months, zone)


def _counts(earlier: Earlier, ladder: Ladder, zone: ZoneInfo) -> bool:
    """Whether it is counted later: neither what an appeal overturned nor what was old already (E6).

    Of what was published nobody knows when, or on a day that may or may not have been too old, only what a sanction was
    imposed for: then somebody had judged it.
    """
    if earlier.annulled:
        return False
    ends = {earlier.published.earliest, earlier.published.latest} if earlier.published else set()
    old = {too_old(instant, earlier.reported_at, ladder, zone) for instant in ends}
    return earlier.measure is not None if len(old) != 1 else not old.pop()


def _by_rule(counting: list[Earlier], at_hand: AtHand, published: datetime, ladder: Ladder, zone: ZoneInfo) -> Advice:
    """The first rule that fits what was published at this instant; E3 and E4 together give the heavier."""
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
    """Muted for deleted content before this was published (再次发布)."""
    mute = earlier.measure is not None and earlier.measure.kind is Sanction.MUTE and not earlier.lifted
    begun = earlier.begun_at
    return mute and earlier.deleted_at is not None and begun is not None and begun < published


def _near_each_other(mutes: list[Earlier], ladder: Ladder, zone: ZoneInfo) -> list[Earlier]:
    """Those of the mutes that another began within the months of E5 of."""
    ordered = sorted(mutes, key=_begun)
    pairs = [
        (one, other)
        for at, one in enumerate(ordered)
        for other in ordered[at + 1 :]
        if _begun(other) <= months_later(_begun(one), ladder.repeat_months, zone)
    ]
    return [earlier for earlier in ordered if any(earlier in pair for pair in pairs)]


def _deleted_within(counting: list[Earlier], deleted_at: datetime, day: timedelta) -> list[Earlier]:
    """What else was deleted within one day before this; exactly a day before is within."""
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
