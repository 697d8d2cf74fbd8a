"""A case is saved only by the first of two writers, and its events tell what happened in order."""

import pytest
from sqlalchemy import text

from rules.facts.acts import CaseRejected, MaterialAdded, ReportFiled
from rules.facts.events import ResultDelivered
from rules.report import Answers, ReportText
from rules.vocabulary import Role, State
from rules.wording import Wording
from store.members import staff
from store.record import cases, events
from store.record.cases import CaseText
from store.sealing import RowLabel
from store.tables import CASE
from store.unit import Tx
from tests.addresses import at
from tests.store.conftest import REPORTED, REPORTER_CHAT, a_case


def test_a_case_is_found_by_id_number_and_person(tx: Tx):
    first, second = a_case(tx, "LA-1"), a_case(tx, "LA-2")
    other = a_case(tx, "LA-3", chat_id=REPORTER_CHAT + 1)
    assert cases.get(tx, first.id) == first
    assert cases.by_number(tx, "LA-2") == second
    assert cases.by_number(tx, "LA-9") is cases.get(tx, 99) is None
    assert cases.of_person(tx, first.person_id, 0, 10) == [second, first]
    assert cases.of_person(tx, first.person_id, 1, 1) == [first]
    assert cases.count_of_person(tx, first.person_id) == 2
    assert cases.count_of_person(tx, other.person_id) == 1


def test_a_case_knows_the_rules_in_force_when_it_was_filed(tx: Tx):
    case = a_case(tx)
    assert case.catalogue_version == str(tx.installation.catalogue.version)
    assert case.policy_version == str(tx.installation.policy.version)
    assert case.filed_at == tx.now


def test_of_two_who_save_the_same_case_the_first_wins(tx: Tx):
    seen = a_case(tx)
    saved = cases.save(tx, seen, state=State.ACCEPTED, accepted_at=tx.now)
    assert (saved.state, saved.version, saved.accepted_at) == (State.ACCEPTED, seen.version + 1, tx.now)
    assert cases.save(tx, seen, state=State.REJECTED) is None
    assert cases.get(tx, seen.id) == saved


def test_a_cases_text_is_read_and_rewritten_under_its_own_key(tx: Tx):
    case = a_case(tx)
    assert cases.text(tx, case) == REPORTED
    rewritten = cases.save(tx, case, text=CaseText(ReportText(description="更正")))
    assert cases.text(tx, rewritten).report.description == "更正"
    assert cases.save(tx, case, text=CaseText()) is None


def test_two_reports_on_one_subject_meet_by_its_hash(tx: Tx):
    assert a_case(tx, "LA-1").subject == a_case(tx, "LA-2", chat_id=1).subject


def test_events_tell_what_happened_in_order(tx: Tx):
    case = a_case(tx)
    member = staff.add(tx, at(42), alias="Lin", roles=frozenset({Role.MODERATOR}), lang="en")
    filed = events.append(tx, case, ReportFiled(), Role.REPORTER)
    case = cases.save(tx, case, state=State.REJECTED)
    rejected = events.append(tx, case, CaseRejected(Wording(text="不属受理范围")), Role.MODERATOR, member.id)
    reminded = events.append(tx, case, ResultDelivered(), Role.CLOCK)
    assert events.of_case(tx, case.id) == [filed, rejected, reminded]
    assert (rejected.state, rejected.version, rejected.at) == (State.REJECTED, 2, tx.now)
    assert events.get(tx, rejected.id) == rejected
    assert events.get(tx, 99) is None


def test_without_the_cases_key_events_still_tell_what_happened_but_not_what_was_said(tx: Tx):
    case = a_case(tx)
    events.append(tx, case, MaterialAdded("x"), Role.REPORTER)
    cases.save(tx, case, wrapped_key=None)
    [event] = events.of_case(tx, case.id)
    assert (event.act, event.fact) == ("add", None)
    with pytest.raises(LookupError):
        event.told(MaterialAdded)


def test_a_refused_press_is_recorded(tx: Tx):
    events.record_refusal(tx, act="accept", refusal="refusal-role", case_id=a_case(tx).id)
    assert tx.conn.execute(text("SELECT act, refusal FROM refused_press")).one() == ("accept", "refusal-role")


def test_a_text_of_an_earlier_version_is_still_read(tx: Tx):
    case = a_case(tx, "LA-1")
    former = {"subject": {"text": "@x", "platform": "weibo"}, "description": "骂人", "answers": {"since": "昨天"}}
    sealed = cases.key(tx, case).seal_json(former, RowLabel(CASE.c.sealed_body)("LA-1"))
    saved = cases.save(tx, case, sealed_body=sealed)
    assert saved
    report = ReportText(subject="@x", platform="weibo", description="骂人", answers=Answers({"since": "昨天"}))
    assert cases.text(tx, saved) == CaseText(report)
