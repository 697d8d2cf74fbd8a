"""Cards of notices to staff about a case: what happened to it, and what is due."""

from datetime import datetime

from cases.collective.joining import is_only_duplicates
from cases.record import rule_versions
from cases.views import show
from dialogs import collective
from dialogs.appeal import desk_appeals
from dialogs.decision import sanctions
from dialogs.engine.cards import Card
from dialogs.notify.case_messages import (
    answered,
    escalated,
    evidence_added,
    late_question_notice,
    lead_overdue_notice,
    overdue,
    reminder,
    withdrawn,
    words_added,
    words_corrected,
)
from dialogs.staffing import assigned, assignment_ended, transferred
from handlers.flows.presenters import presents, presents_event
from rules.facts.acts import (
    CaseTransferred,
    CaseWithdrawn,
    MaterialAdded,
    ProposalSentBack,
    QuestionAnswered,
    SpokenWords,
)
from rules.facts.events import CollectiveBegun, LiftReason, MuteEnded, SanctionLifted
from rules.facts.notices import AssignedNotice, LeadNotice, MembersHeardNotice, OverdueNotice, ReminderNotice
from rules.facts.registry import Notice
from rules.refusals import ByLang
from rules.sanctions.measures import Measure
from rules.vocabulary import DeadlineKind, LeadNoticeReason, Role, State
from store.collective import collectives
from store.decision import violations
from store.members import staff
from store.record import deadlines
from store.record.cases import CaseRow
from store.record.events import EventRow
from store.unit import Tx


@presents_event(MaterialAdded)
def _added(tx: Tx, case: CaseRow, event: EventRow) -> Card:
    added = event.told(MaterialAdded)
    if event.role is Role.PUNISHED:
        words = added.text
        return desk_appeals.words_added(case.number, words) if words else desk_appeals.evidence_added(case.number)
    if added.text and added.corrects:
        return words_corrected(case.number, added.text)
    return words_added(case.number, added.text) if added.text else evidence_added(case.number)


@presents_event(QuestionAnswered)
def _answered(tx: Tx, case: CaseRow, event: EventRow) -> Card:
    return answered(case.number, event.told(SpokenWords).text)


@presents_event(CaseWithdrawn)
def _withdrawn(tx: Tx, case: CaseRow, event: EventRow) -> Card:
    if event.state is State.WITHDRAWN:
        return withdrawn(case.number)
    return desk_appeals.appeal_withdrawn(case.number, event.role)


@presents_event(MuteEnded)
def _mute_over(tx: Tx, case: CaseRow, event: EventRow) -> Card:
    return sanctions.mute_over(case.number, _imposed(tx, event.told(MuteEnded).sanction))


@presents_event(SanctionLifted)
def _lifted(tx: Tx, case: CaseRow, event: EventRow) -> Card:
    it = event.told(SanctionLifted)
    return sanctions.lifted(case.number, _imposed(tx, it.sanction), on_appeal=it.why is LiftReason.APPEAL)


@presents_event(ProposalSentBack)
def _sent_back(tx: Tx, case: CaseRow, event: EventRow) -> Card:
    return sanctions.sent_back(case.number, _alias(tx, event.staff_id) or "", event.told(SpokenWords).text)


def _imposed(tx: Tx, sanction_id: int) -> Measure:
    row = violations.get(tx, sanction_id)
    if row is None:
        raise LookupError(f"no sanction {sanction_id}")
    return row.measure


@presents_event(CaseTransferred)
def _transferred(tx: Tx, case: CaseRow, event: EventRow) -> Card:
    it, teams = event.told(CaseTransferred), tx.installation.catalogue.teams
    frm, to = (ByLang(teams[team].names) for team in (it.from_, it.to))
    return transferred(case.number, frm, to, it.word, _handler(tx, case))


@presents_event(CollectiveBegun)
def _collective_begun(tx: Tx, case: CaseRow, event: EventRow) -> Card:
    return collective.complaint_started(case.number, event.told(CollectiveBegun).people)


@presents(ReminderNotice)
def _reminder(tx: Tx, case: CaseRow, notice: ReminderNotice) -> Card:
    return reminder(case.number, *_promise(tx, case, notice.deadline), _handler(tx, case))


@presents(OverdueNotice)
def _overdue(tx: Tx, case: CaseRow, notice: ReminderNotice) -> Card:
    return overdue(case.number, *_promise(tx, case, notice.deadline), _handler(tx, case))


@presents(LeadNotice)
def _lead_told(tx: Tx, case: CaseRow, notice: LeadNotice) -> Card:
    leaf = ByLang(rule_versions.category(tx, case.leaf).labels)
    match notice.why:
        case LeadNoticeReason.COLLECTIVE:
            return collective.lead_told(case.id, case.number, leaf, notice.people)
        case LeadNoticeReason.ASKED_LATE:
            return late_question_notice(case.id, case.number, leaf, _handler(tx, case))
        case LeadNoticeReason.PROPOSED:
            return sanctions.approval_needed(case.id, case.number, leaf)
        case LeadNoticeReason.NOBODY_APPROVES:
            return sanctions.no_approver(case.id, case.number, leaf)
    told = escalated if notice.why is LeadNoticeReason.ESCALATED else lead_overdue_notice
    return told(case.id, case.number, leaf, *_promise(tx, case, notice.deadline), _handler(tx, case))


@presents(AssignedNotice)
def _assigned(tx: Tx, case: CaseRow, notice: AssignedNotice) -> Card:
    view = show.staff_view(tx, case)
    leaf = ByLang(rule_versions.category(tx, case.leaf).labels)
    team = ByLang(tx.installation.catalogue.teams[case.team].names)
    if case.staff_id != notice.member:
        return assignment_ended(case.id, case.number, leaf, view.handler)
    stands_in_for = team if case.stand_in else None
    review = case.state is State.APPEALED
    return assigned(case.id, case.number, leaf, view.due, by=notice.by, stands_in_for=stands_in_for, review=review)


@presents(MembersHeardNotice)
def _members_heard(tx: Tx, case: CaseRow, notice: Notice) -> Card:
    group = collectives.of_case(tx, case.id)
    reports = collectives.size(tx, group).reports if group else 0
    return collective.members_replied(
        case.id, case.version, case.number, reports, few=bool(group and is_only_duplicates(tx, group))
    )


def _promise(tx: Tx, case: CaseRow, deadline_id: int) -> tuple[DeadlineKind, datetime]:
    row = next(row for row in deadlines.of_case(tx, case.id) if row.id == deadline_id)
    return row.kind, row.due_at


def _handler(tx: Tx, case: CaseRow) -> str | None:
    return _alias(tx, case.staff_id)


def _alias(tx: Tx, member_id: int | None) -> str | None:
    member = staff.get(tx, member_id) if member_id else None
    return member.alias if member else None
