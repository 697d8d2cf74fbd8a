"""What a reporter gives to a case of theirs by the API, by the use cases of the chat; each returns its status."""

from collections.abc import Callable
from typing import Any

from cases import budgets, triage
from cases.appeal.appeal import AppealGrounds, file_appeal
from cases.conversation import answers, material, talk
from cases.conversation.answers import AnswerPart, HeldAnswer
from cases.conversation.material import Material
from cases.intake import bad_faith
from cases.notify import contact_addresses
from cases.oversight import survey
from cases.workflow import transitions
from handlers.api.following import status
from handlers.api.forms import FindingAppeal, Given, NewAppeal, Nothing, Status, SurveyReply
from handlers.api.problems import refused
from handlers.api.turn import Turn
from rules.evidence import SentFile
from rules.vocabulary import Act, Role
from store.entry import people
from store.entry.people import PersonRow
from store.record import cases
from store.record.cases import CaseRow


def answer(turn: Turn, given: Given) -> Status:
    """Answer the question of staff."""
    person, case, text, files = _given(turn, given)
    turn.checked(transitions.step_for_role(turn.tx, case, Act.ANSWER, Role.REPORTER))
    parts: list[AnswerPart] = []
    for part in (*([AnswerPart(text)] if text else []), *(AnswerPart(file=file) for file in files)):
        parts.append(part)
        turn.checked(answers.refuse_part(turn.tx, person, HeldAnswer(case.id, turn.tx.now, tuple(parts))) or True)
    turn.checked(answers.send(turn.tx, person, HeldAnswer(case.id, turn.tx.now, tuple(parts))))
    return _after(turn, case)


def say(turn: Turn, given: Given) -> Status:
    """Write to the handler."""
    person, case, text, files = _given(turn, given)
    for words, file in _together(text, files):
        turn.checked(talk.from_reporter(turn.tx, person, case.id, Material(words, file)))
    return _after(turn, case)


def add(turn: Turn, given: Given) -> Status:
    """Add words and files."""
    person, case, text, files = _given(turn, given)
    for words, file in _together(text, files):
        turn.checked(material.add(turn.tx, person, case.id, Material(words, file)))
    return _after(turn, case)


def appeal(turn: Turn, asked: NewAppeal) -> Status:
    """Appeal against the result, or against how the case was handled."""
    person, case = turn.case()
    person = turn.agreed(person, asked.consent)
    files = _afforded(turn, person, asked.evidence)
    grounds = AppealGrounds(asked.matter, turn.text(asked.text, "text"), tuple(files))
    turn.checked(file_appeal(turn.tx, person, case.id, grounds))
    return _after(turn, case)


def appeal_finding(turn: Turn, asked: FindingAppeal) -> Status:
    """Appeal against the finding that the report was malicious."""
    person, case = turn.case()
    turn.checked(bad_faith.appeal(turn.tx, person, case.id, turn.text(asked.text, "text")), "text")
    return _after(turn, case)


def withdraw(turn: Turn, asked: Nothing) -> Status:
    """Withdraw the report, or take the appeal back."""
    return _done(turn, triage.withdraw)


def agree(turn: Turn, asked: Nothing) -> Status:
    """Agree to the result, which closes the case."""
    return _done(turn, triage.agree_with_result)


def remove_address(turn: Turn, asked: Nothing) -> Status:
    """Erase the addresses of `notify`; messages that wait for them go nowhere, and an anonymous case has none."""
    _, case = turn.case()
    if reporter := people.get(turn.tx, case.person_id or 0):
        contact_addresses.remove(turn.tx, reporter, case)
    return _after(turn, case)


def answer_survey(turn: Turn, asked: SurveyReply) -> Status:
    """Answer the survey."""
    person, case = turn.case()
    if asked.rating is None and asked.solved is None and not asked.comment:
        raise refused("refusal-api-nothing")
    if asked.rating is not None:
        turn.checked(survey.rate(turn.tx, person, case.id, asked.rating), "rating")
    if asked.solved is False:
        turn.checked(survey.mark_unsolved(turn.tx, person, case.id), "solved")
    if asked.comment:
        text = turn.text(asked.comment, "comment")
        turn.checked(survey.comment(turn.tx, person, case.id, text), "comment")
    return _after(turn, case)


def _given(turn: Turn, given: Given) -> tuple[PersonRow, CaseRow, str, list[SentFile]]:
    person, case = turn.case()
    person = turn.agreed(person, given.consent)
    text = turn.text(given.text, "text")
    if not text and not given.evidence:
        raise refused("refusal-api-nothing")
    return person, case, text, _afforded(turn, person, given.evidence)


def _afforded(turn: Turn, person: PersonRow, ids: list[str]) -> list[SentFile]:
    """Return the files, counted in the person's budget."""
    files = turn.files(ids)
    for file in files:
        turn.checked(budgets.spend_bytes(turn.tx, person, file.size) or file, "evidence")
    return files


def _together(text: str, files: list[SentFile]) -> list[tuple[str, SentFile | None]]:
    """Return words with the first file, and the other files after it."""
    return [(text, files[0]), *(("", file) for file in files[1:])] if files else [(text, None)]


def _done(turn: Turn, use_case: Callable[..., Any]) -> Status:
    person, case = turn.case()
    turn.checked(use_case(turn.tx, person, case.id))
    return _after(turn, case)


def _after(turn: Turn, case: CaseRow) -> Status:
    return status(turn, cases.get(turn.tx, case.id) or case)
