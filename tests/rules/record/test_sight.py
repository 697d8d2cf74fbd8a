"""Reading asks what acting asks."""

import pytest

from rules.people.sight import CaseReader, may_see
from rules.refusals import Refusal
from rules.vocabulary import Role
from store.operator_files.catalogue import CATALOGUE_FILE

CONTENT = CATALOGUE_FILE.shipped.teams["content"]
MOD, LEAD, NONE = frozenset({Role.MODERATOR}), frozenset({Role.LEAD}), frozenset[Role]()


@pytest.mark.parametrize(
    ("roles", "team", "cleared", "restricted", "own_team_only", "why_not"),
    [
        (MOD, None, False, False, True, ""),
        (MOD, "content", False, False, True, ""),
        (MOD, "privacy", False, False, True, "refusal-other-team"),
        (MOD, "privacy", False, False, False, ""),
        (LEAD, "privacy", False, False, True, ""),
        (frozenset({Role.ADMINISTRATOR}), "privacy", False, False, True, ""),
        (MOD, None, False, True, True, "refusal-no-case"),
        (MOD, None, True, True, True, ""),
        (MOD, "privacy", True, True, True, "refusal-other-team"),
        (LEAD, None, False, True, True, "refusal-no-case"),
        (NONE, None, False, False, False, "refusal-no-role"),
        (NONE, None, True, True, False, "refusal-no-role"),
        (frozenset({Role.REPORTER, Role.CLOCK}), None, True, False, False, "refusal-no-role"),
    ],
)
def test_a_case_is_shown_to_whom_it_may(
    roles: frozenset[Role], team: str | None, cleared: bool, restricted: bool, own_team_only: bool, why_not: str
) -> None:
    said = may_see(CaseReader(roles, team, cleared), team=CONTENT, restricted=restricted, own_team_only=own_team_only)
    assert (said.say.id if isinstance(said, Refusal) else "") == why_not
