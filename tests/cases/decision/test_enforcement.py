"""Sanctions and decisions become deeds in groups, in the transaction that imposes them, and are undone with them."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from cases.decision import consequences, enforcement
from rules.addresses import MessageRef
from rules.facts.events import LiftReason
from rules.report import Filing
from rules.sanctions.enforcement import GroupMeasure
from rules.sanctions.measures import Measure
from rules.vocabulary import Sanction
from store.decision import enforcements
from store.decision.group_messages import SeenMessage
from store.decision.groups import GroupRights
from store.record.cases import CaseRow
from store.tables import EnforcementState
from tests.addresses import at, id_at
from tests.cases.conftest import ABUSE, DAY, STAFF_CHAT, House

RUDE = 555_000_555


def abuse_of(subject: str) -> Filing:
    return replace(ABUSE, subject=subject)


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
def test_a_sanction_is_carried_out_wherever_its_subject_may_be_if_staff_chose_so(
    house: House, measure: Measure, deeds: list[tuple[GroupMeasure, EnforcementState]]
) -> None:
    case = house.files(FORWARDED)
    house.unit(lambda tx: consequences.impose_sanction(tx, case, measure, everywhere=True))
    assert wanted(house, case) == deeds
    assert house.forms("desk").count("enforcement") == (1 if deeds else 0)


SENT = datetime(2026, 11, 23, 5, 59, 7, tzinfo=UTC)
SEEN = [
    # what is reported, in how many groups its author is muted unless staff choose all, and whether the message is known
    (abuse_of("https://t.me/street/12"), 1, True),  # the bot saw who wrote it
    (abuse_of("https://t.me/c/1000000077/12"), 1, True),
    (abuse_of("https://t.me/street/13"), 0, True),  # written before the bot came
    (abuse_of("https://t.me/street"), 0, False),
    (abuse_of("@rude"), 0, False),  # in which group is unknown
    (abuse_of("@nobody_seen"), 0, False),
    (replace(FORWARDED, published=SENT.isoformat()), 1, True),  # by author and second
    (replace(FORWARDED, published="2026-11-23"), 0, False),
    (replace(abuse_of("https://t.me/elsewhere/12"), account=at(RUDE)), 0, False),
]


@pytest.mark.usefixtures("street")
@pytest.mark.parametrize(("filing", "groups", "deleted"), SEEN)
def test_a_measure_is_for_the_group_in_question_and_whom_the_bot_saw_there(
    house: House, filing: Filing, groups: int, deleted: bool
) -> None:
    seen = SeenMessage(MessageRef("12"), at(RUDE), SENT, "Rude")
    house.unit(lambda tx: enforcement.learn_author(tx, at(STREET), seen))
    case = house.files(filing)
    house.unit(lambda tx: consequences.impose_sanction(tx, case, Measure(Sanction.MUTE, 7)))
    house.unit(lambda tx: enforcement.order_enforcement(tx, case, GroupMeasure.DELETE))
    mutes = [(GroupMeasure.MUTE, EnforcementState.WANTED)] * groups
    assert wanted(house, case) == [*mutes, *([(GroupMeasure.DELETE, EnforcementState.WANTED)] * deleted)]


def test_where_somebody_wrote_twice_in_a_second_no_message_is_taken_for_the_forwarded_one(
    house: House, street: None
) -> None:
    for number in ("12", "14"):
        seen = SeenMessage(MessageRef(number), at(RUDE), SENT)
        house.unit(lambda tx, seen=seen: enforcement.learn_author(tx, at(STREET), seen))  # type: ignore[misc]
    case = house.files(replace(FORWARDED, published=SENT.isoformat()))
    assert house.unit(lambda tx: enforcement.order_enforcement(tx, case, GroupMeasure.DELETE)) == 0
    assert house.unit(lambda tx: enforcement.order_enforcement(tx, case, GroupMeasure.MUTE)) == 1


def test_two_members_of_a_group_have_nothing_in_common_and_their_chat_is_nobodys_account(
    house: House, street: None
) -> None:
    for number, author in (("12", RUDE), ("13", RUDE + 1)):
        seen = SeenMessage(MessageRef(number), at(author), SENT)
        house.unit(lambda tx, seen=seen: enforcement.learn_author(tx, at(STREET), seen))  # type: ignore[misc]
    named, numbered, other, unseen, place = (
        house.files(abuse_of(f"https://t.me/{it}"))
        for it in ("street/12", "c/1000000077/12", "street/13", "street/99", "street")
    )
    by_forward = house.files(FORWARDED)
    assert named.subject == numbered.subject != other.subject
    assert named.account == numbered.account == by_forward.account != other.account
    assert unseen.account is None
    assert place.account is None
    assert place.subject is not None


@pytest.mark.usefixtures("street")
def test_a_mute_in_a_group_ends_when_the_sanction_does(house: House) -> None:
    case = house.files(FORWARDED)
    row = house.unit(lambda tx: consequences.impose_sanction(tx, case, Measure(Sanction.MUTE, 7), everywhere=True))
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
    house.unit(lambda tx: consequences.impose_sanction(tx, case, Measure(Sanction.BAN), everywhere=True))
    told = [row for row in house.sent("desk") if row.notice.KIND == "enforcement"]
    assert told
    assert STAFF_CHAT not in {id_at(row.to.address) for row in told}


def test_a_forwarded_message_of_a_colleague_is_kept_from_them_though_no_handle_is_known(house: House) -> None:
    case = house.files(replace(ABUSE, subject="tg://user?id=1", account=at(2001)))
    assert case.restricted
