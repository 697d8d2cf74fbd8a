"""A reporter's own case: added to, answered, withdrawn, agreed with; and nobody else's."""

from dataclasses import replace

import pytest

from cases.conversation.material import Material, add
from cases.conversation.questions import answer_question, ask_reporter
from cases.intake import drafting
from cases.notify import undelivered
from cases.triage import agree_with_result, withdraw
from cases.workflow.transitions import Transition
from rules.evidence import SentFile
from rules.facts.acts import MaterialAdded, QuestionAnswered
from rules.facts.notices import FileRefusedNotice
from rules.report import Filing
from rules.vocabulary import Act, DeadlineKind, Role, State
from rules.wording import Wording
from store import evidence
from store.record.events import EventRow
from store.unit import Tx
from tests.addresses import at, id_at
from tests.cases.conftest import DAY, HOUR, LIN, House, refused

PHOTO = SentFile("file-id", "photo", size=1000)


def test_added_words_are_on_record_beside_the_card_and_make_no_button_old(house: House) -> None:
    case, wei = house.files(), house.meet()
    house.sent("desk")
    event = house.unit(lambda tx: add(tx, wei, case.id, Material("还有一次是在昨天")))
    assert isinstance(event, EventRow)
    assert event.fact == MaterialAdded("还有一次是在昨天")
    assert house.case(case.id).version == case.version
    assert house.forms("desk") == ["add", "case_card"]


def test_an_added_album_is_told_once(house: House) -> None:
    case, wei = house.files(), house.meet()
    house.sent("desk")
    for _ in range(10):
        house.unit(lambda tx: add(tx, wei, case.id, Material(file=PHOTO)))
    assert len(house.unit(lambda tx: evidence.of_case(tx, case.id))) == 10
    assert house.forms("desk").count("add") == 1


UNFIT = [
    (SentFile("f", "video", size=34 * 1024 * 1024), "refusal-too-large"),
    (SentFile("f", "document", name="setup.EXE"), "refusal-forbidden-kind"),
    (SentFile("f", "document", mime="application/x-sh"), "refusal-forbidden-kind"),
]


@pytest.mark.parametrize(("file", "said"), UNFIT)
def test_what_cannot_be_evidence_is_refused_and_what_was_there_stays(house: House, file: SentFile, said: str) -> None:
    case, wei = house.files(), house.meet()
    house.unit(lambda tx: add(tx, wei, case.id, Material(file=PHOTO)))
    assert refused(house.unit(lambda tx: add(tx, wei, case.id, Material(file=file)))) == said
    assert len(house.unit(lambda tx: evidence.of_case(tx, case.id))) == 1


def test_a_file_that_turns_out_unfit_is_told_to_its_sender_and_makes_room_again(house: House) -> None:
    case, wei = house.files(), house.meet()
    added = house.unit(lambda tx: add(tx, wei, case.id, Material(file=PHOTO)))
    assert isinstance(added, EventRow)
    piece = added.told(MaterialAdded).evidence
    house.sent("reporter")
    house.unit(lambda tx: undelivered.refuse_file(tx, piece, "refusal-fetched-forbidden"))
    [told] = house.sent("reporter")
    assert told.notice == FileRefusedNotice("refusal-fetched-forbidden", case.number)
    assert house.unit(lambda tx: evidence.count_of_case(tx, case.id)) == 0


def test_the_sender_is_told_while_the_report_is_still_being_written_too(house: House) -> None:
    wei = house.meet()

    def work(tx: Tx) -> None:
        draft = drafting.begin(tx, wei, {})
        piece = evidence.request(tx, SentFile("f", "video"), draft_id=draft.id, bot="reporter")
        undelivered.refuse_file(tx, piece, "refusal-fetched-too-large")

    house.unit(work)
    assert house.forms("reporter") == ["file_refused"]


def test_the_21st_piece_and_too_many_characters_are_refused(house: House) -> None:
    case, wei = house.files(), house.meet()
    for _ in range(20):
        house.unit(lambda tx: add(tx, wei, case.id, Material(file=PHOTO)))
    assert refused(house.unit(lambda tx: add(tx, wei, case.id, Material(file=PHOTO)))) == "refusal-too-many-items"
    assert refused(house.unit(lambda tx: add(tx, wei, case.id, Material("长" * 12_001)))) == "refusal-too-long"


def test_a_case_at_rest_takes_nothing_more(house: House) -> None:
    case, wei = house.files(), house.meet()
    house.unit(lambda tx: withdraw(tx, wei, case.id))
    assert refused(house.unit(lambda tx: add(tx, wei, case.id, Material("?")))) == "refusal-not-from-here"


def test_an_answer_ends_the_wait_and_the_question_comes_at_most_twice(house: House) -> None:
    case = house.answers(house.asks(house.files()))
    assert (case.state, case.paused_at) == (State.RECEIVED, None)
    case = house.answers(house.asks(case))
    assert refused(house.presses(ask_reporter, Act.ASK, case, Wording(text="?"))) == "refusal-asked-enough"
    assert "answer" in house.forms("desk")
    assert DeadlineKind.ANSWER not in house.due(case)


def test_a_question_answered_twice_is_answered_once(house: House) -> None:
    case = house.asks(house.files())
    house.answers(case)
    wei = house.meet()
    late = house.unit(lambda tx: answer_question(tx, wei, case.id, QuestionAnswered("again")))
    assert refused(late) == "refusal-not-from-here"


def test_a_withdrawn_case_rests_with_words_to_both_sides_and_nothing_left_to_keep(house: House) -> None:
    case, wei = house.begins(house.accepts(house.files())), house.meet()
    house.sent("desk")
    assert isinstance(house.unit(lambda tx: withdraw(tx, wei, case.id)), Transition)
    assert house.case(case.id).state is State.WITHDRAWN
    assert house.due(case).keys() == {DeadlineKind.RETENTION}
    assert "withdrawn" in house.forms("reporter")
    assert "withdraw" in house.forms("desk")


def test_agreeing_closes_the_case_at_once(house: House) -> None:
    case, wei = house.decides(house.begins(house.accepts(house.files()))), house.meet()
    house.sent("reporter")
    house.unit(lambda tx: agree_with_result(tx, wei, case.id))
    assert house.case(case.id).state is State.CLOSED
    promised = {DeadlineKind.FINAL, DeadlineKind.SURVEY, DeadlineKind.MEASURES, DeadlineKind.RETENTION}
    assert house.due(case).keys() == promised, "they may think again in time"
    assert house.forms("reporter") == ["status", "agreed"]


def test_unless_somebody_appeals_the_case_closes_when_the_window_is_over_and_not_a_second_before(house: House) -> None:
    case = house.decides(house.begins(house.accepts(house.files())))
    house.sent("reporter")
    house.passes(15 * DAY - HOUR / 3600)
    assert house.case(case.id).state is State.DECIDED
    house.passes(HOUR / 3600)
    assert house.case(case.id).state is State.CLOSED
    assert "closed" in house.forms("reporter")


def test_the_window_stays_as_it_was_promised_whatever_the_policy_says_later(house: House) -> None:
    case = house.decides(house.begins(house.accepts(house.files())))
    house.place = replace(house.place, policy=replace(house.place.policy, appeal_window=30 * DAY))
    house.passes(15 * DAY)
    assert house.case(case.id).state is State.CLOSED


def test_to_another_account_every_act_says_what_a_number_that_does_not_exist_says(house: House) -> None:
    case, lin = house.files(), house.meet(LIN)
    acts = [
        house.unit(lambda tx: withdraw(tx, lin, case.id)),
        house.unit(lambda tx: agree_with_result(tx, lin, case.id)),
        house.unit(lambda tx: answer_question(tx, lin, case.id, QuestionAnswered("?"))),
        house.unit(lambda tx: add(tx, lin, case.id, Material("?"))),
        house.unit(lambda tx: add(tx, lin, case.id, Material(file=PHOTO))),
        house.unit(lambda tx: withdraw(tx, lin, 999)),
    ]
    assert len(set(map(repr, acts))) == 1
    assert refused(acts[0]) == "refusal-not-found"


def test_words_that_name_staff_are_kept_from_the_staff_chat_and_from_whom_they_name(house: House) -> None:
    house.hire(2010, "老王", Role.MODERATOR, cleared=True)
    house.hire(2011, "小林二", Role.LEAD, cleared=True, username="xiao_lin")
    case, wei = house.files(), house.meet()
    house.sent("desk")
    house.unit(lambda tx: add(tx, wei, case.id, Material("后来 @xiao_lin 让我闭嘴")))
    assert house.case(case.id).restricted
    rows = house.sent("desk")
    assert {row.to.address for row in rows if row.manner == "delete"} == {house.place.staff_chat, at(2002)}  # stood in
    assert {id_at(row.to.address) for row in rows if house.form(row) == "add"} == {2010}


def test_an_answer_that_names_staff_is_kept_from_them_as_well(house: House) -> None:
    house.hire(2010, "老王", Role.MODERATOR, cleared=True)
    house.hire(2011, "小林二", Role.LEAD, username="xiao_lin")
    case = house.asks(house.files())
    house.sent("desk")
    answered = house.answers(case, "是 t.me/xiao_lin 写的")
    assert (answered.restricted, answered.state) == (True, State.RECEIVED)
    assert {id_at(row.to.address) for row in house.sent("desk") if row.manner not in ("delete", "remove")} == {2010}


def test_who_is_named_later_in_a_restricted_case_sees_no_more_of_it(house: House) -> None:
    restricted = next(leaf.id for leaf in house.place.catalogue.categories.values() if leaf.restricted)
    house.hire(2010, "老王", Role.MODERATOR, cleared=True)
    house.hire(2011, "小林二", Role.LEAD, cleared=True, username="xiao_lin")
    case, wei = house.files(Filing(restricted)), house.meet()
    assert {id_at(row.to.address) for row in house.sent("desk")} == {2010, 2011}
    house.unit(lambda tx: add(tx, wei, case.id, Material("就是 @xiao_lin")))
    rows = house.sent("desk")
    assert {id_at(row.to.address) for row in rows if house.form(row) == "add"} == {2010}
    assert 2011 in {id_at(row.to.address) for row in rows if row.manner == "delete"}
    assert 2011 not in {id_at(row.to.address) for row in rows if row.manner != "delete"}
