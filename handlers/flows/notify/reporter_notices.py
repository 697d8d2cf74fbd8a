"""Cards of notices to reporters: their case as it stands when the notice is sent, or what an event said."""

from datetime import timedelta

from cases.conversation import talk
from cases.record import rule_versions, timeline
from cases.record.disputes import review_of
from cases.views import show
from dialogs.conversation.meetings import status_line
from dialogs.decision import follow_ups
from dialogs.engine.cards import Card
from dialogs.engine.terms import category_path
from dialogs.entry import menu
from dialogs.oversight.survey import survey_card
from dialogs.views import case_status
from dialogs.views.case_status import CaseStatus
from handlers.flows.notify import contacts
from handlers.flows.presenters import event_of, presents, presents_general
from handlers.flows.windows import window_view
from rules.facts import notices as kinds
from rules.facts.acts import RectificationChecked, ReplyRelayed
from rules.facts.events import DeadlineMissed
from rules.facts.registry import Notice
from rules.refusals import ByLang, Text
from rules.vocabulary import Host, Role
from rules.workflow.life import LEADS
from store.conversation import meetings
from store.members import staff
from store.record.cases import CaseRow
from store.record.events import EventRow
from store.unit import Tx


def status(tx: Tx, case: CaseRow) -> CaseStatus:
    """The case as its reporter's cards tell it."""
    catalogue, view = rule_versions.installation_at_filing(tx, case).catalogue, show.reporter_view(tx, case)
    leaf = catalogue.leaf(view.leaf)
    return CaseStatus(
        id=view.id,
        version=view.version,
        number=view.number,
        state=view.state,
        catalogue=catalogue,
        trail=category_path(catalogue, view.leaf),
        leaf=ByLang(leaf.labels),
        steps=tuple((step.word, step.at) for step in view.steps),
        promised=dict(view.promised),
        due_kind=view.due_kind,
        decision_hours=leaf.deadlines.decision // timedelta(hours=1),
        late_until=view.new_word if view.late else None,
        question=view.question.said if view.question else None,
        answer_until=view.answer_until,
        result=view.result,
        reviewed=view.review,
        window_ends=view.window_ends,
        final=view.final,
        acts=view.acts,
        people=view.people,
        contact=contacts.stands(tx, case.person_id) if case.person_id is not None else "",
        meeting=status_line(window_view(tx, view.meeting)) if view.meeting else None,
    )


@presents(kinds.RejectedNotice, kinds.DecidedNotice)
def _result(tx: Tx, case: CaseRow, notice: kinds.EventNotice) -> Card:
    return case_status.result_card(status(tx, case), timeline.result_of(event_of(tx, notice)))


@presents(kinds.ReviewedNotice)
def _reviewed(tx: Tx, case: CaseRow, notice: kinds.EventNotice) -> Card:
    told = event_of(tx, notice)
    return case_status.reviewed_card(status(tx, case), review_of(told), shared=told.role is Role.CLOCK)


@presents(kinds.AppealWithdrawnNotice)
def _appeal_withdrawn(tx: Tx, case: CaseRow, notice: kinds.EventNotice) -> Card:
    own = event_of(tx, notice).role is Role.REPORTER
    word = "appeal-withdrawn" if own else "appeal-of-other-withdrawn"
    return case_status.ended_card(word, status(tx, case))


@presents(kinds.LateNotice)
def _late(tx: Tx, case: CaseRow, notice: kinds.EventNotice) -> Card:
    return case_status.overdue_card(status(tx, case), event_of(tx, notice).told(DeadlineMissed).by)


@presents(kinds.CheckedNotice)
def _checked(tx: Tx, case: CaseRow, notice: kinds.EventNotice) -> Card:
    it = event_of(tx, notice).told(RectificationChecked)
    return case_status.notice_card(status(tx, case), follow_ups.checked(case.number, it.text, it.by))


@presents(kinds.RelayedNotice)
def _relayed(tx: Tx, case: CaseRow, notice: kinds.EventNotice) -> Card:
    it = event_of(tx, notice).told(ReplyRelayed)
    return case_status.notice_card(status(tx, case), follow_ups.agency_reply_lines(case.number, it.text))


@presents(kinds.TalkNotice)
def _talk(tx: Tx, case: CaseRow, notice: kinds.EventNotice) -> Card:
    event = event_of(tx, notice)
    told = talk.talk_content(tx, event)
    if not (told.text or told.files):
        raise LookupError("nothing of it could be taken")
    return case_status.talk_card(status(tx, case), told.text, told.files, lead=_of_a_lead(tx, event))


def _of_a_lead(tx: Tx, event: EventRow) -> bool:
    """Whether a lead said it, in a window that was to be with one."""
    spoke = staff.get(tx, event.staff_id) if event.staff_id else None
    there = meetings.at(tx, event.case_id, event.at) if spoke and spoke.roles & LEADS else None
    return there is not None and there.host is Host.LEAD


presents(kinds.ReceivedNotice)(lambda tx, case, _: case_status.received_card(status(tx, case)))
presents(kinds.StatusNotice)(lambda tx, case, _: case_status.status_card(status(tx, case)))
presents(kinds.AskedNotice)(lambda tx, case, _: case_status.asked_card(status(tx, case)))
presents(kinds.AppealKeptNotice)(lambda tx, case, _: case_status.appealed_card("appeal-kept", status(tx, case)))
presents(kinds.AppealOfOtherNotice)(lambda tx, case, _: case_status.appealed_card("appeal-of-other", status(tx, case)))
presents(kinds.AgreedNotice)(lambda tx, case, _: case_status.ended_card("agreed-told", status(tx, case)))
presents(kinds.SurveyNotice)(lambda tx, case, _: survey_card(case.id, case.number))

_WORDS = {
    kinds.JoinedFirstNotice: "joined-first-told",
    kinds.UnansweredNotice: "unanswered-told",
    kinds.WithdrawnNotice: "withdrawn-told",
    kinds.FinalNotice: "final-told",
    kinds.ClosedNotice: "closed-told",
}
"""Notices of a single sentence."""


@presents(*_WORDS)
def _word(tx: Tx, case: CaseRow, notice: Notice) -> Card:
    return case_status.sentence_card(_WORDS[type(notice)], status(tx, case))


@presents_general(kinds.DraftReminderNotice)
def _draft_reminder(tx: Tx, notice: kinds.DraftReminderNotice) -> Card:
    return menu.reminder_card(tx.installation.policy, notice.appeal)


@presents_general(kinds.ContactCodeUndeliveredNotice)
def _code_undelivered(tx: Tx, notice: kinds.ContactCodeUndeliveredNotice) -> Card:
    return Card((Text("contact-code-undelivered", {"address": notice.address}),))


@presents_general(kinds.FileRefusedNotice)
def _file_refused(tx: Tx, notice: kinds.FileRefusedNotice) -> Card:
    return Card((Text(notice.refusal),))


@presents_general(kinds.FileNotPreviewableNotice)
def _file_unshown(tx: Tx, notice: kinds.FileNotPreviewableNotice) -> Card:
    return Card((Text("file-unshown-told", {"why": Text(notice.why)}),))
