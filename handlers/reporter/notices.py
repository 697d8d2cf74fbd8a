"""Notices to reporters: each kind a card of their case as it stands when it is sent.

A decision, a question, a new word names the event that holds it, so that it says what was said then.
"""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from cases.conversation import talk
from cases.notify.contact_codes import UNDELIVERED
from cases.oversight.opinions import ANSWERED, INVITED
from cases.record import rule_versions, timeline
from cases.record.disputes import review_of
from cases.views import show
from dialogs.conversation.meetings import standing_line
from dialogs.decision import follow_ups
from dialogs.engine.cards import Card
from dialogs.engine.terms import trail
from dialogs.entry import menu
from dialogs.oversight.survey import survey_card
from dialogs.views import case_status
from dialogs.views.case_status import CaseStatus
from handlers.reporter import contacting, meeting, opinions
from handlers.reporter.results import result, reviewed
from handlers.windows import window
from rules.life import LEADS
from rules.refusals import ByLang, Say
from rules.vocabulary import Host, Role
from store.conversation import meetings
from store.members import staff
from store.record import cases, events
from store.record.cases import CaseRow
from store.record.events import EventRow
from store.unit import Tx

Content = Mapping[str, Any]
Notice = Callable[[Tx, CaseStatus, Content], Card]


def present(tx: Tx, form: str, content: Content, case_id: int | None) -> Card:
    """The card of a notice.

    Raises:
        LookupError: there is no such case, or its key is destroyed.
    """
    if case_id is None:
        return PERSONAL[form](tx, content)
    case = cases.get(tx, case_id)
    if case is None:
        raise LookupError(f"no case {case_id}")
    return NOTICES[form](tx, status(tx, case), content)


def status(tx: Tx, case: CaseRow) -> CaseStatus:
    """The case as its reporter's cards tell it."""
    catalogue, view = rule_versions.of(tx, case).catalogue, show.for_reporter(tx, case)
    leaf = catalogue.leaf(view.leaf)
    return CaseStatus(
        id=view.id,
        version=view.version,
        number=view.number,
        state=view.state,
        trail=trail(catalogue, view.leaf),
        leaf=ByLang(leaf.labels),
        steps=tuple((step.word, step.at) for step in view.steps),
        promised=dict(view.promised),
        due_kind=view.due_kind,
        decision_hours=leaf.deadlines.decision // timedelta(hours=1),
        late_until=view.new_word if view.late else None,
        question=view.question.said if view.question else None,
        answer_until=view.answer_until,
        result=result(catalogue, view.result) if view.result else None,
        reviewed=reviewed(tx, view.review) if view.review else None,
        window_ends=view.window_ends,
        final=view.final,
        acts=view.acts,
        people=view.people,
        contact=contacting.stands(tx, case.person_id) if case.person_id is not None else "",
        meeting=standing_line(window(tx, view.meeting)) if view.meeting else None,
    )


def _event(tx: Tx, case: CaseStatus, content: Content) -> EventRow:
    return next(event for event in events.of_case(tx, case.id) if event.id == content["event"])


def _result(tx: Tx, case: CaseStatus, content: Content) -> Card:
    told = timeline.result_of(_event(tx, case, content))
    return case_status.result_card(case, result(rule_versions.catalogue(tx, case.id), told))


def _reviewed(tx: Tx, case: CaseStatus, content: Content) -> Card:
    told = _event(tx, case, content)
    return case_status.reviewed_card(case, reviewed(tx, review_of(told)), shared=told.role is Role.CLOCK)


def _appeal_withdrawn(tx: Tx, case: CaseStatus, content: Content) -> Card:
    own = _event(tx, case, content).role is Role.REPORTER
    return case_status.ended_card("appeal-withdrawn" if own else "appeal-of-other-withdrawn", case)


def _late(tx: Tx, case: CaseStatus, content: Content) -> Card:
    return case_status.late_card(case, timeline.new_word(_event(tx, case, content)))


def _checked(tx: Tx, case: CaseStatus, content: Content) -> Card:
    body = _event(tx, case, content).body or {}
    by = datetime.fromisoformat(body["by"]) if body["by"] else None
    return case_status.told_card(case, follow_ups.checked(case.number, body["text"], by))


def _relayed(tx: Tx, case: CaseStatus, content: Content) -> Card:
    body = _event(tx, case, content).body or {}
    return case_status.told_card(case, follow_ups.relayed(case.number, body["text"]))


def _talk(tx: Tx, case: CaseStatus, content: Content) -> Card:
    event = _event(tx, case, content)
    told = talk.spoken(tx, event)
    if not (told.text or told.files):
        raise LookupError("nothing of it could be taken")
    return case_status.talk_card(case, told.text, told.files, lead=_of_a_lead(tx, event))


def _of_a_lead(tx: Tx, event: EventRow) -> bool:
    """Whether a lead said it, in a window that was to be with one."""
    spoke = staff.get(tx, event.staff_id) if event.staff_id else None
    there = meetings.at(tx, event.case_id, event.at) if spoke and spoke.roles & LEADS else None
    return there is not None and there.host is Host.LEAD


NOTICES: Mapping[str, Notice] = {
    "received": lambda tx, case, content: case_status.received_card(case),
    "joined-first": lambda tx, case, content: case_status.word_card("joined-first-told", case),
    "status": lambda tx, case, content: case_status.status_card(case),
    "asked": lambda tx, case, content: case_status.asked_card(case),
    "unanswered": lambda tx, case, content: case_status.word_card("unanswered-told", case),
    "late": _late,
    "talk": _talk,
    "meeting": meeting.told,
    "rejected": _result,
    "decided": _result,
    "checked": _checked,
    "relayed": _relayed,
    "withdrawn": lambda tx, case, content: case_status.word_card("withdrawn-told", case),
    "appeal-kept": lambda tx, case, content: case_status.appealed_card("appeal-kept", case),
    "appeal-of-other": lambda tx, case, content: case_status.appealed_card("appeal-of-other", case),
    "appeal-withdrawn": _appeal_withdrawn,
    "reviewed": _reviewed,
    "survey": lambda tx, case, content: survey_card(case.id, case.number),
    "agreed": lambda tx, case, content: case_status.ended_card("agreed-told", case),
    "final": lambda tx, case, content: case_status.word_card("final-told", case),
    "closed": lambda tx, case, content: case_status.word_card("closed-told", case),
}

PERSONAL: Mapping[str, Callable[[Tx, Content], Card]] = {
    "draft-reminder": lambda tx, content: menu.reminder_card(tx.installation.policy, content.get("appeal")),
    INVITED: opinions.invited,
    ANSWERED: opinions.answered,
    UNDELIVERED: lambda tx, content: Card((Say("contact-code-undelivered", {"address": content["address"]}),)),
    "file-refused": lambda tx, content: Card((Say(content["refusal"]),)),
    "file-unshown-told": lambda tx, content: Card((Say("file-unshown-told", {"why": Say(content["why"])}),)),
}
"""Notices about no case of theirs."""
