"""Another's case, an unknown number and a wrong receipt code: the same answer, in the same time (row B1)."""

from tests.same_time.measuring import KINDS, comparisons, measured

TRIES, APART, P = 40, 0.15, 0.001
"""Few tries on a busy machine; `python -m tests.same_time` takes 2,000, and 5 percent."""


def test_no_answer_and_no_time_tells_what_was_asked_for(sqlite_url: str) -> None:
    times, answers = measured(sqlite_url, TRIES)
    assert len(set().union(*answers.values())) == 1
    assert all(len(answers[kind]) == 1 for kind in KINDS)
    for told in comparisons(times):
        assert told.apart < APART, told
        assert told.p > P, told
