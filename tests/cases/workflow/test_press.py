"""A press is checked against live role, team, chat, state and version; a refused one is on record."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from cases.staffing.acts import claim
from cases.triage import accept, recategorise, reject
from cases.workflow import press
from cases.workflow.press import AllowedPress, Press
from cases.workflow.transitions import Transition
from rules.refusals import Refusal, refuse
from rules.vocabulary import Act, Role, State
from rules.wording import Wording
from store.members import staff
from store.tables import REFUSED_PRESS
from store.unit import Tx
from tests.addresses import at
from tests.cases.conftest import ABUSE, MINUTE, House, done, refused
from tests.support.installation import STAFF_CHAT

GROUP = -100500


def on_record(house: House) -> list[tuple[str, str, int | None, int | None]]:
    """The refused presses: act, refusal, case, member."""
    rows = house.unit(lambda tx: tx.conn.execute(select(REFUSED_PRESS).order_by(REFUSED_PRESS.c.id)).all())
    return [(row.act, row.refusal, row.case_id, row.staff_id) for row in rows]


def test_of_two_who_press_at_once_one_wins_and_the_other_is_told_who_was_first_and_when(house: House) -> None:
    case, other = house.files(), house.hire(2003, "阿梅", Role.MODERATOR)
    house.accepts(case)
    first_at = house.now
    house.now += MINUTE
    second = house.presses(reject, Act.REJECT, case, Wording(text="no"), by=other)
    assert isinstance(second, Refusal)
    assert second.say.id == "refusal-somebody-was-first"
    assert second.say.args == {"alias": "小林", "at": first_at}
    assert house.case(case.id).state is State.ACCEPTED


def test_a_second_press_is_told_that_it_is_done(house: House) -> None:
    case = house.files()
    house.accepts(case)
    assert refused(house.presses(accept, Act.ACCEPT, case)) == "refusal-done-already"


def test_a_button_that_the_reporter_made_old_says_so(house: House) -> None:
    case = house.asks(house.files())
    house.answers(case)
    assert refused(house.presses(accept, Act.ACCEPT, case)) == "refusal-case-moved-on"


def test_a_role_taken_away_a_moment_ago_is_gone(house: House) -> None:
    case = house.files()
    house.unit(lambda tx: staff.change(tx, house.mod.id, roles=frozenset()))
    assert refused(house.presses(accept, Act.ACCEPT, case)) == "refusal-no-role"


def test_another_teams_case_is_left_to_it_but_not_by_a_lead(house: House) -> None:
    case = house.files()
    privacy = house.hire(2004, "小赵", Role.MODERATOR, team="privacy")
    lead = house.hire(2005, "老周", Role.LEAD, team="privacy")
    assert refused(house.presses(accept, Act.ACCEPT, case, by=privacy)) == "refusal-other-team"
    assert done(house.presses(accept, Act.ACCEPT, case, by=lead)).state is State.ACCEPTED


@pytest.mark.parametrize(("chat", "allowed"), [(2001, True), (GROUP, False), (2002, False)])
def test_a_press_counts_in_the_staff_chat_and_in_ones_own(house: House, chat: int, allowed: bool) -> None:
    said = house.presses(accept, Act.ACCEPT, house.files(), chat=chat)
    assert isinstance(said, Refusal) is not allowed


def test_a_restricted_case_answers_to_who_is_cleared_in_private_and_to_nobody_else(house: House) -> None:
    cleared = house.hire(2010, "老王", Role.MODERATOR, cleared=True)
    house.hire(2009, "小林二", Role.LEAD, username="xiao_lin", cleared=True)
    case = house.files(replace(ABUSE, subject="@xiao_lin"))
    assert refused(house.presses(accept, Act.ACCEPT, case)) == "refusal-no-case"
    assert refused(house.presses(accept, Act.ACCEPT, case, by=cleared)) == "refusal-not-in-this-chat"
    assert done(house.presses(accept, Act.ACCEPT, case, by=cleared, chat=2010)).state is State.ACCEPTED


def test_who_claims_second_is_told_it_is_taken(house: House) -> None:
    case, other = house.files(), house.hire(2003, "阿梅", Role.MODERATOR)
    case = done(house.presses(claim, Act.CLAIM, case))
    assert refused(house.presses(claim, Act.CLAIM, case, by=other)) == "refusal-claimed-already"
    assert done(house.presses(claim, Act.CLAIM, case, by=house.lead)).staff_id == house.lead.id


def test_every_refused_press_is_on_record_with_case_member_and_reason(house: House) -> None:
    case = house.files()
    house.accepts(case)
    house.presses(accept, Act.ACCEPT, case)
    house.presses(accept, Act.ACCEPT, replace(case, id=999))
    assert on_record(house) == [
        ("accept", "refusal-done-already", case.id, house.mod.id),
        ("accept", "refusal-no-case", None, house.mod.id),
    ]


def test_of_two_processes_the_second_is_told_who_was_first_and_it_is_on_record(house: House) -> None:
    """On PostgreSQL both may pass the check; the case's version then decides."""
    case, other = house.files(), house.hire(2003, "阿梅", Role.MODERATOR)

    def work(tx: Tx) -> object:
        mine = Press(case.id, case.version, Act.ACCEPT, house.mod, at(STAFF_CHAT))
        allowed = press.check(tx, mine)
        assert isinstance(allowed, AllowedPress)
        assert isinstance(accept(tx, replace(mine, member=other)), Transition)
        return press.take(tx, allowed)

    assert house.unit(work) == refuse("refusal-somebody-was-first", alias="阿梅", at=house.now)
    assert on_record(house) == [("accept", "refusal-somebody-was-first", case.id, house.mod.id)]


@pytest.mark.parametrize("leaf", ["no-such", ABUSE.leaf])
def test_a_leaf_that_is_none_or_the_same_is_a_refused_press_too(house: House, leaf: str) -> None:
    said = refused(house.presses(recategorise, Act.RECATEGORISE, house.files(), leaf))
    assert [refusal for _, refusal, _, _ in on_record(house)] == [said]


def test_a_second_function_for_an_act_fails_at_import() -> None:
    with pytest.raises(ValueError, match="registered twice"):
        press.staff_act(Act.ACCEPT)(lambda tx, allowed: None)


def test_an_act_is_not_taken_by_the_press_of_another(house: House) -> None:
    with pytest.raises(ValueError, match="not claim"):
        house.presses(accept, Act.CLAIM, house.files())
