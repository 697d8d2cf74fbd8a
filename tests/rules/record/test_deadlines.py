"""Deadlines: one table of when each is due, one of when the clock speaks, one of waits."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from rules.catalogue.categories import From, Promise
from rules.schedule.deadlines import (
    REPORTERS,
    STAFFS,
    DeadlineStep,
    Instants,
    Look,
    called_for,
    next_look,
    passed,
    span,
    waited,
)
from rules.schedule.quiet_hours import after_quiet
from rules.vocabulary import DeadlineKind, State
from store.operator_files.policy import POLICY_FILE

K = DeadlineKind
SHANGHAI, BERLIN, UTC_ZONE = ZoneInfo("Asia/Shanghai"), ZoneInfo("Europe/Berlin"), ZoneInfo("UTC")
H, S = timedelta(hours=1), timedelta(seconds=1)
POLICY = replace(POLICY_FILE.shipped, quiet=(time(), time()))  # never quiet
FILED = datetime(2026, 3, 2, 6, 5, tzinfo=UTC)
# User and news content are judged and dealt with within 24 h of receipt; the others 72 h after the begin.
USER = Promise(24 * H, 24 * H, 24 * H, From.RECEIPT)
OTHER = Promise(24 * H, 48 * H, 72 * H, From.INVESTIGATION)

DUE = [
    # kind, promise, what has happened -> due after what
    (K.REVIEW, USER, Instants(FILED), FILED + 24 * H),
    (K.REVIEW, OTHER, Instants(FILED), FILED + 24 * H),
    (K.INVESTIGATION, OTHER, Instants(FILED), FILED + 48 * H),
    (K.DECISION, USER, Instants(FILED), FILED + 24 * H),  # runs from receipt, whatever begins later
    (K.DECISION, USER, Instants(FILED, begun_at=FILED + 9 * H), FILED + 24 * H),
    (K.DECISION, OTHER, Instants(FILED), None),  # nobody has begun: only the begin is promised
    (K.DECISION, OTHER, Instants(FILED, begun_at=FILED + 9 * H), FILED + 81 * H),
    (K.DELIVERY, USER, Instants(FILED, decided_at=FILED + H), FILED + 73 * H),
    (K.APPEAL_WINDOW, USER, Instants(FILED, decided_at=FILED + H), FILED + H + timedelta(days=15)),
    (K.ANSWER, USER, Instants(FILED, asked_at=FILED + H), FILED + H + timedelta(days=7)),
    (K.APPEAL_REVIEW, USER, Instants(FILED, appealed_at=FILED + H), FILED + 73 * H),
    # Filed at 23:05 in Berlin, an hour before clocks there go forward: 24 hours are 24 hours
    (K.REVIEW, USER, Instants(datetime(2026, 3, 28, 23, 5, tzinfo=BERLIN)), datetime(2026, 3, 29, 22, 5, tzinfo=UTC)),
]


@pytest.mark.parametrize(("kind", "promise", "when", "due"), DUE)
def test_each_promise_is_due_when_the_table_says(
    kind: DeadlineKind, promise: Promise, when: Instants, due: datetime | None
) -> None:
    ran = span(kind, promise, POLICY, when)
    assert (ran and ran[1]) == due


SPOKEN = [
    # a deadline of 24 h: at this hour after its begin (and second) -> the newest mark passed, the next to come
    (0 * H, None, Look(DeadlineStep.SHARE, FILED + 12 * H)),
    (12 * H - S, None, Look(DeadlineStep.SHARE, FILED + 12 * H)),
    (12 * H, Look(DeadlineStep.SHARE, FILED + 12 * H), Look(DeadlineStep.SHARE, FILED + 19.2 * H)),
    (19.2 * H, Look(DeadlineStep.SHARE, FILED + 19.2 * H), Look(DeadlineStep.SOON, FILED + 22 * H)),
    (22 * H, Look(DeadlineStep.SOON, FILED + 22 * H), Look(DeadlineStep.NOW, FILED + 24 * H)),
    (24 * H - S, Look(DeadlineStep.SOON, FILED + 22 * H), Look(DeadlineStep.NOW, FILED + 24 * H)),
    (24 * H, Look(DeadlineStep.NOW, FILED + 24 * H), Look(DeadlineStep.AGAIN, FILED + 48 * H)),  # at the hour
    (48 * H - S, Look(DeadlineStep.NOW, FILED + 24 * H), Look(DeadlineStep.AGAIN, FILED + 48 * H)),
    (48 * H, Look(DeadlineStep.AGAIN, FILED + 48 * H), Look(DeadlineStep.AGAIN, FILED + 72 * H)),  # daily after
    (
        500 * H,
        Look(DeadlineStep.AGAIN, FILED + 480 * H),
        Look(DeadlineStep.AGAIN, FILED + 504 * H),
    ),  # back after three weeks
]


@pytest.mark.parametrize(("after", "newest", "following"), SPOKEN)
def test_the_clock_speaks_when_the_table_says(after: timedelta, newest: Look | None, following: Look) -> None:
    due, now = FILED + 24 * H, FILED + after
    assert passed(K.REVIEW, FILED, due, now, POLICY) == newest
    assert next_look(K.REVIEW, FILED, due, now, POLICY, UTC_ZONE) == following


@pytest.mark.parametrize(
    ("length", "marks"),
    [
        (2 * H, [1 * H, 1.6 * H, 2 * H]),  # two hours before would be the begin itself: it does not apply
        (3 * H, [1 * H, 1.5 * H, 2.4 * H, 3 * H]),
        (72 * H, [36 * H, 57.6 * H, 70 * H, 72 * H]),
    ],
)
def test_of_the_reminders_those_apply_that_lie_within(length: timedelta, marks: list[timedelta]) -> None:
    now, met = FILED, []
    while now < FILED + length:
        now = next_look(K.DECISION, FILED, FILED + length, now, POLICY, UTC_ZONE).at
        met.append(now - FILED)
    assert met == marks


def test_what_is_nobodys_work_is_looked_at_only_when_it_is_due() -> None:
    for kind in set(K) - STAFFS - REPORTERS:
        assert next_look(kind, FILED, FILED + 24 * H, FILED, POLICY, UTC_ZONE) == Look(DeadlineStep.NOW, FILED + 24 * H)
        assert passed(kind, FILED, FILED + 24 * H, FILED + 23 * H, POLICY) is None


@pytest.mark.parametrize("kind", sorted(REPORTERS))
@pytest.mark.parametrize(
    ("length", "quiet", "reminded"),
    [
        (7 * 24 * H, False, 6 * 24 * H),  # a day before
        (24 * H, False, 12 * H),  # half of a short time
        (7 * 24 * H, True, 6 * 24 * H + 8 * H),  # begun at midnight: not before the quiet hours are over
        (8 * H, True, 8 * H),  # all of it at night: nothing is said before it ends
    ],
)
def test_what_the_reporter_must_keep_is_reminded_of_once(
    kind: K, length: timedelta, quiet: bool, reminded: timedelta
) -> None:
    begun = datetime(2026, 12, 7, tzinfo=UTC)
    policy = replace(POLICY, quiet=(time(22), time(8)) if quiet else (time(0), time(0)))
    looks, now = [], begun
    while now < begun + length:
        now = next_look(kind, begun, begun + length, now, policy, UTC_ZONE).at
        looks.append(now - begun)
    assert looks == sorted({reminded, length})
    assert next_look(kind, begun, begun + length, now, policy, UTC_ZONE) == Look(DeadlineStep.NOW, begun + length)


WAITS = [(FILED + 2 * H, FILED + 5 * H), (FILED + 10 * H, FILED + 11 * H)]


@pytest.mark.parametrize(
    ("since", "moved"),
    [
        (FILED, 4 * H),  # both waits stop a clock that ran from receipt
        (FILED + 4 * H, 2 * H),  # begun within the first wait: only its remaining time
        (FILED + 5 * H, 1 * H),  # begun as it ended
        (FILED + 11 * H, 0 * H),  # begun when all was answered
    ],
)
def test_a_promise_moves_by_the_waits_since_it_began(since: datetime, moved: timedelta) -> None:
    assert waited(WAITS, since) == moved


QUIET = (time(22), time(8))
NIGHT = [
    # instant (UTC), in Shanghai eight hours later -> when it may be said
    (datetime(2026, 3, 2, 13, 59, 59, tzinfo=UTC), datetime(2026, 3, 2, 13, 59, 59, tzinfo=UTC)),  # 21:59:59
    (datetime(2026, 3, 2, 14, 0, tzinfo=UTC), datetime(2026, 3, 3, 0, 0, tzinfo=UTC)),  # 22:00 -> 08:00
    (datetime(2026, 3, 2, 18, 0, tzinfo=UTC), datetime(2026, 3, 3, 0, 0, tzinfo=UTC)),  # 02:00 -> 08:00 the same day
    (datetime(2026, 3, 3, 0, 0, tzinfo=UTC), datetime(2026, 3, 3, 0, 0, tzinfo=UTC)),  # 08:00
]


@pytest.mark.parametrize(("instant", "said"), NIGHT)
def test_what_can_wait_is_not_said_at_night(instant: datetime, said: datetime) -> None:
    assert after_quiet(instant, QUIET, SHANGHAI) == said


CHANGES = [
    # On 25 October 2026 02:00 to 03:00 comes twice in Berlin; on 29 March it does not come at all.
    (datetime(2026, 10, 24, 21, 0, tzinfo=UTC), datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),  # 23:00 -> 02:30, the first
    (
        datetime(2026, 10, 25, 1, 10, tzinfo=UTC),
        datetime(2026, 10, 25, 1, 30, tzinfo=UTC),
    ),  # 02:10 again -> 02:30 again
    (datetime(2026, 3, 28, 22, 0, tzinfo=UTC), datetime(2026, 3, 29, 1, 30, tzinfo=UTC)),  # 23:00 -> 03:30 for 02:30
]


@pytest.mark.parametrize(("instant", "said"), CHANGES)
def test_a_quiet_night_ends_later_than_it_began_when_clocks_change(instant: datetime, said: datetime) -> None:
    assert after_quiet(instant, (time(22), time(2, 30)), BERLIN) == said


def test_a_share_waits_for_the_morning_but_the_last_two_hours_do_not() -> None:
    policy = replace(POLICY, quiet=QUIET)
    begun = datetime(2026, 3, 2, 3, 0, tzinfo=UTC)  # 11:00 in Shanghai: half at 23:00, 80 % at 06:12, soon at 09:00
    first = next_look(K.REVIEW, begun, begun + 24 * H, begun, policy, SHANGHAI)
    assert first == Look(DeadlineStep.SHARE, datetime(2026, 3, 3, 0, 0, tzinfo=UTC))
    told = passed(K.REVIEW, begun, begun + 24 * H, first.at, policy)
    assert told == Look(DeadlineStep.SHARE, begun + 19.2 * H)  # the newest of the two, once
    assert next_look(K.REVIEW, begun, begun + 24 * H, first.at, policy, SHANGHAI).mark is DeadlineStep.SOON
    short = next_look(K.REVIEW, begun + 11 * H, begun + 15 * H, begun + 12 * H, policy, SHANGHAI)
    assert short == Look(DeadlineStep.SOON, begun + 13 * H)  # at midnight, because it cannot wait


def test_every_state_has_a_promise_running_and_at_rest_it_is_that_of_its_destruction() -> None:
    assert all(called_for(state) for state in State)
    assert called_for(State.WITHDRAWN) == {DeadlineKind.RETENTION}
    assert {state for state in State if DeadlineKind.RETENTION in called_for(state)} == {State.WITHDRAWN, State.CLOSED}
