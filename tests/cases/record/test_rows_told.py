"""Rows that belong to a case are what its events tell, and `lian verify` names one that is not."""

from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import Table, delete, insert, update

from cases.conversation import meeting
from cases.decision import enforcement
from cases.decision.decide import Verdict, decide
from cases.oversight import survey
from cases.parties.codes import IssuedCode, give, redeem
from cases.triage import agree_with_result
from cases.workflow.press import Press
from rules.meetings import ExtraWindow
from rules.people.codes import Code, read_code
from rules.sanctions.enforcement import GroupMeasure, GroupStatus
from rules.sanctions.measures import Measure
from rules.vocabulary import Act, CodeKind, Host, Outcome, Sanction
from rules.wording import Wording
from store import rows
from store.decision import enforcements
from store.decision.groups import GroupRights
from store.guard.verifying import AlteredRow, Looked
from store.record import cases, deadlines, derived, events, verifying
from store.record.cases import CaseRow
from store.record.derived import Differing
from store.record.told import TOLD
from store.tables import CASE_CODE, DEADLINE, ENFORCEMENT, MEASURE, MEETING, SANCTION, SURVEY, EnforcementState
from store.unit import Tx
from tests.addresses import at
from tests.cases.conftest import ABUSE, DAY, LIN, House, done
from tests.support.installation import KEYS, STAFF_CHAT

STREET, GONE, RUDE = -1001000000077, -1001000000078, 555_000_555
MUTED = Verdict(Outcome.CONTENT_DELETED, Wording(text="查明属实"), measure=Measure(Sanction.MUTE, 3), why="情节如此")


def of_rows(house: House, case: CaseRow) -> list[Differing]:
    def work(tx: Tx) -> list[Differing]:
        standing = derived.standing_rows(tx.conn, cases.key(tx, case), case.id)
        return list(derived.differing_rows(standing, derived.derive(events.of_case(tx, case.id))))

    return house.unit(work)


def verified(tx: Tx, case: CaseRow) -> Iterator[AlteredRow]:
    return verifying.verify(lambda: nullcontext(tx.conn), KEYS, Looked(), case.id)


def decided(house: House) -> CaseRow:
    case = house.begins(house.accepts(house.files()))
    case = house.case(done(house.presses(decide, Act.DECIDE, case, MUTED)).id)
    house.sent("reporter")
    house.carries_out(case)
    return case


def test_rows_of_a_case_are_what_its_events_tell_and_one_that_is_not_is_named(house: House) -> None:
    case = decided(house)
    house.passes(4 * DAY)
    assert of_rows(house, case) == []

    def tampers(tx: Tx) -> None:
        """Somebody who has the keys changes rows, and Lian's own code fits them."""
        tx.conn.execute(update(SANCTION).values(days=1))
        tx.conn.execute(update(MEASURE).values(staff_id=house.mod.id))
        tx.conn.execute(update(DEADLINE).where(DEADLINE.c.id == first).values(due_at=tx.now))
        tx.conn.execute(delete(DEADLINE).where(DEADLINE.c.id == first + 1))
        rows.create(tx, SANCTION, case_id=case.id, kind=Sanction.BAN, days=0, begun_at=tx.now)

    first = house.unit(lambda tx: deadlines.of_case(tx, case.id))[0].id
    house.unit(tampers)
    named = [(it.table, it.what.split(":")[0]) for it in house.unit(lambda tx: [*verified(tx, case)])]
    assert named == [
        *(
            ("deadline", "due_at"),
            ("deadline", "it is gone"),
            ("sanction", "days"),
            ("sanction", "no event tells of it"),
        ),
        *(("measure", "staff_id"),) * 3,
    ]


def has_a_window(house: House, case: CaseRow) -> None:
    """Offered, agreed, opened and over."""
    press = Press(case.id, case.version, Act.MEET, house.mod, at(STAFF_CHAT))
    row = house.unit(lambda tx: meeting.offer_times(tx, press, Host.HANDLER, (house.now + DAY,)))
    assert isinstance(row, ExtraWindow)
    wei, window = house.meet(), row.id
    assert isinstance(house.unit(lambda tx: meeting.pick_time(tx, wei, case.id, window, 0)), ExtraWindow)
    house.passes(2 * DAY)


def has_a_code(house: House, case: CaseRow) -> None:
    """Given and redeemed, twice by the same person."""
    press = Press(case.id, case.version, Act.GIVE_CODE, house.mod, at(STAFF_CHAT))
    made, lin = house.unit(lambda tx: give(tx, press, CodeKind.PUNISHED)), house.meet(LIN)
    assert isinstance(made, IssuedCode)
    read = read_code(made.code)
    assert isinstance(read, Code)
    for _ in range(2):
        house.unit(lambda tx: redeem(tx, lin, read))
        house.passes(DAY)


def has_measures_in_groups(house: House, case: CaseRow) -> None:
    """One that is done and lifted, and one that failed, was retried and moved with its group."""
    for chat, plain in ((STREET, False), (GONE, True)):
        how = GroupRights(at(chat), "街道", "", plain=plain, present=True, deletes=True, restricts=True)
        house.unit(lambda tx, how=how: enforcement.update_bot_rights(tx, how))  # type: ignore[misc]
    house.unit(lambda tx: enforcement.order_enforcement(tx, case, GroupMeasure.MUTE, tx.now + DAY, everywhere=True))
    outcomes = {at(STREET): GroupStatus.MUTED, at(GONE): GroupStatus.FAILED}
    for order in house.unit(lambda tx: enforcements.due(tx, 9)):
        house.unit(lambda tx, order=order: enforcement.record_outcome(tx, order, outcomes[order.group.address]))  # type: ignore[misc]
    house.unit(lambda tx: enforcement.retry_enforcement(tx, case.id, house.mod, at(STAFF_CHAT)))
    house.unit(lambda tx: enforcement.migrate_group(tx, at(GONE), at(STREET)))
    assert of_rows(house, case) == []
    house.unit(lambda tx: enforcement.lift_enforcement(tx, case))


def has_a_survey(house: House, case: CaseRow) -> None:
    """Rated, marked as not solved, with a comment."""
    wei = house.meet()
    house.unit(lambda tx: agree_with_result(tx, wei, case.id))
    house.passes(2 * DAY)
    house.unit(lambda tx: survey.rate(tx, wei, case.id, 2))
    house.unit(lambda tx: survey.mark_unsolved(tx, wei, case.id))
    house.unit(lambda tx: survey.comment(tx, wei, case.id, "太慢了"))


ROWS: list[tuple[Table, Any, dict[str, Any]]] = [
    # what a case has, how it comes to it, and what somebody who has the keys makes of it
    (MEETING, has_a_window, {"host": Host.LEAD}),
    (CASE_CODE, has_a_code, {"kind": CodeKind.WITNESS}),
    (ENFORCEMENT, has_measures_in_groups, {"state": EnforcementState.WANTED}),
    (SURVEY, has_a_survey, {"rating": 5}),
]


@pytest.mark.parametrize(("table", "comes_to", "made"), ROWS, ids=[str(table.name) for table, *_ in ROWS])
def test_what_follows_a_report_is_told_too(house: House, table: Table, comes_to: Any, made: dict[str, Any]) -> None:
    case = house.files(replace(ABUSE, subject="@rude", account=at(RUDE)))
    case = house.begins(house.accepts(case))
    if table is not MEETING:
        case = house.decides(case)
        house.sent("reporter")
        house.carries_out(case)
    comes_to(house, house.case(case.id))
    assert of_rows(house, case) == []
    [*ids] = house.unit(lambda tx: tx.conn.execute(table.select()).all())
    assert ids, "it has such a row"
    house.unit(lambda tx: tx.conn.execute(update(table).values(**made)))
    named = {(it.table, it.row, it.what.split(":")[0]) for it in house.unit(lambda tx: [*verified(tx, case)])}
    assert named == {(table.name, str(row.id), next(iter(made))) for row in ids}
    house.unit(lambda tx: tx.conn.execute(delete(table)))
    named = {(it.table, it.what.split(":")[0]) for it in house.unit(lambda tx: [*verified(tx, case)])}
    assert named == {(table.name, "it is gone")}


def test_of_a_row_from_a_former_version_only_what_has_changed_since_is_compared(house: House) -> None:
    case = house.accepts(house.files())
    told = house.unit(lambda tx: events.of_case(tx, case.id))
    former = [replace(it, changes={k: v for k, v in it.changes.items() if k != events.ROWS}) for it in told]
    standing = house.unit(lambda tx: derived.standing_rows(tx.conn, cases.key(tx, case), case.id))
    later = derived.derive([*former[:-1], told[-1]])
    assert (derived.derive(former).rows, list(derived.differing_rows(standing, later))) == ({}, [])


def test_a_case_says_from_its_filing_on_of_which_tables_every_row_is_told(house: House) -> None:
    """Of one that was filed before that, a survey that no event tells of is none that was put in."""
    case = house.files()
    told = house.unit(lambda tx: events.of_case(tx, case.id))
    assert derived.derive(told).whole == {table.name for table in TOLD}
    before = {events.ROWS: {"deadline": told[0].changes[events.ROWS]["deadline"]}}
    former = derived.derive([replace(told[0], changes=before)])
    assert former.whole == {"deadline", "sanction", "measure", "violation"}
    house.unit(lambda tx: tx.conn.execute(insert(SURVEY).values(case_id=case.id, asked_at=tx.now)))
    standing = house.unit(lambda tx: derived.standing_rows(tx.conn, cases.key(tx, case), case.id))
    assert [it.table for it in derived.differing_rows(standing, derived.derive(told))] == ["survey"]
    assert list(derived.differing_rows(standing, former)) == []
