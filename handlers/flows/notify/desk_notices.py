"""Cards of notices to staff: what happened to a case, what is due, what was not delivered or was set aside."""

from collections.abc import Sequence
from dataclasses import replace

from cases import dead_letters
from cases.collective.joining import is_only_duplicates
from cases.record import rule_versions, timeline
from cases.views import show
from dialogs import collective
from dialogs.appeal import desk_appeals
from dialogs.decision import sanctions
from dialogs.engine.cards import Card
from dialogs.engine.terms import forward_lines
from dialogs.notify.staff_notices import (
    dead_letters_card,
    delay_line,
    promised,
    sentence,
    to_open,
    with_delay,
    with_handler,
)
from dialogs.staffing import assigned, assignment_ended, transferred
from handlers.flows.presenters import presents, presents_event, presents_general
from rules.facts.acts import (
    CaseTransferred,
    CaseWithdrawn,
    MaterialAdded,
    ProposalSentBack,
    QuestionAnswered,
    SpokenWords,
)
from rules.facts.delivery import DeliveryTrouble
from rules.facts.events import CollectiveBegun, LiftReason, MuteEnded, SanctionLifted
from rules.facts.notices import (
    AssignedNotice,
    DeadLettersNotice,
    DeadlineDeadLetterNotice,
    LeadNotice,
    MembersHeardNotice,
    OverdueNotice,
    ReminderNotice,
    UndeliveredNotice,
)
from rules.facts.registry import Notice
from rules.refusals import Arg, ByLang, Mention, Text
from rules.report import Forward
from rules.sanctions.measures import Measure
from rules.vocabulary import LeadNoticeReason, ReviewersLeft, Role, State
from store.collective import collectives
from store.decision import violations
from store.members import staff
from store.record import deadlines, events
from store.record.cases import CaseRow
from store.record.events import EventRow
from store.unit import Tx


@presents_event(MaterialAdded)
def _added(tx: Tx, case: CaseRow, event: EventRow) -> Card:
    added = event.told(MaterialAdded)
    if event.role is Role.PUNISHED:
        words, number = added.text, case.number
        card = desk_appeals.words_added(number, words) if words else desk_appeals.evidence_added(number)
        return _with_forwards(card, added.forwards)
    if not added.text:
        return _with_forwards(sentence("desk-added", case.number), added.forwards)
    with_file = "desk-added-file" if added.evidence else "desk-added-words"
    word = "desk-corrected-words" if added.corrects else with_file
    card = sentence(word, case.number, text=added.text).with_whole(case.number, added.text)
    return _with_forwards(card, added.forwards)


@presents_event(QuestionAnswered)
def _answered(tx: Tx, case: CaseRow, event: EventRow) -> Card:
    it = event.told(QuestionAnswered)
    if it.text:
        card = sentence("desk-answered", case.number, text=it.text).with_whole(case.number, it.text)
    else:
        card = sentence("desk-answered-files", case.number)
    card = _with_forwards(card, it.forwards)
    return card.with_line(Text("desk-answered-evidence", {"count": it.pieces})) if it.pieces else card


def _with_forwards(card: Card, forwards: Sequence[Forward]) -> Card:
    """Show the messages that were forwarded, marked as such, each with author and time as the channel gave them."""
    return replace(card, lines=(*card.lines, *forward_lines(forwards)))


@presents_event(CaseWithdrawn)
def _withdrawn(tx: Tx, case: CaseRow, event: EventRow) -> Card:
    if event.state is State.WITHDRAWN:
        return sentence("desk-withdrawn", case.number)
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
    begun = event.told(CollectiveBegun)
    return collective.complaint_started(case.number, begun.people, begun.anonymous)


@presents(ReminderNotice, OverdueNotice)
def _reminder(tx: Tx, case: CaseRow, notice: ReminderNotice) -> Card:
    late = isinstance(notice, OverdueNotice)
    told = with_handler(
        "desk-overdue" if late else "desk-reminder",
        case.number,
        _mention(tx, case),
        **_promise(tx, case, notice.deadline),
    )
    return with_delay(told, show.staff_view(tx, case)) if late else told


@presents_general(DeadLettersNotice)
def _dead_letters(tx: Tx, notice: DeadLettersNotice) -> Card:
    return dead_letters_card(dead_letters.counts_since(tx, notice.since, notice.updates))


@presents(DeadlineDeadLetterNotice)
def _deadline_dead_letter(tx: Tx, case: CaseRow, notice: ReminderNotice) -> Card:
    """The clock no longer handles a deadline of this case, so a person must."""
    row = deadlines.get(tx, notice.deadline)
    if row is None:
        raise LookupError(f"no deadline {notice.deadline}")
    return to_open(case.id, sentence("deadline-set-aside", case.number, leaf=_leaf(tx, case), due=row.due_at))


@presents(UndeliveredNotice)
def _undelivered(tx: Tx, case: CaseRow, notice: UndeliveredNotice) -> Card:
    if notice.why in (DeliveryTrouble.AS_FILE, DeliveryTrouble.AS_TEXT):
        return sentence(f"undelivered-{notice.why}", case.number)
    told = sentence("undelivered-told", case.number, way=Text(f"way-{notice.channel}"))
    what = notice.channel if notice.why is DeliveryTrouble.BLOCKED else notice.why
    return Card((*told.lines, Text(f"undelivered-do-{what}")))


@presents(LeadNotice)
def _lead_told(tx: Tx, case: CaseRow, notice: LeadNotice) -> Card:
    category, handler = _leaf(tx, case), _handler(tx, case)
    match notice.why:
        case LeadNoticeReason.COLLECTIVE:
            group = collectives.of_case(tx, case.id)
            anonymous = collectives.size(tx, group).anonymous if group else 0
            return collective.lead_told(case.id, case.number, category, notice.people, anonymous)
        case LeadNoticeReason.ASKED_LATE:
            return to_open(case.id, with_handler("desk-asked-late", case.number, handler, leaf=category))
        case LeadNoticeReason.PROPOSED:
            return sanctions.approval_needed(case.id, case.number, category)
        case LeadNoticeReason.RECORD_CHANGED:
            return to_open(case.id, sentence("desk-record-changed", case.number, leaf=category))
        case LeadNoticeReason.NOBODY_APPROVES:
            return sanctions.no_approver(case.id, case.number, category)
    word = "desk-escalated" if notice.why is LeadNoticeReason.ESCALATED else "desk-lead-told"
    told = with_handler(word, case.number, handler, leaf=category, **_promise(tx, case, notice.deadline))
    why = timeline.delay_reason(events.of_case(tx, case.id))
    return to_open(case.id, told.with_line(delay_line(why)) if why else told)


@presents(AssignedNotice)
def _assigned(tx: Tx, case: CaseRow, notice: AssignedNotice) -> Card:
    view = show.staff_view(tx, case)
    category = _leaf(tx, case)
    team = ByLang(tx.installation.catalogue.teams[case.team].names)
    if case.staff_id != notice.member:
        return assignment_ended(case.id, case.number, category, view.handler)
    stands_in_for = team if case.stand_in else None
    review = case.state is State.APPEALED
    asked = view.reviewers if not notice.by else None
    if asked in (ReviewersLeft.LEAD, ReviewersLeft.ADMINISTRATOR):
        return desk_appeals.reviewer_needed(case.id, case.number, category, asked)
    return assigned(case.id, case.number, category, view.due, by=notice.by, stands_in_for=stands_in_for, review=review)


@presents(MembersHeardNotice)
def _members_heard(tx: Tx, case: CaseRow, notice: Notice) -> Card:
    group = collectives.of_case(tx, case.id)
    reports = collectives.size(tx, group).reports if group else 0
    return collective.members_replied(
        case.id, case.version, case.number, reports, few=bool(group and is_only_duplicates(tx, group))
    )


def _promise(tx: Tx, case: CaseRow, deadline_id: int) -> dict[str, Arg]:
    row = next(row for row in deadlines.of_case(tx, case.id) if row.id == deadline_id)
    return promised(row.kind, row.due_at)


def _leaf(tx: Tx, case: CaseRow) -> ByLang:
    return ByLang(rule_versions.category(tx, case.leaf).labels)


def _handler(tx: Tx, case: CaseRow) -> str | None:
    return _alias(tx, case.staff_id)


def _mention(tx: Tx, case: CaseRow) -> Mention | None:
    """Return the handler, so that the messenger notifies them."""
    account = staff.account(tx, case.staff_id) if case.staff_id else None
    return Mention(_handler(tx, case) or "", account) if account else None


def _alias(tx: Tx, member_id: int | None) -> str | None:
    member = staff.get(tx, member_id) if member_id else None
    return member.alias if member else None
