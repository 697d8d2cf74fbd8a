"""What follows a decision: what is wrong is put right by a day and checked, and whom it was referred to replies."""

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
    """The days that the decision names are kept by the clock; a reply nobody has named a day for is asked about after
    the policy's own."""
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
    """The decision was overturned or changed on appeal: nothing of it is waited for any more."""
    for kind in (K.RECTIFICATION, K.REFERRAL):
        _move(tx, case, kind, None)


def record_rectification_check(tx: Tx, pressed: Press, *, note: str, again_by: datetime | None) -> Transition | Refusal:
    """What was to be put right is checked: it is, or it has until another day. The reporter is told either way.

    Args:
        again_by: until when, where it is not put right yet.
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
    """Their number or another day is put on record; what they answered goes to the reporter, and ends the waiting."""
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
    """The promise has another day, or is kept where there is none."""
    if row := sla.open_deadline(tx, case, kind):
        deadlines.mark_met(tx, row.id)
    if due:
        _promise(tx, case, kind, due)
