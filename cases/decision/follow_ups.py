"""Follow-ups of a decision: a rectification by a day and its check, and a referral and the agency's reply."""

from datetime import datetime

from cases.notify import notices
from cases.record import rule_versions, sla
from cases.workflow import press
from cases.workflow.press import Press
from cases.workflow.transitions import Transition
from rules.facts.acts import AgencyReply, Decision, RectificationChecked, ReplyRelayed
from rules.facts.notices import CheckedNotice, RelayedNotice
from rules.refusals import Refusal
from rules.schedule.deadlines import next_look
from rules.vocabulary import DeadlineKind, Sanction
from store.record import deadlines
from store.record.cases import CaseRow
from store.unit import Tx

K = DeadlineKind


def begin_follow_ups(tx: Tx, case: CaseRow, decision: Decision) -> None:
    """Begin the deadlines that the decision names; a reply without a day is due after the time that the policy sets."""
    if decision.by:
        _promise(tx, case, K.RECTIFICATION, decision.by)
    if decision.sanction and decision.sanction.kind is Sanction.REFERRAL:
        _promise(
            tx,
            case,
            K.REFERRAL,
            decision.reply_by or tx.now + rule_versions.installation_at_filing(tx, case).policy.referral_reply,
        )


def end_follow_ups(tx: Tx, case: CaseRow) -> None:
    """Meet the deadlines of a decision that was overturned or changed on appeal."""
    for kind in (K.RECTIFICATION, K.REFERRAL):
        _move(tx, case, kind, None)


def record_rectification_check(tx: Tx, pressed: Press, *, note: str, again_by: datetime | None) -> Transition | Refusal:
    """Record the check of a rectification: done, or due by another day. The reporter is notified either way.

    Args:
        again_by: the new day, if it is not done yet.
    """
    allowed = press.check(tx, pressed)
    if isinstance(allowed, Refusal):
        return allowed
    taken = press.take(tx, pressed, allowed, RectificationChecked(again_by is None, note, again_by))
    if isinstance(taken, Transition):
        _move(tx, taken.case, K.RECTIFICATION, again_by)
        notices.refresh(tx, taken.case)
        notices.notify_reporter(tx, taken.case, CheckedNotice(taken.event.id))
    return taken


def record_agency_reply(
    tx: Tx, pressed: Press, heard: AgencyReply, text: str, reply_by: datetime | None
) -> Transition | Refusal:
    """Record the agency's number, another day, or its answer, which goes to the reporter and meets the deadline."""
    allowed = press.check(tx, pressed)
    if isinstance(allowed, Refusal):
        return allowed
    taken = press.take(tx, pressed, allowed, ReplyRelayed(heard, text, reply_by))
    if isinstance(taken, Transition):
        if heard is not AgencyReply.NUMBER:
            _move(tx, taken.case, K.REFERRAL, reply_by)
            notices.refresh(tx, taken.case)
        if heard is AgencyReply.ANSWERED:
            notices.notify_reporter(tx, taken.case, RelayedNotice(taken.event.id))
    return taken


def _promise(tx: Tx, case: CaseRow, kind: DeadlineKind, due: datetime) -> None:
    look = next_look(kind, tx.now, due, tx.now, tx.installation.policy, tx.installation.timezone)
    deadlines.create(tx, kind, case_id=case.id, begun_at=tx.now, due_at=due, next_at=look.at)


def _move(tx: Tx, case: CaseRow, kind: DeadlineKind, due: datetime | None) -> None:
    """Give the deadline another day, or meet it if there is none."""
    if row := sla.open_deadline(tx, case, kind):
        deadlines.mark_met(tx, row.id)
    if due:
        _promise(tx, case, kind, due)
