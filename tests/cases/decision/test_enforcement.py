"""Sanctions and decisions become deeds in groups, in the transaction that imposes them, and are undone with them."""

from dataclasses import replace

import pytest

from cases.decision import consequences, enforcement
from rules.facts.events import LiftReason
from rules.sanctions.enforcement import GroupMeasure
from rules.sanctions.measures import Measure
from rules.vocabulary import Sanction
from store.decision import enforcements
from store.decision.groups import GroupRights
from store.record.cases import CaseRow
from store.tables import EnforcementState
from tests.addresses import at, id_at
from tests.cases.conftest import ABUSE, DAY, STAFF_CHAT, House

RUDE = 555_000_555
STREET, ALLEY = -1001000000077, -1001000000078
FORWARDED = replace(ABUSE, subject="@rude", account=at(RUDE))


@pytest.fixture
def street(house: House) -> None:
    for chat, handle in ((STREET, "street"), (ALLEY, "")):
        how = GroupRights(at(chat), "街道", handle, plain=False, present=True, deletes=True, restricts=True)
        house.unit(lambda tx, how=how: enforcement.update_bot_rights(tx, how))  # type: ignore[misc]


def wanted(house: House, case: CaseRow) -> list[tuple[GroupMeasure, EnforcementState]]:
    rows = house.unit(lambda tx: enforcements.of_case(tx, case.id))
    return [(row.deed, row.state) for row in rows]


IMPOSED = [
    # what is imposed, what is done in each of the two groups
    (Measure(Sanction.WARNING), []),
    (Measure(Sanction.MUTE, 7), [(GroupMeasure.MUTE, EnforcementState.WANTED)] * 2),
    (Measure(Sanction.BAN), [(GroupMeasure.BAN, EnforcementState.WANTED)] * 2),
    (Measure(Sanction.DEREGISTRATION), [(GroupMeasure.BAN, EnforcementState.WANTED)] * 2),
    (Measure(Sanction.REFERRAL), []),
]


@pytest.mark.usefixtures("street")
@pytest.mark.parametrize(("measure", "deeds"), IMPOSED)
def test_a_sanction_is_carried_out_wherever_its_subject_may_be(
    house: House, measure: Measure, deeds: list[tuple[GroupMeasure, EnforcementState]]
) -> None:
    case = house.files(FORWARDED)
    house.unit(lambda tx: consequences.impose_sanction(tx, case, measure))
    assert wanted(house, case) == deeds
    assert house.forms("desk").count("enforcement") == (1 if deeds else 0)


@pytest.mark.usefixtures("street")
def test_a_mute_in_a_group_ends_when_the_sanction_does(house: House) -> None:
    case = house.files(FORWARDED)
    row = house.unit(lambda tx: consequences.impose_sanction(tx, case, Measure(Sanction.MUTE, 7)))
    ends = {deed.until for deed in house.unit(lambda tx: enforcements.of_case(tx, case.id))}
    assert ends == {row.ends_at} == {house.now + 7 * DAY}


@pytest.mark.usefixtures("street")
def test_what_is_lifted_is_undone_and_what_was_deleted_stays_so(house: House) -> None:
    case = house.files(replace(ABUSE, subject="https://t.me/street/12", account=at(RUDE)))
    house.unit(lambda tx: consequences.impose_sanction(tx, case, Measure(Sanction.BAN)))
    house.unit(lambda tx: enforcement.order_enforcement(tx, case, GroupMeasure.DELETE))
    house.unit(lambda tx: consequences.lift_sanctions(tx, case, why=LiftReason.LEAD))
    assert wanted(house, case) == [
        (GroupMeasure.BAN, EnforcementState.LIFTING),
        (GroupMeasure.DELETE, EnforcementState.WANTED),
    ]


@pytest.mark.usefixtures("street")
def test_a_decision_to_delete_wants_the_message_deleted(house: House) -> None:
    case = house.files(replace(ABUSE, subject="https://t.me/street/12"))
    house.decides(house.begins(house.accepts(case)))
    assert wanted(house, case) == [(GroupMeasure.DELETE, EnforcementState.WANTED)]


@pytest.mark.usefixtures("street")
@pytest.mark.parametrize("subject", ["@rude", "https://t.me/elsewhere/12", "https://weibo.com/123/AbCdEfGhI"])
def test_what_is_in_no_group_of_ours_is_recorded_and_no_more(house: House, subject: str) -> None:
    case = house.files(replace(ABUSE, subject=subject))
    house.unit(lambda tx: consequences.impose_sanction(tx, case, Measure(Sanction.BAN)))
    assert wanted(house, case) == []
    assert "enforcement" not in house.forms("desk")


@pytest.mark.usefixtures("street")
def test_what_is_done_about_a_restricted_case_is_never_told_in_the_staff_chat(house: House) -> None:
    case = house.files(replace(FORWARDED, account=at(2001)))
    house.unit(lambda tx: consequences.impose_sanction(tx, case, Measure(Sanction.BAN)))
    told = [row for row in house.sent("desk") if row.notice.KIND == "enforcement"]
    assert told
    assert STAFF_CHAT not in {id_at(row.to.address) for row in told}


def test_a_forwarded_message_of_a_colleague_is_kept_from_them_though_no_handle_is_known(house: House) -> None:
    case = house.files(replace(ABUSE, subject="tg://user?id=1", account=at(2001)))
    assert case.restricted
