"""Who may be the second of two people."""

from dataclasses import replace

import pytest

from rules.people.staffing import Grant, Second, grant_of, may_approve
from rules.refusals import Refusal
from rules.vocabulary import Role

ADMIN = frozenset({Role.ADMINISTRATOR})
PROPOSER, SUBJECT, SECOND = 1, 2, 3
FINE = Second(SECOND, ADMIN, ())


@pytest.mark.parametrize(
    ("second", "proposer_roles", "why_not"),
    [
        (FINE, ADMIN, ""),
        (replace(FINE, roles=frozenset({Role.LEAD})), ADMIN, "refusal-administrators-only"),
        (replace(FINE, id=PROPOSER), ADMIN, "refusal-second-is-proposer"),
        (replace(FINE, id=SUBJECT), ADMIN, "refusal-second-is-subject"),
        (replace(FINE, made_by=(PROPOSER,)), ADMIN, "refusal-made-by-proposer"),
        (replace(FINE, made_by=(SUBJECT, 9)), ADMIN, ""),
        (FINE, frozenset({Role.LEAD}), "refusal-proposer-left"),
        (FINE, frozenset(), "refusal-proposer-left"),
    ],
)
def test_the_second_person_is_another_administrator(
    second: Second, proposer_roles: frozenset[Role], why_not: str
) -> None:
    said = may_approve(second, proposer=PROPOSER, proposer_roles=proposer_roles, subject=SUBJECT)
    assert (said.say.id if isinstance(said, Refusal) else "") == why_not


def test_lead_and_administrator_are_granted_by_two() -> None:
    assert {role: grant_of(role) for role in Role if grant_of(role)} == {
        Role.LEAD: Grant.LEAD,
        Role.ADMINISTRATOR: Grant.ADMINISTRATOR,
    }
