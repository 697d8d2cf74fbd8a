"""Whose a case becomes, as one table of who is there."""

from datetime import UTC, datetime, timedelta

import pytest

from rules.vocabulary import Role
from rules.workflow.assignment import Assignee, Colleague, assignee, may_handle

NOW = datetime(2026, 11, 25, 6, 0, tzinfo=UTC)
MOD, LEAD, EDITOR, ADMIN = Role.MODERATOR, Role.LEAD, Role.DUTY_EDITOR, Role.ADMINISTRATOR


def one(
    id: int, role: Role, team: str | None = "content", *, on: bool = True, work: int = 0, ago: int = 0
) -> Colleague:
    """`ago`: how many hours since their last new case; 0: never given one."""
    return Colleague(id, frozenset({role}), team, on, work, NOW - timedelta(hours=ago) if ago else None)


TABLE = [
    # who is there, of news or not -> whose it is, and whether they only stand in
    # The least open work, then the longest without a new case, then the longest here
    ([one(1, MOD, work=3), one(2, MOD, work=2)], False, Assignee(2, False)),
    ([one(1, MOD, work=2, ago=1), one(2, MOD, work=2, ago=5)], False, Assignee(2, False)),
    ([one(1, MOD, ago=5), one(2, MOD)], False, Assignee(2, False)),  # never given one is longest of all
    ([one(2, MOD), one(1, MOD)], False, Assignee(1, False)),
    # Only of the case's team, or of every team; only on duty
    ([one(1, MOD, "accounts"), one(2, MOD, work=9)], False, Assignee(2, False)),
    ([one(1, MOD, None), one(2, MOD, work=9)], False, Assignee(1, False)),
    ([one(1, MOD, on=False), one(2, MOD, work=9)], False, Assignee(2, False)),
    ([one(1, LEAD, work=1), one(2, MOD, work=2)], False, Assignee(1, False)),  # a lead on duty works like the others
    # Nobody on duty: the team's lead, else an administrator
    ([one(1, MOD, on=False), one(2, LEAD, on=False), one(3, ADMIN, None, on=False)], False, Assignee(2, True)),
    ([one(1, LEAD, "accounts", on=False), one(3, ADMIN, None, on=False)], False, Assignee(3, True)),
    ([one(1, LEAD, on=False, work=2), one(2, LEAD, on=False, work=1)], False, Assignee(2, True)),
    ([one(1, EDITOR), one(2, LEAD, on=False)], False, Assignee(2, True)),  # an editor judges nothing but news
    # News: the duty editor; a lead where none is on duty, even beside moderators who are
    ([one(1, MOD), one(2, EDITOR, work=9), one(3, LEAD)], True, Assignee(2, False)),
    ([one(1, MOD), one(2, EDITOR, on=False), one(3, LEAD, on=False)], True, Assignee(3, True)),
    # Of a restricted case even leads and administrators may be shut out
    ([one(1, MOD, on=False)], False, Assignee(1, True)),
    ([one(1, MOD, "accounts")], False, None),
    ([], False, None),
]  # fmt: skip


@pytest.mark.parametrize(("there", "news", "whose"), TABLE)
def test_a_case_becomes_whose_the_table_says(there: list[Colleague], news: bool, whose: Assignee | None) -> None:
    assert assignee(there, team="content", news=news) == whose


@pytest.mark.parametrize(
    ("roles", "team", "news", "may"),
    [
        ({MOD}, "content", False, True),
        ({MOD}, None, False, True),
        ({MOD}, "accounts", False, False),
        ({MOD}, "content", True, False),
        ({EDITOR}, "content", True, True),
        ({EDITOR}, "content", False, False),
        ({LEAD}, "content", True, True),
        (set(), "content", False, False),
    ],
)
def test_a_lead_gives_a_case_only_to_a_person_who_may_work_on_it(
    roles: set[Role], team: str | None, news: bool, may: bool
) -> None:
    assert may_handle(frozenset(roles), team, team="content", news=news) is may
