"""Cards of notices to reporters: their case as it stands when the notice is sent, or what an event said."""

from cases.conversation import talk
from cases.record import timeline
from cases.record.disputes import review_of
from cases.views.show import reporter_view
from dialogs.decision.sanctions import agency_reply_lines, checked
from dialogs.engine.cards import Card
from dialogs.entry import menu
from dialogs.oversight.opinions import survey_card
from dialogs.views import case_status
from dialogs.views.full_text import file_card
from handlers.flows.presenters import event_of, presents, presents_general
from rules.facts import notices as kinds
from rules.facts import person_notices
from rules.facts.acts import MessageExchanged, RectificationChecked, ReplyRelayed
from rules.facts.events import DeadlineMissed
from rules.facts.registry import Notice
from rules.refusals import Text
from rules.vocabulary import Host, Role
from rules.workflow.life import LEADS
from store.conversation import meetings
from store.members import staff
from store.record import cases
from store.record.cases import CaseRow
from store.record.events import EventRow
from store.unit import Tx


@presents(kinds.RejectedNotice, kinds.DecidedNotice)
def _result(tx: Tx, case: CaseRow, notice: kinds.EventNotice) -> Card:
    return case_status.result_card(reporter_view(tx, case), timeline.result_of(event_of(tx, notice)))


@presents(kinds.ReviewedNotice)
def _reviewed(tx: Tx, case: CaseRow, notice: kinds.EventNotice) -> Card:
    told = event_of(tx, notice)
    return case_status.reviewed_card(reporter_view(tx, case), review_of(told), shared=told.role is Role.CLOCK)


@presents(kinds.AppealWithdrawnNotice)
def _appeal_withdrawn(tx: Tx, case: CaseRow, notice: kinds.EventNotice) -> Card:
    own = event_of(tx, notice).role is Role.REPORTER
    word = "appeal-withdrawn" if own else "appeal-of-other-withdrawn"
    return case_status.ended_card(word, reporter_view(tx, case))


@presents(kinds.LateNotice)
def _late(tx: Tx, case: CaseRow, notice: kinds.EventNotice) -> Card:
    return case_status.overdue_card(reporter_view(tx, case), event_of(tx, notice).told(DeadlineMissed).by)


@presents(kinds.CheckedNotice)
def _checked(tx: Tx, case: CaseRow, notice: kinds.EventNotice) -> Card:
    it = event_of(tx, notice).told(RectificationChecked)
    return case_status.notice_card(reporter_view(tx, case), checked(case.number, it.text, it.by))


@presents(kinds.RelayedNotice)
def _relayed(tx: Tx, case: CaseRow, notice: kinds.EventNotice) -> Card:
    it = event_of(tx, notice).told(ReplyRelayed)
    return case_status.notice_card(reporter_view(tx, case), agency_reply_lines(case.number, it.text))


@presents(kinds.TalkNotice)
def _talk(tx: Tx, case: CaseRow, notice: kinds.EventNotice) -> Card:
    event = event_of(tx, notice)
    if isinstance(event.fact, MessageExchanged) and event.fact.retracts:
        return case_status.sentence_card("talk-retracted", reporter_view(tx, case))
    told = talk.talk_content(tx, event)
    if not (told.text or told.files):
        raise LookupError("nothing of it could be taken")
    view, lead = reporter_view(tx, case), _of_a_lead(tx, event)
    return case_status.talk_card(view, told.text, told.files, lead=lead, corrects=told.corrects)


def _of_a_lead(tx: Tx, event: EventRow) -> bool:
    """Whether a lead said it, in a window that was to be with one."""
    spoke = staff.get(tx, event.staff_id) if event.staff_id else None
    there = meetings.at(tx, event.case_id, event.at) if spoke and spoke.roles & LEADS else None
    return there is not None and there.host is Host.LEAD


presents(kinds.ReceivedNotice)(
    lambda tx, case, _: case_status.received_card(
        reporter_view(tx, case), tx.installation.notice.operator, tx.installation.policy
    )
)
presents(kinds.MeasuresNotice)(lambda tx, case, _: case_status.measures_card(reporter_view(tx, case)))
presents(kinds.StatusNotice)(lambda tx, case, _: case_status.status_card(reporter_view(tx, case)))
presents(kinds.AcceptedNotice)(lambda tx, case, _: case_status.accepted_card(reporter_view(tx, case)))
presents(kinds.AskedNotice)(lambda tx, case, _: case_status.asked_card(reporter_view(tx, case)))


@presents(kinds.FullTextNotice)
def _full(tx: Tx, case: CaseRow, notice: kinds.FullTextNotice) -> Card:
    report = cases.text(tx, case).report
    if notice.own:
        return case_status.written_file_card(reporter_view(tx, case), report)
    return file_card(case.number, report)


presents(kinds.AnswerDueNotice)(lambda tx, case, it: case_status.answer_due_card(reporter_view(tx, case), it.by))
presents(kinds.AppealDueNotice)(lambda tx, case, it: case_status.appeal_due_card(reporter_view(tx, case), it.by))
presents(kinds.AppealKeptNotice)(lambda tx, case, _: case_status.appealed_card("appeal-kept", reporter_view(tx, case)))
presents(kinds.AppealOfOtherNotice)(
    lambda tx, case, _: case_status.appealed_card("appeal-of-other", reporter_view(tx, case))
)
presents(kinds.AgreedNotice)(lambda tx, case, _: case_status.ended_card("agreed-told", reporter_view(tx, case)))
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
    return case_status.sentence_card(_WORDS[type(notice)], reporter_view(tx, case))


@presents_general(person_notices.DraftReminderNotice)
def _draft_reminder(tx: Tx, notice: person_notices.DraftReminderNotice) -> Card:
    return menu.reminder_card(tx.installation.policy, notice.appeal)


@presents_general(person_notices.ContactCodeUndeliveredNotice)
def _code_undelivered(tx: Tx, notice: person_notices.ContactCodeUndeliveredNotice) -> Card:
    return Card((Text("contact-code-undelivered", {"address": notice.address}),))


@presents_general(kinds.FileRefusedNotice)
def _file_refused(tx: Tx, notice: kinds.FileRefusedNotice) -> Card:
    return _of_file(Text(notice.refusal), notice.number)


@presents_general(person_notices.FileNotPreviewableNotice)
def _file_unshown(tx: Tx, notice: person_notices.FileNotPreviewableNotice) -> Card:
    return _of_file(Text("file-unshown-told", {"why": Text(notice.why)}), notice.number)


def _of_file(told: Text, number: str) -> Card:
    return Card((Text("file-of-case", {"number": number, "told": told}) if number else told,))
