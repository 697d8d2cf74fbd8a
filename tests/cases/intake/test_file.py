"""Filing: a draft becomes a case with its number, promises, card and receipt."""

from dataclasses import replace

import pytest

from cases.intake import drafting
from cases.intake.file import file
from rules.evidence import SentFile
from rules.report import Filing
from rules.tickets import Number, read_number
from rules.vocabulary import Identity, Role, State
from store import evidence
from store.entry import people
from store.intake import drafts
from store.outbox import sending
from store.record import cases, events
from store.record.cases import CaseRow
from store.unit import Tx
from tests.addresses import at, id_at
from tests.cases.conftest import ABUSE, DAY, HOUR, LIN, WEI, House, refused
from tests.support.installation import STAFF_CHAT


def test_a_filed_case_has_its_number_its_versions_and_the_leafs_own_weight(house: House) -> None:
    case = house.files()
    assert read_number(case.number) == Number(case.number)
    assert (case.state, case.version, case.restricted) == (State.RECEIVED, 1, False)
    assert (case.team, case.identity) == ("content", Identity.CONFIDENTIAL)
    assert (case.catalogue_version, case.policy_version) == ("2", "7")
    text = house.unit(lambda tx: cases.text(tx, case))
    assert (text.report.subject, text.report.description) == ("@someone", "他在评论里骂人")
    assert [event.act for event in house.unit(lambda tx: events.of_case(tx, case.id))] == ["file", "assigned"]


@pytest.mark.parametrize(
    ("leaf", "promised"),
    [
        # user content is judged and dealt with within 24 h of receipt
        ("abuse", {"review": 24 * HOUR, "investigation": 24 * HOUR, "decision": 24 * HOUR}),
        # of the others only review and begin are promised until somebody begins
        ("data-leak", {"review": 24 * HOUR, "investigation": 48 * HOUR}),
    ],
)
def test_what_is_promised_follows_from_the_leaf(house: House, leaf: str, promised: dict[str, object]) -> None:
    case = house.files(Filing(leaf))
    due = {kind: at - case.filed_at for kind, at in house.due(case).items()}
    promise = house.place.catalogue.category(leaf).deadlines
    assert due == {**promised, "review": promise.review, "investigation": promise.investigation}


def test_the_reporter_gets_a_receipt_and_the_desk_a_card_in_its_own_topic(house: House) -> None:
    case = house.files()
    [receipt] = house.sent("reporter")
    assert (receipt.notice.KIND, id_at(receipt.to.address), receipt.case_id) == ("received", WEI, case.id)
    topic, card = [row for row in house.sent("desk") if id_at(row.to.address) == STAFF_CHAT]
    assert (topic.notice.KIND, topic.manner, topic.slot) == ("thread_title", "topic", f"topic:{case.id}")
    assert (card.notice.KIND, id_at(card.to.address), card.slot) == ("case_card", STAFF_CHAT, f"card:{case.id}")
    assert card.thread is not None


def test_two_people_who_report_one_thing_meet_and_the_database_does_not_tell_what_it_is(house: House) -> None:
    first = house.files(replace(ABUSE, subject="https://weibo.com/1234567890/JxYz12AbC?from=feed"))
    second = house.files(replace(ABUSE, subject="http://www.weibo.com/1234567890/JxYz12AbC"), chat_id=LIN)
    other = house.files(replace(ABUSE, subject="https://weibo.com/1234567890/JxYz12AbD"), chat_id=LIN)
    assert first.subject == second.subject != other.subject
    assert b"weibo" not in (first.subject or b"weibo")
    assert house.unit(lambda tx: cases.text(tx, first)).report.platform == "weibo"


def test_filing_twice_gives_the_same_case(house: House) -> None:
    case = house.files()
    person = house.meet()
    again = house.unit(lambda tx: file(tx, person, drafts.load(tx, person.id), ABUSE))
    assert isinstance(again, CaseRow)
    assert again.id == case.id
    assert len(house.sent("reporter")) == 1


def test_without_a_draft_and_without_a_case_there_is_nothing_to_file(house: House) -> None:
    person = house.meet()
    assert refused(house.unit(lambda tx: file(tx, person, None, ABUSE))) == "refusal-nothing-to-file"


def test_nothing_is_filed_without_consent_to_the_notice_in_force(house: House) -> None:
    person = house.meet()
    house.place = replace(house.place, notice=replace(house.place.notice, version=9))

    def work(tx: Tx) -> object:
        return file(tx, person, drafting.begin(tx, person, {}), ABUSE)

    assert refused(house.unit(work)) == "refusal-consent-first"


def test_the_drafts_evidence_becomes_the_cases_and_the_draft_is_gone(house: House) -> None:
    person = house.meet()

    def work(tx: Tx) -> CaseRow:
        draft = drafting.begin(tx, person, {})
        evidence.request(tx, SentFile("f", "photo", name="a.jpg", size=9), draft_id=draft.id, bot="reporter")
        case = file(tx, person, draft, ABUSE)
        assert isinstance(case, CaseRow)
        return case

    case = house.unit(work)
    assert [piece.name for piece in house.unit(lambda tx: evidence.of_case(tx, case.id))] == ["a.jpg"]
    assert house.unit(lambda tx: drafts.load(tx, person.id)) is None
    house.passes(15 * DAY)
    assert "draft_reminder" not in house.forms("reporter")


NAMES_STAFF = [
    replace(ABUSE, subject="@Xiao_Lin"),
    replace(ABUSE, subject="https://t.me/xiao_lin"),
    replace(ABUSE, subject="T.me/Xiao_Lin/5"),
    replace(ABUSE, subject="https://t.me/s/xiao_lin"),
    replace(ABUSE, subject="XIAO_LIN"),
    replace(ABUSE, subject="微信群里的xiao_lin"),
    replace(ABUSE, subject="", author="Xiao_Lin"),
    replace(ABUSE, subject="200009"),
    replace(ABUSE, description="你们的 @xiao_lin 不理人"),
    replace(ABUSE, description="你们的 ＠xiao_lin 不理人"),
    replace(ABUSE, description="见 telegram.me/xiao_lin", answers={}),
    replace(ABUSE, notes=("转发自 tg://user?id=200009",)),
    replace(ABUSE, notes=("tg://resolve?domain=xiao_lin",)),
]


@pytest.mark.parametrize("filing", NAMES_STAFF)
def test_a_case_that_names_staff_never_enters_the_staff_chat(house: House, filing: Filing) -> None:
    named = house.hire(200009, "小林二", Role.LEAD, username="xiao_lin", cleared=True)
    cleared = house.hire(2010, "老王", Role.MODERATOR, cleared=True)
    case = house.files(filing)
    assert case.restricted
    house.passes(30 * HOUR)
    chats = {id_at(row.to.address) for row in house.sent("desk")}
    assert chats == {2010}  # neither the staff chat nor the one it names, cleared or not
    assert {named.cleared, cleared.cleared} == {True}


def test_a_case_filed_by_staff_or_of_a_restricted_leaf_goes_to_the_administrators_where_nobody_is_cleared(
    house: House,
) -> None:
    house.hire(LIN, "小李", Role.MODERATOR)
    by_staff = house.files(chat_id=LIN)
    restricted = next(leaf.id for leaf in house.place.catalogue.categories.values() if leaf.restricted)
    of_leaf = house.files(Filing(restricted))
    assert by_staff.restricted
    assert of_leaf.restricted
    assert {id_at(row.to.address) for row in house.sent("desk")} == {9001}


def test_the_receipt_waits_for_nobody_who_has_blocked_the_bot(house: House) -> None:
    house.meet()
    house.unit(lambda tx: people.mark_blocked(tx, at(WEI)))
    case = house.files()
    assert house.unit(lambda tx: sending.ready(tx, "reporter", 10)) == []
    assert case.state is State.RECEIVED
