"""Sanctions: imposed by a decision, over in time, lifted by an appeal or a lead, annulled with the decision."""

from datetime import timedelta

from cases.decision import enforcement
from cases.notify import notices
from rules.facts.events import LiftReason, MuteEnded, SanctionLifted
from rules.sanctions.enforcement import GroupMeasure
from rules.sanctions.ladder import Published
from rules.sanctions.measures import Measure
from rules.vocabulary import DeadlineKind, Role, Sanction
from store.decision import enforcements, violations
from store.decision.violations import SanctionRow
from store.record import deadlines, events
from store.record.cases import CaseRow
from store.tables import EnforcementState
from store.unit import Tx

_IN_GROUPS = {
    Sanction.MUTE: GroupMeasure.MUTE,
    Sanction.BAN: GroupMeasure.BAN,
    Sanction.DEREGISTRATION: GroupMeasure.BAN,
}
"""What a sanction does in Telegram groups; the others leave a member there as they were."""


def record_violation(tx: Tx, case: CaseRow, *, published: Published | None, deleted: bool) -> None:
    """The decision of `case` has found a violation; later ones of the same subject are counted with it."""
    violations.record_violation(tx, case, published=published, deleted=deleted)


def impose_sanction(tx: Tx, case: CaseRow, measure: Measure) -> SanctionRow:
    """The sanction, from now on, carried out where that can be; the end of a mute is announced by the clock."""
    ends_at = tx.now + timedelta(days=measure.days) if measure.days else None
    row = violations.impose(tx, case, measure, ends_at)
    if ends_at:
        deadlines.create(tx, DeadlineKind.MUTE_END, case_id=case.id, begun_at=tx.now, due_at=ends_at, next_at=ends_at)
    if deed := _IN_GROUPS.get(measure.kind):
        enforcement.order_enforcement(tx, case, deed, ends_at)
    return row


def end_expired_mutes(tx: Tx, case: CaseRow) -> None:
    """The time of a mute is over: said beside the card, once. Where it held in a group, what says that it is lifted
    there says so."""
    deeds = enforcements.of_case(tx, case.id)
    in_group = any(row.deed is GroupMeasure.MUTE and row.state is not EnforcementState.WANTED for row in deeds)
    for row in violations.in_force(tx, case.id):
        if row.ends_at and row.ends_at <= tx.now:
            violations.mark_end_announced(tx, row.id)
            event = events.append(tx, case, MuteEnded(row.id), Role.CLOCK)
            if not in_group:
                notices.notify_staff(tx, case, event)
    _met(tx, case)


def lift_sanctions(tx: Tx, case: CaseRow, *, why: LiftReason, by: int | None = None) -> list[SanctionRow]:
    """What still holds of the case's sanctions ends now; lifted on appeal, it counts for nothing later.

    Args:
        by: the member of staff who lifts it.

    Returns:
        What was lifted; in groups it is undone.
    """
    rows = violations.in_force(tx, case.id)
    enforcement.lift_enforcement(tx, case)
    for row in rows:
        violations.lift(tx, row.id, why)
        event = events.append(tx, case, SanctionLifted(row.id, why), Role.CLOCK if by is None else Role.LEAD, by)
        notices.notify_staff(tx, case, event)
    _met(tx, case)
    return rows


def annul_violation(tx: Tx, case: CaseRow, *, by: int | None = None) -> list[SanctionRow]:
    """The decision was overturned on appeal: there was no violation, and what was imposed for it is lifted."""
    violations.annul(tx, case.id)
    for kind in (DeadlineKind.RECTIFICATION, DeadlineKind.REFERRAL):
        deadlines.meet(tx, case.id, kind)
    return lift_sanctions(tx, case, why=LiftReason.APPEAL, by=by)


def _met(tx: Tx, case: CaseRow) -> None:
    """The clock need not look at the ends of mutes any more, but for those that still run."""
    ahead = {row.ends_at for row in violations.in_force(tx, case.id)}
    for row in deadlines.of_case(tx, case.id):
        if row.kind is DeadlineKind.MUTE_END and row.met_at is None and row.due_at not in ahead:
            deadlines.mark_met(tx, row.id)
