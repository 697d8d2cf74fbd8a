"""A code opens one case to one account, and tells a stranger nothing (rows B7, B1)."""

from datetime import timedelta

import pytest

from cases.parties import codes as giving
from cases.parties.codes import IssuedCode
from cases.record import access
from cases.workflow.press import Press
from rules.facts.acts import CodeGiven
from rules.people.codes import Code, new_code, read_code
from rules.refusals import Refusal
from rules.tickets import Slip
from rules.vocabulary import Act, CodeKind, Role
from store.entry.people import PersonRow
from store.members import staff
from store.notify import slots
from store.parties import codes
from store.parties.codes import CodeRow
from store.record import events
from store.record.cases import CaseRow
from tests.addresses import at, id_at
from tests.cases.conftest import DAY, LIN, House, refused
from tests.support.installation import STAFF_CHAT

HAN = 1003


@pytest.fixture
def case(house: House) -> CaseRow:
    return house.decides(house.begins(house.accepts(house.files())))


def given(house: House, case: CaseRow) -> IssuedCode | Refusal:
    press = Press(case.id, house.case(case.id).version, Act.GIVE_CODE, house.mod, at(STAFF_CHAT))
    return house.unit(lambda tx: giving.give(tx, press, CodeKind.PUNISHED))


def made(house: House, case: CaseRow) -> Code:
    code = given(house, case)
    assert isinstance(code, IssuedCode)
    assert code.link == f"https://t.me/lian_reporter_bot?start=code_{code.code}"
    return Code(code.code)


def redeemed(house: House, person: PersonRow, read: Code | Slip) -> CodeRow | Refusal:
    return house.unit(lambda tx: giving.redeem(tx, person, read))


def test_the_first_account_to_redeem_a_code_holds_it_and_may_come_back(house: House, case: CaseRow) -> None:
    code, lin, han = made(house, case), house.meet(LIN), house.meet(HAN)
    first = redeemed(house, lin, code)
    assert isinstance(first, CodeRow)
    assert (first.case_id, first.kind, first.person_id) == (case.id, CodeKind.PUNISHED, lin.id)
    assert refused(redeemed(house, han, code)) == "refusal-no-such-code"
    house.passes(60 * DAY)
    assert isinstance(redeemed(house, lin, code), CodeRow), "who holds it keeps it"
    assert house.unit(lambda tx: codes.holders(tx, case.id, CodeKind.PUNISHED)) == [lin.id]


def test_a_code_of_another_one_out_of_time_and_one_that_never_was_are_answered_alike(
    house: House, case: CaseRow
) -> None:
    taken, late, lin, han = made(house, case), made(house, case), house.meet(LIN), house.meet(HAN)
    redeemed(house, lin, taken)
    house.passes(30 * DAY)
    answers = [redeemed(house, han, code) for code in (taken, late, Code(new_code()))]
    assert len(set(map(repr, answers))) == 1
    assert refused(answers[0]) == "refusal-no-such-code"


def test_a_code_holds_to_its_last_second(house: House, case: CaseRow) -> None:
    code = made(house, case)
    house.now += 30 * DAY - timedelta(seconds=1)
    assert isinstance(redeemed(house, house.meet(LIN), code), CodeRow)


def test_neither_who_reported_nor_staff_who_worked_on_it_stand_on_the_other_side(house: House, case: CaseRow) -> None:
    code = made(house, case)
    assert refused(redeemed(house, house.meet(), code)) == "refusal-no-such-code"
    moderator = house.unit(lambda tx: staff.private_chat(tx, house.mod.id))
    assert moderator
    assert refused(redeemed(house, house.meet(id_at(moderator.address)), code)) == "refusal-no-such-code"
    assert isinstance(redeemed(house, house.meet(LIN), code), CodeRow), "it is still free"


@pytest.mark.parametrize("kind", list(CodeKind))
def test_a_colleague_who_stands_in_the_case_sees_it_at_the_desk_no_more(
    house: House, case: CaseRow, kind: CodeKind
) -> None:
    wang, zhou = (
        house.hire(2010, "老王", Role.MODERATOR, cleared=True),
        house.hire(2009, "小周", Role.LEAD, cleared=True),
    )
    code = house.unit(lambda tx: giving.make(tx, case, kind, house.mod.id))
    house.sent("desk")
    assert isinstance(redeemed(house, house.meet(2009), Code(code.code)), CodeRow)
    now = house.case(case.id)
    assert now.restricted, "what concerns one of the staff is not worked on before the eyes of all"
    assert not house.unit(lambda tx: access.may_see(tx, zhou, now))
    assert house.unit(lambda tx: access.may_see(tx, wang, now))
    assert f"card:{case.id}" not in house.unit(lambda tx: slots.of_chat(tx, "desk", at(2009)))
    house.sent("desk")
    assert f"card:{case.id}" not in house.unit(lambda tx: slots.of_chat(tx, "desk", at(STAFF_CHAT)))


def test_a_slip_of_the_pen_is_told_apart(house: House) -> None:
    read = read_code("LC-0000-0000-0000-1")
    assert isinstance(read, Slip)
    assert refused(redeemed(house, house.meet(LIN), read)) == "refusal-code-slip"


def test_a_code_is_made_for_a_decision_that_can_be_appealed_and_not_before_or_after(house: House) -> None:
    case = house.files()
    assert refused(given(house, case)) == "refusal-not-from-here"
    case = house.decides(house.begins(house.accepts(case)))
    made(house, case)
    house.passes(15 * DAY)
    assert refused(given(house, case)) == "refusal-window-over"


def test_that_it_was_given_is_on_record_and_what_it_reads_is_nowhere(house: House, case: CaseRow) -> None:
    code = made(house, case)
    [told] = [it for it in house.unit(lambda tx: events.of_case(tx, case.id)) if it.act == Act.GIVE_CODE]
    assert (told.role, told.staff_id, told.fact) == (Role.MODERATOR, house.mod.id, CodeGiven(CodeKind.PUNISHED))
    [row] = house.unit(lambda tx: codes.of_case(tx, case.id))
    assert code.value not in repr(row)


def test_a_second_press_of_the_same_button_makes_no_second_code(house: House, case: CaseRow) -> None:
    press = Press(case.id, case.version, Act.GIVE_CODE, house.mod, at(STAFF_CHAT))
    house.unit(lambda tx: giving.give(tx, press, CodeKind.PUNISHED))
    assert refused(house.unit(lambda tx: giving.give(tx, press, CodeKind.PUNISHED))) == "refusal-done-already"
    assert len(house.unit(lambda tx: codes.of_case(tx, case.id))) == 1
