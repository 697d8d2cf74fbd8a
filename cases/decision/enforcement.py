"""What a decision does in Telegram groups (row C11): wanted here, carried out by the enforcer, and put on record."""

from datetime import datetime

from cases.decision.reach import reached
from cases.notify import notices
from cases.workflow import press
from cases.workflow.press import on_record
from rules.addresses import Address
from rules.facts.events import DeedFound, EnforcementRetried
from rules.refusals import Refusal, refuse
from rules.sanctions.enforcement import CARRIED_OUT, LACKING, GroupMeasure, GroupStatus
from rules.vocabulary import Role
from store.decision import enforcements, groups
from store.decision.enforcements import EnforcementRow, Order
from store.decision.groups import GroupRights, GroupRow
from store.members.staff import Member
from store.record import cases, events
from store.record.cases import CaseRow
from store.tables import DeedState
from store.unit import Tx

ENFORCED = "enforced"
"""The fact that something was found of a deed, as the case's events have it."""


def wanted(tx: Tx, case: CaseRow, deed: GroupMeasure, until: datetime | None = None) -> int:
    """In how many groups the deed is to be carried out; 0 where the subject is in none that the desk bot
    administers, so that it stands in the case alone.

    Args:
        until: when a mute ends.
    """
    where = reached(tx, case)
    if deed is GroupMeasure.DELETE:
        targets: list[tuple[GroupRow, str]] = [where.message] if where.message else []
    else:
        targets = [(group, where.told.account) for group in where.places if where.told.account]
    for group, subject in targets:
        enforcements.want(tx, case, group.id, deed, subject, until)
    if targets:
        notices.enforcement(tx, case)
    return len(targets)


def lift(tx: Tx, case: CaseRow) -> int:
    """How many of the case's mutes and bans are undone, on appeal or by a lead; others on the same member stand."""
    lifted = enforcements.lift(tx, case.id)
    if lifted:
        notices.enforcement(tx, case)
    return lifted


def saw(tx: Tx, order: Order, found: GroupStatus) -> None:
    """What the enforcer found: on record, and beside the card. What cannot be done waits until it is tried again."""
    row, group = order.row, groups.get(tx, order.row.group_id)
    if found in LACKING and group and group.changed_at > order.group.changed_at:
        # Just then the bot was given something else to do there.
        enforcements.later(tx, row.id, tx.now)
        return
    state, look = _after(row, found)
    case = cases.get(tx, row.case_id)
    if case is None or not enforcements.found(tx, row, found, state, look):
        return
    events.append(tx, case, DeedFound(row.deed, state, found, order.group.title), Role.CLOCK)
    notices.enforcement(tx, case)


def failed(tx: Tx, row_id: int) -> None:
    """Lian itself could not carry the deed out: on record, and beside the card, where it can be tried again."""
    row = enforcements.get(tx, row_id)
    case, group = (cases.get(tx, row.case_id), groups.get(tx, row.group_id)) if row else (None, None)
    if row is None or case is None:
        return
    state, look = _after(row, GroupStatus.FAILED)
    if enforcements.found(tx, row, GroupStatus.FAILED, state, look):
        events.append(
            tx, case, DeedFound(row.deed, state, GroupStatus.FAILED, group.title if group else ""), Role.CLOCK
        )
        notices.enforcement(tx, case)


def again(tx: Tx, case_id: int, member: Member, address: Address) -> int | Refusal:
    """How many deeds that could not be carried out are tried again, because somebody has pressed for it."""
    case = press.seen(tx, case_id, member, address)
    role = next((role for role in Role if role in member.roles), None)
    if isinstance(case, CaseRow) and role is not None and (tried := enforcements.again(tx, case.id)):
        events.append(tx, case, EnforcementRetried(), role, member.id)
        notices.enforcement(tx, case)
        return tried
    refusal = case if isinstance(case, Refusal) else refuse("refusal-nothing-to-enforce")
    return on_record(tx, EnforcementRetried.KIND, refusal, case_id=case_id, staff_id=member.id)


def stands(tx: Tx, how: GroupRights) -> None:
    """The desk bot stands differently in a group: what waited for a right there is tried again."""
    enforcements.mended(tx, groups.stands(tx, how))


def moved(tx: Tx, old: Address, new: Address) -> None:
    """A plain group has become a supergroup, where members can be restricted."""
    group_id = groups.moved(tx, old, new)
    if group_id is not None:
        enforcements.mended(tx, group_id)


def _after(row: EnforcementRow, found: GroupStatus) -> tuple[DeedState, datetime | None]:
    """How a deed stands after this was found, and when to look at it again."""
    over = row.state is DeedState.DONE
    if found not in CARRIED_OUT:
        return (DeedState.LIFTING if over else row.state), None
    if over or row.state is DeedState.LIFTING or found is GroupStatus.OVER:
        return DeedState.LIFTED, None
    return DeedState.DONE, row.until
