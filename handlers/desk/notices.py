"""Notices to staff: a kind and a few ids become a card of the moment it is sent."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from cases import dead_letters
from cases.collective.joining import few
from cases.record import rule_versions
from cases.views import show
from dialogs.appeal import desk_appeals
from dialogs.collective import desk_collective
from dialogs.decision import sanctions
from dialogs.engine.cards import Card
from dialogs.notify.case_messages import (
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
from dialogs.staffing.duty import assigned, assigned_no_longer, transferred
from handlers.desk import appeals, enforcing, hearing, meeting, original, set_aside, standing, talking, undelivered
from rules.measures import Measure
from rules.refusals import ByLang
from rules.vocabulary import DeadlineKind, Role, State
from store.collective import collectives
from store.decision import violations
from store.decision.violations import Lifted
from store.members import staff
from store.record import cases, deadlines, events
from store.record.cases import CaseRow
from store.record.events import EventRow
from store.unit import Tx

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
    return sanctions.mute_over(case.number, _imposed(tx, _told(tx, content)))


def _lifted(tx: Tx, case: CaseRow, content: Content) -> Card:
    body = _told(tx, content)
    return sanctions.lifted(case.number, _imposed(tx, body), on_appeal=body["why"] == Lifted.APPEAL)


def _sent_back(tx: Tx, case: CaseRow, content: Content) -> Card:
    event = events.get(tx, content["event"])
    lead = staff.get(tx, event.staff_id) if event and event.staff_id else None
    return sanctions.sent_back(case.number, lead.alias if lead else "", _told(tx, content)["text"])


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
    leaf = ByLang(rule_versions.leaf(tx, case.leaf).labels)
    if content["why"] == "collective":
        return desk_collective.lead_told(case.id, case.number, leaf, content["people"])
    if content["why"] == "asked-late":
        return asked_late(case.id, case.number, leaf, _handler(tx, case))
    if content["why"] == "proposed":
        return sanctions.waits_for_a_lead(case.id, case.number, leaf)
    if content["why"] == "nobody-approves":
        return sanctions.nobody_approves(case.id, case.number, leaf)
    if content["why"] == "escalated":
        return escalated(case.id, case.number, leaf, *_promise(tx, case, content), _handler(tx, case))
    return lead_told(case.id, case.number, leaf, *_promise(tx, case, content), _handler(tx, case))


def _assigned(tx: Tx, case: CaseRow, content: Content) -> Card:
    view = show.for_staff(tx, case)
    leaf = ByLang(rule_versions.leaf(tx, case.leaf).labels)
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
    return desk_collective.heard(case.id, case.version, case.number, reports, few=bool(group and few(tx, group)))


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
    **standing.NOTICES,
    **talking.NOTICES,
    **hearing.NOTICES,
    **original.NOTICES,
    **meeting.NOTICES,
    "collective-begun": _crowd_begun,
    "members-heard": _members_heard,
    **undelivered.NOTICES,
    dead_letters.DEADLINE_NOTICE: set_aside.deadline,
}
"""What staff are told, by the kind the outbox keeps."""
