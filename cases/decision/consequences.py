"""Consequences of a decision: sanctions and their end, a rectification by a day, a referral and its reply."""

from datetime import datetime, timedelta

from cases.decision import enforcement, measures
from cases.notify import notices
from cases.record import rule_versions, sla
from cases.record.due import on_case_deadline
from cases.workflow import press
from cases.workflow.press import AllowedPress, staff_act
from cases.workflow.transitions import Transition
from rules.facts.acts import AgencyReply, LiftOrdered, RectificationChecked, ReplyRelayed
from rules.facts.decision import Decision
from rules.facts.events import LiftReason, MuteEnded, SanctionLifted
from rules.facts.notices import CheckedNotice, RelayedNotice
from rules.refusals import Refusal, checked
from rules.sanctions.enforcement import GroupMeasure
from rules.sanctions.measures import Measure
from rules.schedule.deadlines import next_look
from rules.vocabulary import Act, DeadlineKind, Outcome, Role, Sanction
from store.decision import enforcements, violations
from store.decision.violations import SanctionRow
from store.record import deadlines, events
from store.record.cases import CaseRow
from store.tables import EnforcementState
from store.unit import Tx

K = DeadlineKind


def impose_sanction(tx: Tx, case: CaseRow, measure: Measure, *, everywhere: bool = False) -> SanctionRow:
    """Impose the sanction from now on, also in the group in question, or `everywhere` in all; the clock announces the
    end of a mute."""
    ends_at = tx.now + timedelta(days=measure.days) if measure.days else None
    row = violations.impose(tx, case, measure, ends_at)
    if ends_at:
        deadlines.create(tx, DeadlineKind.MUTE_END, case_id=case.id, begun_at=tx.now, due_at=ends_at, next_at=ends_at)
    order_measure(tx, case, str(measure), ends_at, everywhere=everywhere)
    return row


def order_measure(
    tx: Tx, case: CaseRow, word: str, ends_at: datetime | None = None, *, everywhere: bool = False
) -> None:
    """Order a measure of a decision; in groups it ends at `ends_at`."""
    deed = measures.group_measure(word)
    if word == Outcome.MESSAGES_DELETED:
        groups = enforcement.delete_all(tx, case)
    else:
        groups = enforcement.order_enforcement(tx, case, deed, ends_at, everywhere=everywhere) if deed else 0
    measures.order(tx, case, word, groups=groups)


@on_case_deadline(K.MUTE_END)
def end_expired_mutes(tx: Tx, case: CaseRow) -> None:
    """End the mutes whose time is over, and show it beside the card, once. For a mute in a group the message about its
    lifting there shows it instead."""
    deeds = enforcements.of_case(tx, case.id)
    in_group = any(row.deed is GroupMeasure.MUTE and row.state is not EnforcementState.WANTED for row in deeds)
    for row in violations.in_force(tx, case.id):
        if row.ends_at and row.ends_at <= tx.now:
            violations.mark_end_announced(tx, row)
            event = events.append(tx, case, MuteEnded(row.id), Role.CLOCK)
            if not in_group:
                notices.notify_staff(tx, case, event)
    _met(tx, case)


def lift_sanctions(tx: Tx, case: CaseRow, *, why: LiftReason, by: int | None = None) -> list[SanctionRow]:
    """End the case's running sanctions now; lifted on appeal, they do not count later.

    Args:
        by: the member of staff who lifts them.

    Returns:
        The lifted sanctions; they are undone in groups too.
    """
    rows = violations.in_force(tx, case.id)
    enforcement.lift_enforcement(tx, case)
    measures.take_back(tx, case, [str(row.measure) for row in rows])
    for row in rows:
        violations.lift(tx, row, why)
        event = events.append(tx, case, SanctionLifted(row.id, why), Role.CLOCK if by is None else Role.LEAD, by)
        notices.notify_staff(tx, case, event)
    _met(tx, case)
    return rows


def annul_violation(tx: Tx, case: CaseRow, *, by: int | None = None, keep: tuple[str, ...] = ()) -> list[SanctionRow]:
    """Annul the violation of a decision overturned or changed on appeal, and lift what was imposed for it; its measures
    are taken back, except outcomes that the new decision holds too: those to `keep`."""
    violations.annul(tx, case.id)
    measures.take_back(tx, case, measures.words_in_force(tx, case), keep=keep)
    for kind in (DeadlineKind.RECTIFICATION, DeadlineKind.REFERRAL):
        deadlines.meet(tx, case.id, kind)
    return lift_sanctions(tx, case, why=LiftReason.APPEAL, by=by)


def _met(tx: Tx, case: CaseRow) -> None:
    """Meet the mute-end deadlines that no running mute needs."""
    ahead = {row.ends_at for row in violations.in_force(tx, case.id)}
    for row in deadlines.of_case(tx, case.id):
        if row.kind is DeadlineKind.MUTE_END and row.met_at is None and row.due_at not in ahead:
            deadlines.mark_met(tx, row.id)


@staff_act(Act.LIFT)
def lift_sanction(tx: Tx, allowed: AllowedPress, why: str) -> Transition | Refusal:
    """Lift the case's mute or ban, with the lead's reason on record; it still counts later, as it was imposed."""
    taken = checked(press.take(tx, allowed, LiftOrdered(why)))
    lift_sanctions(tx, taken.case, why=LiftReason.LEAD, by=allowed.member.id)
    return taken


def begin_follow_ups(tx: Tx, case: CaseRow, decision: Decision) -> None:
    """Begin the deadlines that the decision names; a reply without a day is due after the time that the policy sets."""
    if decision.by:
        _promise(tx, case, K.RECTIFICATION, decision.by)
    if any(sanction.kind is Sanction.REFERRAL for sanction in decision.sanctions):
        policy = rule_versions.installation_at_filing(tx, case).policy
        _promise(tx, case, K.REFERRAL, decision.reply_by or tx.now + policy.referral_reply)


@staff_act(Act.CHECK)
def record_rectification_check(
    tx: Tx, allowed: AllowedPress, *, note: str, again_by: datetime | None
) -> Transition | Refusal:
    """Record the check of a rectification: done, or due by another day. The reporter is notified either way.

    Args:
        again_by: the new day, if it is not done yet.
    """
    taken = checked(press.take(tx, allowed, RectificationChecked(again_by is None, note, again_by)))
    _move(tx, taken.case, K.RECTIFICATION, again_by)
    if again_by is None:
        measures.confirm(tx, taken.case, Outcome.RECTIFICATION, allowed.member.id)
    notices.refresh(tx, taken.case)
    notices.notify_reporter(tx, taken.case, CheckedNotice(taken.event.id))
    return taken


@staff_act(Act.RELAY)
def record_agency_reply(
    tx: Tx, allowed: AllowedPress, heard: AgencyReply, text: str, reply_by: datetime | None
) -> Transition | Refusal:
    """Record the agency's number, another day, or its answer, which goes to the reporter and meets the deadline."""
    taken = checked(press.take(tx, allowed, ReplyRelayed(heard, text, reply_by)))
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
