"""Everything that makes a case is told by its events: the whole report, and what becomes of it later."""

from typing import Any

import pytest
from sqlalchemy import Select

from cases import dossier
from cases.conversation.material import Material, add
from cases.intake import drafting
from cases.intake.correction import correct_subject
from cases.intake.file import file
from cases.oversight import survey
from cases.parties.codes import IssuedCode, give, redeem
from cases.triage import agree_with_result, recategorise
from cases.workflow.press import Press
from rules.evidence import Scan, ScanVerdict, SentFile
from rules.facts.acts import FiledPiece, ReportFiled
from rules.facts.events import (
    CodeRedeemed,
    EvidenceHeld,
    EvidenceRefused,
    SurveyAsked,
    SurveyCommented,
    SurveyRated,
    SurveyUnsolved,
)
from rules.people.codes import Code, read_code
from rules.vocabulary import Act, CodeKind, Role
from store import codec, evidence
from store.engine.connection import Connection
from store.evidence import fetching
from store.intake import drafts
from store.record import case_text, cases, derived, events
from store.record.cases import CaseRow
from store.record.events import EventRow
from store.tables import EVENT
from store.unit import Tx
from tests.addresses import at
from tests.cases.conftest import ABUSE, DAY, LIN, House
from tests.cases.evidence.test_original import PDF
from tests.support.installation import KEYS, STAFF_CHAT

DIGEST = "ab" * 32
CLEAN = Scan(ScanVerdict.CLEAN)


def told(house: House, case: CaseRow) -> list[EventRow]:
    return house.unit(lambda tx: events.of_case(tx, case.id))


def held(house: House, piece: int) -> None:
    _, wrapped = KEYS.new_key(evidence.WRAPPED(piece))
    house.unit(lambda tx: fetching.mark_held(tx, piece, PDF, sha256=DIGEST, size=3, wrapped_key=wrapped, scan=CLEAN))


def differing(house: House, case: CaseRow) -> list[str]:
    now = house.case(case.id)
    text = house.unit(lambda tx: cases.text(tx, now))
    return list(derived.differences(now, text, derived.derive(told(house, case))))


def test_the_first_event_holds_the_whole_report_and_never_who_reports(house: House) -> None:
    case = house.files()
    [filed, *_] = told(house, case)
    assert filed.changes.keys() == cases.TOLD | {cases.TEXT, events.ROWS}
    assert case_text.read(filed.changes[cases.TEXT]).report.description == ABUSE.description
    assert (filed.changes["leaf"], filed.changes["identity"]) == ("abuse", "confidential")
    assert "person_id" not in filed.changes
    assert differing(house, case) == []


def test_the_first_event_names_the_files_with_the_hash_of_those_that_are_held(house: House) -> None:
    person = house.meet()

    def request(tx: Tx) -> list[int]:
        draft = drafting.begin(tx, person, {})
        return [evidence.request(tx, SentFile(it, "photo"), bot="reporter", draft_id=draft.id) for it in ("a", "b")]

    first, second = house.unit(request)
    held(house, first)
    case = house.unit(lambda tx: file(tx, person, drafts.load(tx, person.id), ABUSE))
    assert isinstance(case, CaseRow)
    [filed, *_] = told(house, case)
    assert filed.told(ReportFiled).evidence == (FiledPiece(first, DIGEST), FiledPiece(second))
    held(house, second)
    assert told(house, case)[-1].fact == EvidenceHeld(second, DIGEST, 3, "application/pdf")


def test_a_file_that_is_not_taken_is_told_once(house: House) -> None:
    case, person = house.files(), house.meet()
    house.unit(lambda tx: add(tx, person, case.id, Material(file=SentFile("f", "document", "a.pdf"))))
    [piece] = house.unit(lambda tx: evidence.of_case(tx, case.id))
    for _ in range(2):
        house.unit(lambda tx: fetching.mark_refused(tx, piece.id, "refusal-too-large"))
    refused = EvidenceRefused(piece.id, "refusal-too-large")
    assert [event.fact for event in told(house, case)].count(refused) == 1
    former = {"evidence": piece.id, "why": "refusal-too-large"}
    assert codec.from_json(EvidenceRefused, former) == refused


def test_another_category_and_another_subject_are_told_as_what_they_change(house: House) -> None:
    case = house.files()
    house.presses(recategorise, Act.RECATEGORISE, case, "refund")
    changed = house.case(case.id)
    tells = next(event for event in told(house, case) if event.act == Act.RECATEGORISE)
    assert (tells.changes["leaf"], tells.changes["team"]) == ("refund", changed.team)
    house.presses(correct_subject, Act.CORRECT, changed, "@other")
    [tells] = [event for event in told(house, case) if event.act == Act.CORRECT]
    assert case_text.read(tells.changes[cases.TEXT]).report.subject == "@other"
    assert differing(house, case) == []


def test_a_code_is_told_when_somebody_redeems_it_and_not_again(house: House) -> None:
    case, lin = house.decides(house.begins(house.accepts(house.files()))), house.meet(LIN)
    press = Press(case.id, case.version, Act.GIVE_CODE, house.mod, at(STAFF_CHAT))
    made = house.unit(lambda tx: give(tx, press, CodeKind.PUNISHED))
    assert isinstance(made, IssuedCode)
    read = read_code(made.code)
    assert isinstance(read, Code)
    for _ in range(2):
        house.unit(lambda tx: redeem(tx, lin, read))
    [event] = [it for it in told(house, case) if isinstance(it.fact, CodeRedeemed)]
    assert (event.fact, event.role) == (CodeRedeemed(made.id, CodeKind.PUNISHED), Role.PUNISHED)


def test_the_survey_is_told_as_it_was_answered(house: House) -> None:
    case, wei = house.decides(house.begins(house.accepts(house.files()))), house.meet()
    house.sent("reporter")
    house.carries_out(case)
    house.unit(lambda tx: agree_with_result(tx, wei, case.id))
    house.passes(2 * DAY)
    for _ in range(2):
        house.unit(lambda tx: survey.rate(tx, wei, case.id, 2))
        house.unit(lambda tx: survey.mark_unsolved(tx, wei, case.id))
        house.unit(lambda tx: survey.comment(tx, wei, case.id, "太慢了"))
    of_survey = [it.fact for it in told(house, case) if it.act.startswith("survey")]
    assert of_survey == [SurveyAsked(), SurveyRated(2), SurveyUnsolved(), SurveyCommented("太慢了")]


def test_a_dossier_reads_the_record_once(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    case, wei = house.decides(house.begins(house.accepts(house.files()))), house.meet()
    house.unit(lambda tx: agree_with_result(tx, wei, case.id))
    execute, read = Connection.execute, []

    def counts(conn: Connection, statement: Any, parameters: Any = None) -> Any:
        froms = statement.get_final_froms() if isinstance(statement, Select) else ()
        read.extend(it for it in froms if it is EVENT)
        return execute(conn, statement, parameters)

    monkeypatch.setattr(Connection, "execute", counts)
    now = house.case(case.id)
    found = house.unit(lambda tx: dossier.dossier(tx, now))
    assert len(found.entries) == len(told(house, case))
    assert len(read) == 2, "once for the dossier, once for the line above"
