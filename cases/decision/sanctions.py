"""Sanctions: imposed by a decision, ended by time, lifted on appeal or by a lead, annulled with the decision."""

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
"""The measure of a sanction in Telegram groups; other sanctions change nothing there."""


def record_violation(tx: Tx, case: CaseRow, *, published: Published | None, deleted: bool) -> None:
    """Record the violation that the decision of `case` found; later cases of the subject count it."""
    violations.record_violation(tx, case, published=published, deleted=deleted)


def impose_sanction(tx: Tx, case: CaseRow, measure: Measure) -> SanctionRow:
    """Impose the sanction from now on, also in groups where possible; the clock announces the end of a mute."""
    ends_at = tx.now + timedelta(days=measure.days) if measure.days else None
    row = violations.impose(tx, case, measure, ends_at)
    if ends_at:
        deadlines.create(tx, DeadlineKind.MUTE_END, case_id=case.id, begun_at=tx.now, due_at=ends_at, next_at=ends_at)
    if deed := _IN_GROUPS.get(measure.kind):
        enforcement.order_enforcement(tx, case, deed, ends_at)
    return row


def end_expired_mutes(tx: Tx, case: CaseRow) -> None:
    """End the mutes whose time is over, and show it beside the card, once. For a mute in a group the message about its
    lifting there shows it instead."""
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
    """End the case's running sanctions now; lifted on appeal, they do not count later.

    Args:
        by: the member of staff who lifts them.

    Returns:
        The lifted sanctions; they are undone in groups too.
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
    """Annul the violation of a decision overturned or changed on appeal, and lift what was imposed for it."""
    violations.annul(tx, case.id)
    for kind in (DeadlineKind.RECTIFICATION, DeadlineKind.REFERRAL):
        deadlines.meet(tx, case.id, kind)
    return lift_sanctions(tx, case, why=LiftReason.APPEAL, by=by)


def _met(tx: Tx, case: CaseRow) -> None:
    """Meet the mute-end deadlines that no running mute needs."""
    ahead = {row.ends_at for row in violations.in_force(tx, case.id)}
    for row in deadlines.of_case(tx, case.id):
        if row.kind is DeadlineKind.MUTE_END and row.met_at is None and row.due_at not in ahead:
            deadlines.mark_met(tx, row.id)
