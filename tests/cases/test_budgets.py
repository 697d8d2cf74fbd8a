"""Budgets in the use cases: what is over is refused with the instant at which it opens, and loses nothing."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import text

from cases import budgets
from cases.conversation.material import Material, add
from cases.intake.file import file
from cases.oversight import calendar
from cases.parties import codes
from cases.views.show import lookup
from rules.evidence import SentFile
from rules.operator.budgets import HOUR, MEGABYTE, Counted, read
from rules.operator.policy import Policy
from rules.people.codes import Code, new_code
from rules.refusals import Refusal
from rules.tickets import Number, new_number
from rules.vocabulary import DeadlineKind, Severity
from store import evidence
from store.engine import engines
from store.entry.people import PersonRow
from store.intake import drafts
from store.notify import held_cards
from store.operator_files.policy import POLICY_FILE
from store.record import cases, deadlines
from store.record.cases import CaseRow
from store.unit import Tx
from tests.cases.conftest import ABUSE, DAY, LIN, House, refused
from tests.support.installation import installation


def numbers(**different: int) -> Policy:
    """The shipped policy with other budgets."""
    own = POLICY_FILE.shipped
    return replace(own, budgets=read(lambda key: different.get(key, own.budgets.numbers[key])))


@pytest.fixture
def small(database_url: str) -> Any:
    """A house with small budgets, on either database."""
    engine = engines.writer(database_url)
    tight = numbers(cases_hour=2, cases_day=3, notes_hour=2, megabytes_day=50, house_megabytes_day=60, lookups_hour=3)
    yield House(engine, installation(policy=tight))
    engine.dispose()


def filing(house: House, n: int, chat_id: int = 1001) -> CaseRow | Refusal:
    """The report that is about the n-th account, filed."""
    person = house.meet(chat_id)

    def work(tx: Tx) -> CaseRow | Refusal:
        draft = drafts.load(tx, person.id) or drafts.begin(tx, person.id, {"n": n})
        return file(tx, person, draft, replace(ABUSE, subject=f"@account_{n}"))

    return house.unit(work)


def adding(house: House, case: CaseRow, text: str, **how: Any) -> Any:
    person = house.meet()
    return house.unit(lambda tx: add(tx, person, case.id, Material(text), **how))


def sending(house: House, case: CaseRow, size: int = 1) -> Any:
    person = house.meet()
    return house.unit(lambda tx: add(tx, person, case.id, Material(file=SentFile("f", "photo", size=size))))


def test_a_third_report_within_the_hour_waits_with_its_draft_and_a_fourth_for_the_day(small: House) -> None:
    for n in range(2):
        assert isinstance(filing(small, n), CaseRow)
    said = filing(small, 2)
    assert refused(said) == "refusal-budget-cases"
    assert isinstance(said, Refusal)
    assert said.say.args["until"] == small.now + HOUR
    person = small.meet()
    assert small.unit(lambda tx: drafts.load(tx, person.id)) is not None
    assert isinstance(filing(small, 2, LIN), CaseRow)  # somebody else's are counted apart
    small.now += HOUR
    assert isinstance(filing(small, 2), CaseRow)
    assert refused(filing(small, 3)) == "refusal-budget-cases"
    small.now += 23 * HOUR
    assert isinstance(filing(small, 3), CaseRow)


def test_what_a_person_adds_is_counted_in_words_files_and_corrections_together(small: House) -> None:
    case = small.files()
    assert not isinstance(adding(small, case, "一"), Refusal)
    assert not isinstance(sending(small, case), Refusal)
    assert refused(adding(small, case, "二")) == "refusal-budget-notes"
    assert refused(adding(small, case, "改", corrects=True)) == "refusal-budget-notes"
    assert refused(sending(small, case)) == "refusal-budget-notes"
    small.now += HOUR
    assert not isinstance(adding(small, case, "二"), Refusal)


def test_bytes_are_counted_for_the_person_and_for_everybody(small: House) -> None:
    def sends(chat_id: int, megabytes: int) -> Refusal | None:
        person = small.meet(chat_id)
        return small.unit(lambda tx: budgets.spend_bytes(tx, person, megabytes * MEGABYTE))

    assert sends(1001, 20) is None
    assert sends(1001, 20) is None
    assert refused(sends(1001, 20)) == "refusal-budget-bytes"
    assert sends(1001, 10) is None  # what was refused has used nothing
    assert refused(sends(LIN, 20)) == "refusal-budget-bytes-house"
    assert sends(LIN, 10) is None
    small.now += DAY
    assert sends(LIN, 20) is None


def test_what_a_file_has_beyond_what_was_declared_counts_once_it_is_fetched(small: House) -> None:
    person = small.meet()

    def fetched(tx: Tx) -> None:
        draft = drafts.begin(tx, person.id, {})
        wanted = evidence.request(tx, SentFile("f", "photo"), draft_id=draft.id, bot="reporter")
        budgets.count_excess_bytes(tx, wanted, None, 45 * MEGABYTE)

    small.unit(fetched)
    assert refused(small.unit(lambda tx: budgets.spend_bytes(tx, person, 10 * MEGABYTE))) == "refusal-budget-bytes"


def test_on_a_full_disk_no_file_is_taken(small: House) -> None:
    small.place = replace(small.place, disk_low=True)
    case = small.files()
    assert refused(sending(small, case)) == "refusal-budget-disk"
    assert not isinstance(adding(small, case, "文字照收"), Refusal)


def test_numbers_and_codes_share_one_budget_and_a_slip_costs_nothing(small: House) -> None:
    person = small.meet()

    def asks(read: Number) -> object:
        return small.unit(lambda tx: lookup(tx, person, read))

    assert refused(asks(Number(new_number()))) == "refusal-not-found"
    redeemed = small.unit(lambda tx: codes.redeem(tx, person, Code(new_code())))
    assert refused(redeemed) == "refusal-no-such-code"
    own = small.files()
    assert not isinstance(asks(Number(own.number)), Refusal)
    assert refused(asks(Number(own.number))) == "refusal-budget-lookups"
    assert refused(small.unit(lambda tx: codes.redeem(tx, person, Code(new_code())))) == "refusal-budget-lookups"
    small.now += HOUR
    assert refused(asks(Number(new_number()))) == "refusal-not-found"


def test_a_second_report_may_not_cram_more_evidence_into_the_first(house: House) -> None:
    def with_pieces(n: int) -> CaseRow | Refusal:
        person = house.meet()

        def work(tx: Tx) -> CaseRow | Refusal:
            draft = drafts.load(tx, person.id) or drafts.begin(tx, person.id, {})
            for _ in range(n):
                evidence.request(tx, SentFile("f", "photo", size=1), draft_id=draft.id, bot="reporter")
            return file(tx, person, draft, ABUSE)

        return house.unit(work)

    first = with_pieces(12)
    assert isinstance(first, CaseRow)
    assert refused(with_pieces(9)) == "refusal-join-too-many"
    assert house.unit(lambda tx: evidence.count_of_case(tx, first.id)) == 12
    person = house.meet()
    [piece] = house.unit(lambda tx: evidence.of_draft(tx, _draft(tx, person))[:1])
    house.unit(lambda tx: evidence.drop(tx, piece.id))
    assert isinstance(with_pieces(0), CaseRow)
    assert house.unit(lambda tx: evidence.count_of_case(tx, first.id)) == 20


def test_notes_of_the_report_count_as_evidence_of_the_case(house: House) -> None:
    case = house.files(replace(ABUSE, notes=tuple(map(str, range(19)))))
    assert not isinstance(sending(house, case), Refusal)
    assert refused(sending(house, case)) == "refusal-too-many-items"


def test_the_files_of_a_case_have_so_many_bytes_at_most(house: House) -> None:
    case = house.files()
    for _ in range(10):
        assert not isinstance(sending(house, case, 20 * MEGABYTE), Refusal)
    assert refused(sending(house, case, 1)) == "refusal-budget-draft-bytes"


@pytest.fixture
def flooded(database_url: str) -> Any:
    """A house that three cases in ten minutes flood."""
    engine = engines.writer(database_url)
    yield House(engine, installation(policy=numbers(flood_cases=3)))
    engine.dispose()


def test_in_a_flood_one_digest_stands_for_the_cards_and_each_comes_when_it_is_calm(flooded: House) -> None:
    flooded.sent("desk")
    filed = [flooded.files(replace(ABUSE, subject=f"@account_{n}"), chat_id=5001 + n) for n in range(7)]
    grave = flooded.files(replace(ABUSE, leaf="state", subject="@grave"), chat_id=6001)
    rows = flooded.sent("desk")
    shown = [row.case_id for row in rows if row.notice.KIND == "case_card"]
    assert grave.severity is Severity.GRAVE
    assert shown == [*(case.id for case in filed[:3]), grave.id]
    assert [row.notice.KIND for row in rows].count("flood_digest") == 1
    told = [row.notice.why for row in rows if row.notice.KIND == "digest"]
    assert told == ["flood"], "whose they are is told of all in one message"
    assert sum(row.notice.KIND == "assigned" for row in rows) == 4
    assert flooded.unit(held_cards.count_by_category) == {"abuse": 4}
    assert all(DeadlineKind.REVIEW in flooded.due(case) for case in filed)
    flooded.passes(timedelta(minutes=9))
    assert "case_card" not in flooded.forms("desk")
    flooded.passes(timedelta(minutes=8))
    rows = flooded.sent("desk")
    assert [row.case_id for row in rows if row.notice.KIND == "case_card"] == [case.id for case in filed[3:]]
    assert [row.notice.KIND for row in rows].count("flood_digest") == 1
    assert not flooded.unit(lambda tx: deadlines.of_kind(tx, DeadlineKind.FLOOD))
    after = flooded.files(replace(ABUSE, subject="@after"), chat_id=7001)
    assert [row.case_id for row in flooded.sent("desk") if row.notice.KIND == "case_card"] == [after.id]


def test_a_card_that_is_held_comes_at_once_when_something_is_to_be_said_beside_it(flooded: House) -> None:
    filed = [flooded.files(replace(ABUSE, subject=f"@account_{n}"), chat_id=5001 + n) for n in range(6)]
    flooded.sent("desk")
    last, person = filed[-1], flooded.meet(5006)
    flooded.unit(lambda tx: add(tx, person, last.id, Material("还有一句")))
    forms = [flooded.form(row) for row in flooded.sent("desk") if row.case_id == last.id]
    assert forms[:3] == ["thread_title", "case_card", "add"]
    accepted = flooded.accepts(filed[-2])
    forms = [row.notice.KIND for row in flooded.sent("desk") if row.case_id == accepted.id]
    assert forms.count("case_card") == 1
    flooded.passes(timedelta(minutes=30))
    again = [row.case_id for row in flooded.sent("desk") if row.notice.KIND == "case_card"]
    assert again == [filed[3].id]


def test_what_was_withdrawn_meanwhile_gets_no_card_when_it_is_calm(flooded: House) -> None:
    filed = [flooded.files(replace(ABUSE, subject=f"@account_{n}"), chat_id=5001 + n) for n in range(5)]
    flooded.sent("desk")
    flooded.unit(lambda tx: held_cards.release(tx, filed[3].id))
    flooded.unit(lambda tx: held_cards.hold(tx, 10**6))  # a case that is no more
    flooded.passes(timedelta(minutes=30))
    assert [row.case_id for row in flooded.sent("desk") if row.notice.KIND == "case_card"] == [filed[4].id]


def test_the_calendar_forgets_windows_that_are_over(small: House) -> None:
    small.unit(calendar.begin)
    filing(small, 1)
    assert small.unit(lambda tx: tx.conn.execute(text("SELECT count(*) FROM budget_use")).scalar_one()) > 0
    small.passes(timedelta(days=3))
    assert small.unit(lambda tx: tx.conn.execute(text("SELECT count(*) FROM budget_use")).scalar_one()) == 0


def _draft(tx: Tx, person: PersonRow) -> int:
    draft = drafts.load(tx, person.id)
    assert draft
    return draft.id


def test_the_house_is_crowded_after_its_number(flooded: House) -> None:
    assert [flooded.unit(lambda tx: budgets.count_and_check_flood(tx, Counted.OPENED)) for _ in range(4)] == [
        False
    ] * 3 + [True]
    assert flooded.unit(lambda tx: cases.get(tx, 1)) is None
