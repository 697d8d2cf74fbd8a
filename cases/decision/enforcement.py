"""What a decision does in Telegram groups (row C11): wanted here, carried out by the enforcer, and put on record."""

from datetime import datetime

from cases.decision.reach import find_group_targets
from cases.notify import notices
from cases.workflow import press
from cases.workflow.press import record_refusal
from rules.addresses import Address
from rules.facts.events import EnforcementResult, EnforcementRetried
from rules.refusals import Refusal, refuse
from rules.sanctions.enforcement import CARRIED_OUT, LACKING, GroupMeasure, GroupStatus
from rules.vocabulary import Role
from store.decision import enforcements, groups
from store.decision.enforcements import EnforcementOrder, EnforcementRow
from store.decision.groups import GroupRights, GroupRow
from store.members.staff import Member
from store.record import cases, events
from store.record.cases import CaseRow
from store.tables import EnforcementState
from store.unit import Tx

ENFORCED = "enforced"
"""The fact that something was found of a deed, as the case's events have it."""


def order_enforcement(tx: Tx, case: CaseRow, deed: GroupMeasure, until: datetime | None = None) -> int:
    """In how many groups the deed is to be carried out; 0 where the subject is in none that the desk bot
    administers, so that it stands in the case alone.

    Args:
        until: when a mute ends.
    """
    where = find_group_targets(tx, case)
    if deed is GroupMeasure.DELETE:
        targets: list[tuple[GroupRow, str]] = [where.message] if where.message else []
    else:
        targets = [(group, where.told.account) for group in where.places if where.told.account]
    for group, subject in targets:
        enforcements.request(tx, case, group.id, deed, subject, until)
    if targets:
        notices.show_enforcement(tx, case)
    return len(targets)


def lift_enforcement(tx: Tx, case: CaseRow) -> int:
    """How many of the case's mutes and bans are undone, on appeal or by a lead; others on the same member stand."""
    lifted = enforcements.lift(tx, case.id)
    if lifted:
        notices.show_enforcement(tx, case)
    return lifted


def record_outcome(tx: Tx, order: EnforcementOrder, found: GroupStatus) -> None:
    """What the enforcer found: on record, and beside the card. What cannot be done waits until it is tried again."""
    row, group = order.row, groups.get(tx, order.row.group_id)
    if found in LACKING and group and group.changed_at > order.group.changed_at:
        # Just then the bot was given something else to do there.
        enforcements.postpone(tx, row.id, tx.now)
        return
    state, look = _after(row, found)
    case = cases.get(tx, row.case_id)
    if case is None or not enforcements.set_result(tx, row, found, state, look):
        return
    events.append(tx, case, EnforcementResult(row.deed, state, found, order.group.title), Role.CLOCK)
    notices.show_enforcement(tx, case)


def record_failure(tx: Tx, row_id: int) -> None:
    """Lian itself could not carry the deed out: on record, and beside the card, where it can be tried again."""
    row = enforcements.get(tx, row_id)
    case, group = (cases.get(tx, row.case_id), groups.get(tx, row.group_id)) if row else (None, None)
    if row is None or case is None:
        return
    state, look = _after(row, GroupStatus.FAILED)
    if enforcements.set_result(tx, row, GroupStatus.FAILED, state, look):
        events.append(
            tx, case, EnforcementResult(row.deed, state, GroupStatus.FAILED, group.title if group else ""), Role.CLOCK
        )
        notices.show_enforcement(tx, case)


def retry_enforcement(tx: Tx, case_id: int, member: Member, address: Address) -> int | Refusal:
    """How many deeds that could not be carried out are tried again, because somebody has pressed for it."""
    case = press.visible_case(tx, case_id, member, address)
    role = next((role for role in Role if role in member.roles), None)
    if isinstance(case, CaseRow) and role is not None and (tried := enforcements.retry_case(tx, case.id)):
        events.append(tx, case, EnforcementRetried(), role, member.id)
        notices.show_enforcement(tx, case)
        return tried
    refusal = case if isinstance(case, Refusal) else refuse("refusal-nothing-to-enforce")
    return record_refusal(tx, EnforcementRetried.KIND, refusal, case_id=case_id, staff_id=member.id)


def update_bot_rights(tx: Tx, how: GroupRights) -> None:
    """The desk bot stands differently in a group: what waited for a right there is tried again."""
    enforcements.retry_group(tx, groups.upsert(tx, how))


def migrate_group(tx: Tx, old: Address, new: Address) -> None:
    """A plain group has become a supergroup, where members can be restricted."""
    group_id = groups.migrate(tx, old, new)
    if group_id is not None:
        enforcements.retry_group(tx, group_id)


def _after(row: EnforcementRow, found: GroupStatus) -> tuple[EnforcementState, datetime | None]:
    """How a deed stands after this was found, and when to look at it again."""
    over = row.state is EnforcementState.DONE
    if found not in CARRIED_OUT:
        return (EnforcementState.LIFTING if over else row.state), None
    if over or row.state is EnforcementState.LIFTING or found is GroupStatus.OVER:
        return EnforcementState.LIFTED, None
    return EnforcementState.DONE, row.until
