"""What must hold of the promises of a case: those that its state calls for run, each once, and no other."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

from cases.record.disputes import APPEALABLE_ACTS, REVIEW_ACTS
from rules.catalogue.categories import From
from rules.operator.installation import Installation
from rules.schedule.deadlines import STAFFS, STANDING, called_for
from rules.vocabulary import Act, DeadlineKind, State
from store.record.deadlines import DeadlineRow
from store.record.events import EventRow
from tests.lives.home import Record

K, S = DeadlineKind, State
PAUSED = (S.REVIEW_PAUSED, S.INVESTIGATION_PAUSED)


def wrong(it: Record, place: Installation, now: datetime) -> Iterator[str]:
    """Each thing that is not as it must be."""
    running = [row for row in it.deadlines if row.met_at is None]
    counted = Counter(row.kind for row in running)
    yield from (f"{n} promises of {kind} run" for kind, n in counted.items() if n > 1 and kind is not K.MUTE_END)
    wanted = frozenset(kind for kind in called_for(it.case.state) if _runs(it, kind, place))
    if (runs := frozenset(counted) - STANDING) != wanted:
        yield f"{it.case.state} calls for {sorted(wanted)}; {sorted(runs)} run"
    yield from _standing(it, counted, now)
    for row in running:
        yield from _clock(it, row, now)
        yield from _hours(it, row, place)


def _runs(it: Record, kind: DeadlineKind, place: Installation) -> bool:
    """Whether a promise that the state calls for runs still, and has begun to."""
    match kind:
        case K.DECISION:
            late = place.catalogue.category(it.case.leaf).deadlines.decision_from is From.INVESTIGATION
            return not late or it.case.begun_at is not None
        case K.DELIVERY:
            promised = [row for row in it.deadlines if row.kind is kind and row.begun_at == it.case.decided_at]
            return not promised or promised[-1].id not in it.delivered
        case K.FINAL:
            closed, results = it.case.closed_at, [e for e in it.told if e.act in (*APPEALABLE_ACTS, *REVIEW_ACTS)]
            ends = (_decided_at(it, results[-1])) + place.policy.appeal_window
            reviewed = results[-1].act not in APPEALABLE_ACTS or results[-1].state is S.CLOSED
            early = not reviewed and closed is not None and closed < ends
            return early and not _over(it, kind)
        case K.SURVEY | K.RETENTION:
            return not _over(it, kind)
    return True


def _decided_at(it: Record, result: EventRow) -> datetime:
    """A member of a collective complaint was decided when its leader was."""
    return it.case.decided_at if it.case.decided_at and result.act in APPEALABLE_ACTS else result.at


def _over(it: Record, kind: DeadlineKind) -> bool:
    """Whether the instant promised at this closing has come, and was seen to."""
    rows = [row for row in it.deadlines if row.kind is kind and row.begun_at == it.case.closed_at]
    return bool(rows) and rows[-1].met_at is not None and rows[-1].met_at >= rows[-1].due_at


def _standing(it: Record, counted: Counter[DeadlineKind], now: datetime) -> Iterator[str]:
    """What a decision has set in motion runs until it is done; a member of a collective complaint imposes nothing."""
    mutes = sum(row.ends_at is not None for row in it.sanctions)
    if counted[K.MUTE_END] != mutes:
        yield f"{counted[K.MUTE_END]} ends of mutes are waited for, {mutes} run"
    follows = [row for row in it.deadlines if row.kind is K.FOLLOW and row.met_at is None]
    if not it.leads and any(row.next_at is None or row.next_at > now for row in follows):
        # Who has handed the lead on is looked at once more, and then no more.
        yield "nobody follows, and the clock waits for followers"
    if any(event.act == "joined" for event in it.told):
        return
    rectified = referred = False
    for event in it.told:
        fact: Any = event.fact
        match event.act:
            case Act.DECIDE | Act.APPROVE | Act.CHANGE:
                rectified, referred = bool(fact.by), fact.measure == "referral"
            case Act.OVERTURN:
                rectified = referred = False
            case Act.CHECK:
                rectified = not fact.done
            case Act.RELAY if fact.heard == "answered":
                referred = False
    if (counted[K.RECTIFICATION], counted[K.REFERRAL]) != (rectified, referred):
        yield f"to be rectified: {rectified}, referred: {referred}; runs: {dict(counted)}"


def _clock(it: Record, row: DeadlineRow, now: datetime) -> Iterator[str]:
    """Staff's clock stands still while the reporter is waited for, and is looked at otherwise."""
    stands = it.case.state in PAUSED and row.kind in STAFFS
    if (row.stopped_at is not None) != stands:
        yield f"{row.kind} stands still since {row.stopped_at} in {it.case.state}"
    rests = row.kind is K.DELIVERY and row.due_at <= now
    if row.next_at is None and not stands and not rests:
        yield f"nobody will look at {row.kind}"


def _hours(it: Record, row: DeadlineRow, place: Installation) -> Iterator[str]:
    """Each promise begins and ends when it was said to, later by the waits for the reporter (decision 5)."""
    promise, policy, case = place.catalogue.category(it.case.leaf).deadlines, place.policy, it.case
    opened = case.filed_at
    if any(event.act == Act.OVERTURN and event.state is S.ACCEPTED for event in it.told):
        opened = case.accepted_at or opened
    begun, length = {
        K.REVIEW: (opened, promise.review),
        K.INVESTIGATION: (opened, promise.investigation),
        K.DECISION: (opened if promise.decision_from is From.RECEIPT else case.begun_at, promise.decision),
        K.DELIVERY: (case.decided_at, policy.delivery),
        K.APPEAL_WINDOW: (case.decided_at, policy.appeal_window),
        K.APPEAL_REVIEW: (_first_appeal(it.told), policy.appeal_review),
        K.ANSWER: (case.paused_at, policy.answer),
    }.get(row.kind, (None, timedelta()))
    if begun is None:
        return
    if row.kind in (K.REVIEW, K.INVESTIGATION, K.DECISION):
        begun += _waited(it.told, begun)
    if (row.begun_at, row.due_at) != (begun, begun + length):
        yield f"{row.kind} runs from {row.begun_at} to {row.due_at}, promised from {begun} to {begun + length}"


def _first_appeal(told: list[EventRow]) -> datetime | None:
    """Of the appeals that are reviewed together."""
    begun = [event.at for before, event in pairwise(told) if before.state is not event.state is S.APPEALED]
    return begun[-1] if begun else None


def _waited(told: list[EventRow], since: datetime) -> timedelta:
    """For the reporter, since a promise began; a wait that goes on moves nothing yet."""
    waits, asked = timedelta(), None
    for event in told:
        if event.act == Act.ASK:
            asked = event.at
        elif event.act in (Act.ANSWER, Act.RESUME) and asked:
            waits += max(event.at - max(asked, since), timedelta())
            asked = None
    return waits
