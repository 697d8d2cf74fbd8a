"""Who may propose to unseal an identity, and who may agree: two people of different roles."""

import pytest

from rules.people.staffing import Second
from rules.people.unsealing import agreeing_role, proposing_role
from rules.refusals import Refusal
from rules.vocabulary import Role

MODERATOR, LEAD, EDITOR, ADMINISTRATOR = Role.MODERATOR, Role.LEAD, Role.DUTY_EDITOR, Role.ADMINISTRATOR
CHEN, MING = 1, 2


def said(found: Role | Refusal) -> Role | str:
    return found.say.id if isinstance(found, Refusal) else found


@pytest.mark.parametrize(
    ("roles", "handler", "expected"),
    [
        ({MODERATOR}, True, MODERATOR),  # the handler
        ({MODERATOR}, False, "refusal-unseal-role"),  # a colleague of theirs
        ({LEAD}, False, LEAD),  # sees every case of the team
        ({MODERATOR, LEAD}, False, LEAD),  # not as a moderator: they do not handle it
        ({EDITOR}, False, EDITOR),
        ({ADMINISTRATOR}, False, ADMINISTRATOR),
        (set(), True, "refusal-unseal-role"),  # their role was taken
    ],
)
def test_who_may_propose(roles: set[Role], handler: bool, expected: Role | str) -> None:
    assert said(proposing_role(frozenset(roles), handler=handler)) == expected


@pytest.mark.parametrize(
    ("second", "proposer", "expected"),
    [
        ({LEAD}, {MODERATOR}, LEAD),
        ({EDITOR}, {MODERATOR}, EDITOR),
        ({ADMINISTRATOR}, {LEAD}, ADMINISTRATOR),
        ({MODERATOR}, {LEAD}, "refusal-unseal-agreers"),  # a moderator never agrees
        ({LEAD}, {LEAD}, "refusal-unseal-same-role"),
        ({LEAD}, {MODERATOR, LEAD}, "refusal-unseal-same-role"),  # whichever role it was proposed in
        ({LEAD, ADMINISTRATOR}, {LEAD}, ADMINISTRATOR),  # the role that the proposer lacks
        ({LEAD}, {LEAD, ADMINISTRATOR}, "refusal-unseal-same-role"),
    ],
)
def test_who_may_agree(second: set[Role], proposer: set[Role], expected: Role | str) -> None:
    by = Second(CHEN, frozenset(second), made_by=())
    assert said(agreeing_role(by, proposer=MING, proposer_roles=frozenset(proposer))) == expected


def test_nobody_agrees_with_themselves_nor_with_who_gave_them_their_role() -> None:
    own = Second(MING, frozenset({LEAD, ADMINISTRATOR}), made_by=())
    made = Second(CHEN, frozenset({LEAD}), made_by={MING})
    for second, why in ((own, "refusal-second-is-proposer"), (made, "refusal-made-by-proposer")):
        assert said(agreeing_role(second, proposer=MING, proposer_roles=frozenset({ADMINISTRATOR}))) == why
