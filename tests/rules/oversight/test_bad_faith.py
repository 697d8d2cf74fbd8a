"""The published steps of malicious reporting, and what each keeps its author from."""

from datetime import UTC, datetime, timedelta

import pytest

from rules.people.bad_faith import BadFaithFinding, BadFaithStep, hindrance, next_step

NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)
DAY = timedelta(days=1)
S = BadFaithStep


@pytest.mark.parametrize(
    ("standing", "step"), [(0, S.WARNED), (1, S.SLOW), (2, S.PAUSE_7), (3, S.PAUSE_30), (9, S.PAUSE_30)]
)
def test_steps_rise_with_what_stands(standing: int, step: BadFaithStep) -> None:
    assert next_step(standing) is step


def of(step: BadFaithStep, left: timedelta) -> BadFaithFinding:
    return BadFaithFinding("LA-1", step, NOW + left)


@pytest.mark.parametrize(
    ("findings", "filed", "until"),
    [
        ([], None, None),
        ([of(S.WARNED, timedelta())], NOW, None),  # a warning keeps nobody from anything
        ([of(S.SLOW, 9 * DAY)], None, None),
        ([of(S.SLOW, 9 * DAY)], NOW - DAY, None),
        ([of(S.SLOW, 9 * DAY)], NOW - DAY / 2, NOW + DAY / 2),
        ([of(S.SLOW, DAY / 4)], NOW - DAY / 2, NOW + DAY / 4),  # not longer than the step
        ([of(S.PAUSE_7, 3 * DAY)], None, NOW + 3 * DAY),
        ([of(S.PAUSE_7, -DAY)], None, None),  # over
        ([of(S.SLOW, 9 * DAY), of(S.PAUSE_30, 20 * DAY)], NOW, NOW + 20 * DAY),
    ],
)
def test_who_may_not_file(findings: list[BadFaithFinding], filed: datetime | None, until: datetime | None) -> None:
    held = hindrance(findings, filed, NOW)
    assert (held and held[1]) == until
