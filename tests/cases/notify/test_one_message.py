"""One piece of news is one new message: the acts that no story of tests/stories/notify/test_one_message.py counts."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from cases.appeal.appeal import approve_proposal, send_back_proposal
from cases.collective.duplicates import gather, mark_duplicate
from cases.conversation.material import Material, add, attach_evidence, write_note
from cases.conversation.meeting import offer_times
from cases.conversation.questions import end_wait, request_statement
from cases.conversation.talk import from_staff
from cases.decision.advice import set_published
from cases.decision.consequences import lift_sanction, record_agency_reply, record_rectification_check
from cases.decision.decide import Referral, Verdict, decide, propose
from cases.decision.measures import record_carried_out, record_not_carried_out
from cases.decision.platform import request_data
from cases.intake.correction import correct_subject
from cases.parties.codes import give
from cases.staffing.acts import claim, reassign, release
from cases.triage import set_severity, tick_conditions
from cases.workflow.press import Press
from rules.facts.acts import AgencyReply
from rules.meetings import proposals
from rules.refusals import Refusal
from rules.report import Filing
from rules.sanctions.measures import measure
from rules.vocabulary import Act, CodeKind, Host, Outcome, Severity, Source
from rules.wording import Wording
from store.decision import measures
from store.members import staff
from store.outbox import SendMode
from store.record.cases import CaseRow
from tests.addresses import at
from tests.cases.conftest import ABUSE, DAY, LIN, WEI, House, done
from tests.support.installation import STAFF_CHAT

NEW = (SendMode.NEW, SendMode.MOVE)
FACTS = Wording(text="查明属实")
BAN = Verdict(Outcome.CONTENT_DELETED, FACTS, measure=measure("ban"), why="屡教不改")


def _filed(house: House) -> CaseRow:
    return house.files()


def _claimed(house: House) -> CaseRow:
    return done(house.presses(claim, Act.CLAIM, house.files()))


def _asked(house: House) -> CaseRow:
    return house.asks(house.files())


def _begun(house: House) -> CaseRow:
    return house.begins(house.accepts(house.files()))


def _decided(outcome: Outcome = Outcome.CONTENT_DELETED, **more: Any) -> Callable[[House], CaseRow]:
    def lived(house: House) -> CaseRow:
        by = {"by": house.now + 40 * DAY} if more.pop("later", False) else {}
        return done(house.presses(decide, Act.DECIDE, _begun(house), Verdict(outcome, FACTS, **by, **more)))

    return lived


def _referred(house: House) -> CaseRow:
    verdict = Verdict(
        Outcome.CONTENT_DELETED, FACTS, measure=measure("referral"), referral=Referral("网信办"), why="移送"
    )
    case = done(house.presses(propose, Act.PROPOSE, _begun(house), verdict))
    return done(house.presses(approve_proposal, Act.APPROVE, case, by=house.lead))


def _proposed(house: House) -> CaseRow:
    return done(house.presses(propose, Act.PROPOSE, _begun(house), BAN))


def _other(house: House) -> CaseRow:
    return house.files(Filing("abuse", subject="@somebody_else", description="他又骂人"), LIN)


def _measure(house: House, case: CaseRow) -> int:
    return house.unit(lambda tx: measures.of_case(tx, case.id))[0].id


Given = Callable[[House, CaseRow], tuple[Any, ...]]

ACTS: dict[Act, tuple[Callable[[House], CaseRow], Any, Given, int, int]] = {
    # how the case stands, the act with what is given, and the new messages: to its reporter, into the staff chat
    Act.RELEASE: (_claimed, release, lambda house, case: (), 0, 0),
    Act.REASSIGN: (_claimed, reassign, lambda house, case: (house.lead.id,), 0, 0),
    Act.RESUME: (_asked, end_wait, lambda house, case: (), 0, 0),
    Act.SET_SEVERITY: (_filed, set_severity, lambda house, case: (Severity.SERIOUS,), 0, 0),
    Act.SET_PUBLISHED: (_filed, set_published, lambda house, case: ("2026-11-20",), 0, 0),
    Act.SET_CONDITIONS: (_filed, tick_conditions, lambda house, case: ((),), 0, 0),
    Act.CORRECT: (_filed, correct_subject, lambda house, case: ("@another_one",), 0, 0),
    Act.DUPLICATE: (_filed, mark_duplicate, lambda house, case: (_other(house).number,), 0, 0),
    Act.GATHER: (_filed, gather, lambda house, case: ((_other(house).id,),), 0, 0),
    Act.SEND_BACK: (_proposed, send_back_proposal, lambda house, case: ("再查一下",), 0, 1),
    Act.TALK: (_filed, from_staff, lambda house, case: ("您说的是哪一条？",), 1, 0),
    Act.NOTE: (_filed, write_note, lambda house, case: ("记一笔",), 0, 0),
    Act.ATTACH: (_filed, attach_evidence, lambda house, case: (Source.PLATFORM, "https://example.com/1"), 0, 0),
    Act.REQUEST_DATA: (_begun, request_data, lambda house, case: ((), "登录记录"), 0, 0),
    Act.HEAR: (_begun, request_statement, lambda house, case: (CodeKind.WITNESS, "您看到了什么？"), 0, 0),
    Act.GIVE_CODE: (_decided(), give, lambda house, case: (CodeKind.PUNISHED,), 0, 0),
    Act.MEET: (
        _begun,
        offer_times,
        lambda house, case: (
            Host.HANDLER,
            proposals(house.now, house.place.policy.meeting, house.place.timezone)[:2],
        ),
        1,
        1,
    ),
    Act.CARRIED_OUT: (_decided(), record_carried_out, lambda house, case: (_measure(house, case),), 1, 0),
    Act.NOT_CARRIED_OUT: (_decided(), record_not_carried_out, lambda house, case: (_measure(house, case), "?"), 1, 0),
    Act.LIFT: (
        _decided(measure=measure("mute_7"), why="屡次骂人"),
        lift_sanction,
        lambda house, case: ("弄错了人",),
        0,
        1,
    ),
    Act.CHECK: (
        _decided(Outcome.RECTIFICATION, later=True),
        lambda tx, press, note: record_rectification_check(tx, press, note=note, again_by=None),
        lambda house, case: ("都改了",),
        1,
        0,
    ),
    Act.RELAY: (
        _referred,
        record_agency_reply,
        lambda house, case: (AgencyReply.ANSWERED, "已受理", None),
        1,
        0,
    ),
}


def _new(house: House, bot: str, to: int) -> int:
    """Return how many messages come anew for this chat."""
    rows = [row for row in house.sent(bot) if row.to.address == at(to)]
    return sum(row.manner in NEW or (row.manner is SendMode.EDIT and row.message is None) for row in rows)


@pytest.mark.parametrize("act", ACTS)
def test_it_is_one_new_message_at_most(house: House, act: Act) -> None:
    lived, use, given, reporter, desk = ACTS[act]
    house.place = replace(house.place, hook=True)
    case = lived(house)
    words = given(house, case)
    for bot in ("reporter", "desk"):
        house.sent(bot)

    def press(tx: Any) -> object:
        member = staff.get(tx, (house.lead if act in (Act.REASSIGN, Act.SEND_BACK, Act.LIFT) else house.mod).id)
        assert member
        return use(tx, Press(case.id, house_version, act, member, at(STAFF_CHAT)), *words)

    house_version = house.case(case.id).version
    taken = house.unit(press)
    assert not isinstance(taken, Refusal), taken
    assert (_new(house, "reporter", WEI), _new(house, "desk", STAFF_CHAT)) == (reporter, desk)


OF_REPORTERS = (Act.FILE, Act.ADD)
"""The acts that the test below counts."""


def test_what_a_reporter_files_or_adds_is_one_new_message(house: House) -> None:
    case = house.files(ABUSE)
    assert (_new(house, "reporter", WEI), _new(house, "desk", STAFF_CHAT)) == (1, 1)
    person = house.meet()
    assert not isinstance(house.unit(lambda tx: add(tx, person, case.id, Material("还有一条"))), Refusal)
    assert (_new(house, "reporter", WEI), _new(house, "desk", STAFF_CHAT)) == (0, 1)
