"""Notices to staff: a kind and a few ids become a card of the moment it is sent."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, time
from typing import Any

from cases import inforce, show
from cases.timeline import Decision, Rejection
from cases.views import StaffView
from cases.wording import Wording
from dialogs import desk_appeals, desk_collective, desk_sanctions, terms
from dialogs.cards import Card
from dialogs.desk_case import DeskCase, case_card, topic_name
from dialogs.desk_collective import Crowd
from dialogs.desk_duty import assigned, assigned_no_longer, transferred
from dialogs.desk_messages import (
    answered,
    asked_late,
    escalated,
    evidence_added,
    lead_told,
    overdue,
    reminder,
    withdrawn,
    words_added,
    words_corrected,
)
from dialogs.report_questions import shown
from dialogs.results import done
from handlers.desk import appeals, enforcing, hearing, meeting, talking, undelivered
from handlers.reporter.results import decided
from rules.life import STAFF
from rules.measures import Measure
from rules.refusals import Arg, ByLang, Say
from rules.vocabulary import DeadlineKind, Role, State
from store import cases, collectives, deadlines, events, staff, violations
from store.cases import CaseRow
from store.events import EventRow
from store.unit import Tx
from store.violations import Lifted

Content = Mapping[str, Any]
Notice = Callable[[Tx, CaseRow, Content], Card]


def present(tx: Tx, form: str, content: Content, case_id: int) -> Card:
    """The card of a notice about a case.

    Raises:
        KeyError: no notice of this form is known here.
        LookupError: there is no such case, or its key is destroyed.
    """
    case = cases.get(tx, case_id)
    if case is None:
        raise LookupError(f"no case {case_id}")
    return NOTICES[form](tx, case, content)


def _case_card(tx: Tx, case: CaseRow, content: Content) -> Card:
    """For everyone in a group; for the one member whose private chat it stands in, their own acts."""
    member = staff.get(tx, content["member"]) if "member" in content else None
    roles = member.roles if member else STAFF
    view = show.for_staff(tx, case, roles=roles, actor=member.id if member else None)
    reach = () if view.result else enforcing.in_reach(tx, case)
    return case_card(replace(_on_the_desk(tx, view), reach=reach), more=content.get("more", False))


def _topic_name(tx: Tx, case: CaseRow, content: Content) -> Card:
    return topic_name(_on_the_desk(tx, show.for_staff(tx, case)))


def _on_the_desk(tx: Tx, view: StaffView) -> DeskCase:
    catalogue = inforce.catalogue(tx, view.id)
    leaf = catalogue.leaf(view.leaf)
    platform = catalogue.platforms.get(view.platform)
    told = dict(view.answers)
    # The courier keeps that promise; a card is not edited for it.
    by_courier = view.due_kind is DeadlineKind.DELIVERY
    return DeskCase(
        id=view.id,
        version=view.version,
        number=view.number,
        state=view.state,
        trail=terms.trail(catalogue, view.leaf),
        leaf=ByLang(leaf.labels),
        severity=view.severity,
        team=ByLang(catalogue.teams[view.team].names),
        subject=view.subject,
        platform=ByLang(platform.names) if platform else None,
        published=_published(tx, view),
        identity=view.identity,
        description=view.description,
        answers=tuple((ByLang(it.prompt), shown(it, told[it.id])) for it in leaf.questions if it.id in told),
        pieces=view.pieces + len(view.notes),
        handler=view.handler,
        stand_in=view.stand_in,
        due=None if by_courier else view.due,
        late=view.late and not by_courier,
        waits_until=view.waits_until,
        said=(*_said(tx, view), *appeals.lines(view), *meeting.lines(tx, view)),
        acts=view.acts,
        advice=view.advice,
        related=view.related,
        crowd=_crowd(view),
        found_before=view.found_before,
        months=tx.installation.policy.ladder.repeat_months,
    )


def _crowd(view: StaffView) -> Crowd | None:
    if view.together is None:
        return None
    together, count = view.together, view.together.count
    return Crowd(
        leader=together.leader,
        number=together.number,
        people=count.people,
        reports=count.reports,
        anonymous=count.anonymous,
        hour=count.hour,
        day=count.day,
        added=together.added,
    )


def _published(tx: Tx, view: StaffView) -> Arg | None:
    """Midnight in the operator's zone stands for a day whose hour nobody told."""
    if view.published is None:
        return None
    there = view.published.astimezone(tx.installation.timezone)
    return view.published if there.time() != time() else there.date().isoformat()


def _said(tx: Tx, view: StaffView) -> tuple[Say, ...]:
    """What was last said to the reporter: a question while it waits, otherwise the result."""
    match view:
        case StaffView(proposal=Decision() as proposal, proposer=alias):
            read = decided(inforce.catalogue(tx, view.id), proposal)
            return (
                Say("desk-card-proposed", {"done": done(read), "facts": read.facts, "alias": alias or ""}),
                *((Say("desk-card-why", {"why": proposal.why}),) if proposal.why else ()),
            )
        case StaffView(question=Wording() as question):
            return (Say("desk-card-asked", {"question": question.said}),)
        case StaffView(result=Rejection(reason=reason)):
            return (Say("desk-card-rejected", {"reason": reason.said}),)
        case StaffView(result=Decision() as decision):
            read = decided(inforce.catalogue(tx, view.id), decision)
            told = Say("desk-card-decided", {"outcome": done(read), "facts": read.facts})
            return (told, *desk_sanctions.afterwards(view.rectify_by, decision.agency, view.reference, view.reply_by))
    return ()


def _added(tx: Tx, case: CaseRow, content: Content) -> Card:
    told, text = _event(tx, content), _told(tx, content).get("text")
    if told.role is Role.PUNISHED:
        return desk_appeals.words_added(case.number, text) if text else desk_appeals.evidence_added(case.number)
    if text and _told(tx, content).get("corrects"):
        return words_corrected(case.number, text)
    return words_added(case.number, text) if text else evidence_added(case.number)


def _answered(tx: Tx, case: CaseRow, content: Content) -> Card:
    return answered(case.number, _told(tx, content)["text"])


def _withdrawn(tx: Tx, case: CaseRow, content: Content) -> Card:
    told = _event(tx, content)
    if told.state is State.WITHDRAWN:
        return withdrawn(case.number)
    return desk_appeals.appeal_withdrawn(case.number, told.role)


def _mute_over(tx: Tx, case: CaseRow, content: Content) -> Card:
    return desk_sanctions.mute_over(case.number, _imposed(tx, _told(tx, content)))


def _lifted(tx: Tx, case: CaseRow, content: Content) -> Card:
    body = _told(tx, content)
    return desk_sanctions.lifted(case.number, _imposed(tx, body), on_appeal=body["why"] == Lifted.APPEAL)


def _sent_back(tx: Tx, case: CaseRow, content: Content) -> Card:
    event = events.get(tx, content["event"])
    lead = staff.get(tx, event.staff_id) if event and event.staff_id else None
    return desk_sanctions.sent_back(case.number, lead.alias if lead else "", _told(tx, content)["text"])


def _imposed(tx: Tx, body: Mapping[str, Any]) -> Measure:
    row = violations.get(tx, body["sanction"])
    if row is None:
        raise LookupError(f"no sanction {body['sanction']}")
    return row.measure


def _reminder(tx: Tx, case: CaseRow, content: Content) -> Card:
    return reminder(case.number, *_promise(tx, case, content), _handler(tx, case))


def _overdue(tx: Tx, case: CaseRow, content: Content) -> Card:
    return overdue(case.number, *_promise(tx, case, content), _handler(tx, case))


def _lead_told(tx: Tx, case: CaseRow, content: Content) -> Card:
    leaf = ByLang(inforce.leaf(tx, case.leaf).labels)
    if content["why"] == "collective":
        return desk_collective.lead_told(case.id, case.number, leaf, content["people"])
    if content["why"] == "asked-late":
        return asked_late(case.id, case.number, leaf, _handler(tx, case))
    if content["why"] == "proposed":
        return desk_sanctions.waits_for_a_lead(case.id, case.number, leaf)
    if content["why"] == "escalated":
        return escalated(case.id, case.number, leaf, *_promise(tx, case, content), _handler(tx, case))
    return lead_told(case.id, case.number, leaf, *_promise(tx, case, content), _handler(tx, case))


def _assigned(tx: Tx, case: CaseRow, content: Content) -> Card:
    view = show.for_staff(tx, case)
    leaf = ByLang(inforce.leaf(tx, case.leaf).labels)
    team = ByLang(tx.installation.catalogue.teams[case.team].names)
    if case.staff_id != content["member"]:
        return assigned_no_longer(case.id, case.number, leaf, view.handler)
    stands_in_for = team if case.stand_in else None
    review = case.state is State.APPEALED
    return assigned(case.id, case.number, leaf, view.due, by=content["by"], stands_in_for=stands_in_for, review=review)


def _transferred(tx: Tx, case: CaseRow, content: Content) -> Card:
    told, teams = _told(tx, content), tx.installation.catalogue.teams
    frm, to = (ByLang(teams[told[of]].names) for of in ("from", "to"))
    return transferred(case.number, frm, to, told["word"], _handler(tx, case))


def _crowd_begun(tx: Tx, case: CaseRow, content: Content) -> Card:
    return desk_collective.begun(case.number, _told(tx, content)["people"])


def _members_heard(tx: Tx, case: CaseRow, content: Content) -> Card:
    group = collectives.of_case(tx, case.id)
    reports = collectives.count(tx, group).reports if group else 0
    return desk_collective.heard(case.id, case.version, case.number, reports)


def _promise(tx: Tx, case: CaseRow, content: Content) -> tuple[DeadlineKind, datetime]:
    row = next(row for row in deadlines.of_case(tx, case.id) if row.id == content["deadline"])
    return row.kind, row.due_at


def _handler(tx: Tx, case: CaseRow) -> str | None:
    member = staff.get(tx, case.staff_id) if case.staff_id else None
    return member.alias if member else None


def _told(tx: Tx, content: Content) -> Mapping[str, Any]:
    event = _event(tx, content)
    if event.body is None:
        raise LookupError("what was said has been erased")
    return event.body


def _event(tx: Tx, content: Content) -> EventRow:
    event = events.get(tx, content["event"])
    if event is None:
        raise LookupError(f"no event {content['event']}")
    return event


NOTICES: Mapping[str, Notice] = {
    "case-card": _case_card,
    "topic-name": _topic_name,
    "added": _added,
    "appealed": appeals.appealed,
    "review-wanted": appeals.wanted,
    "answered": _answered,
    "withdrawn-desk": _withdrawn,
    "sent-back": _sent_back,
    "mute-over": _mute_over,
    "sanction-lifted": _lifted,
    "reminder": _reminder,
    "overdue": _overdue,
    "lead-told": _lead_told,
    "assigned": _assigned,
    "enforcement": enforcing.carried,
    "transferred": _transferred,
    **talking.NOTICES,
    **hearing.NOTICES,
    **meeting.NOTICES,
    "collective-begun": _crowd_begun,
    "members-heard": _members_heard,
    **undelivered.NOTICES,
}
"""What staff are told, by the kind the outbox keeps."""
