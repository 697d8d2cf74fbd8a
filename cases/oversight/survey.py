"""Survey (满意度): asked once after closing; a rating by one press and an optional comment (row B8)."""

from collections.abc import Iterable

from cases.intake import conflict_of_interest
from cases.notify import notices
from cases.record import access, sla
from cases.record.due import on_case_deadline
from rules.addresses import Address
from rules.facts.events import SurveyAsked, SurveyCommented, SurveyRated, SurveyUnsolved
from rules.facts.notices import SurveyNotice
from rules.refusals import Refusal, checked, refusable, refuse
from rules.schedule.quiet_hours import after_quiet
from rules.vocabulary import DeadlineKind, Role
from store.entry.people import PersonRow
from store.oversight import surveys
from store.oversight.surveys import SurveyRow
from store.record import deadlines, events
from store.record.cases import CaseRow
from store.unit import Tx


@on_case_deadline(DeadlineKind.SURVEY)
def ask(tx: Tx, case: CaseRow) -> None:
    """Ask the reporter once, outside quiet hours; a case closed again after an appeal is not asked about again."""
    row, place = sla.open_deadline(tx, case, DeadlineKind.SURVEY), tx.installation
    morning = after_quiet(tx.now, place.policy.quiet, place.timezone)
    if row and morning > tx.now:
        deadlines.set_next_check(tx, row.id, morning)
        return
    deadlines.meet(tx, case.id, DeadlineKind.SURVEY)
    if surveys.create(tx, case.id):
        events.append(tx, case, SurveyAsked(), Role.CLOCK)
        notices.notify_reporter(tx, case, SurveyNotice())


@refusable
def rate(tx: Tx, person: PersonRow, case_id: int, rating: int) -> CaseRow | Refusal:
    """Record the rating while the survey is open; only the first one counts."""
    case = checked(_answering(tx, person, case_id))
    if surveys.rate(tx, case.id, rating):
        events.append(tx, case, SurveyRated(rating), Role.REPORTER)
        return case
    given = surveys.of_case(tx, case.id)
    return refuse("refusal-survey-rated", rating=given.rating if given and given.rating else 0)


@refusable
def mark_unsolved(tx: Tx, person: PersonRow, case_id: int) -> CaseRow | Refusal:
    """Record that the reporter's problem is not solved."""
    case = checked(_answering(tx, person, case_id))
    if surveys.mark_unsolved(tx, case.id):
        events.append(tx, case, SurveyUnsolved(), Role.REPORTER)
    return case


@refusable
def comment(tx: Tx, person: PersonRow, case_id: int, text: str, pointed: Iterable[Address] = ()) -> CaseRow | Refusal:
    """Store one comment with the rating, sealed under the case's key. If it names staff, it is hidden from them like
    any text of a reporter (row C8); `pointed` are accounts it points at."""
    case = checked(_answering(tx, person, case_id))
    checked(access.refuse_too_long(tx, text))
    if not surveys.comment(tx, case, text):
        return refuse("refusal-survey-commented")
    events.append(tx, case, SurveyCommented(text), Role.REPORTER)
    return conflict_of_interest.check_added_text(tx, case, text, pointed=pointed)


def waits(tx: Tx, case: CaseRow) -> bool:
    """Return whether the reporter was asked and has not answered, and may still."""
    asked = surveys.of_case(tx, case.id)
    return asked is not None and asked.rating is None and not asked.unsolved and _open(tx, asked)


def _answering(tx: Tx, person: PersonRow, case_id: int) -> CaseRow | Refusal:
    case = checked(access.own_case(tx, person, case_id))
    asked = checked(surveys.of_case(tx, case.id) or refuse("refusal-survey-none"))
    return case if _open(tx, asked) else refuse("refusal-survey-over")


def _open(tx: Tx, asked: SurveyRow) -> bool:
    return tx.now < asked.asked_at + tx.installation.policy.survey_open
