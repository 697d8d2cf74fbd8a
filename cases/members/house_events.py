"""What happens to staff is recorded for ever, told to the others in charge, and takes effect at once (row C13)."""

from datetime import datetime
from typing import Any

from cases.notify import access_revocation, unreachable_restricted
from cases.staffing import handover
from rules.addresses import Address
from rules.facts.notices import PromotedNotice, StaffEventNotice
from rules.people.staffing import HouseDetails, HouseEvent
from rules.vocabulary import DeadlineKind, Lang, Role
from rules.workflow.life import LEADS
from store import outbox
from store.members import house_events, joins, proposals, staff
from store.members.staff import Member
from store.record import deadlines
from store.unit import Tx

_TOLD = frozenset(
    {
        HouseEvent.ADDED,
        HouseEvent.REMOVED,
        HouseEvent.ROLE_GIVEN,
        HouseEvent.ROLE_TAKEN,
        HouseEvent.TEAM_SET,
        HouseEvent.CLEARANCE_GIVEN,
        HouseEvent.CLEARANCE_TAKEN,
    }
)


def record(tx: Tx, kind: HouseEvent, *, by: int | None, subject: int | None, **details: Any) -> None:
    """It is on record; administrators and leads are told of who comes, goes, and may do what, but for who did it.

    Args:
        by: None for the operator, or Lian itself.
    """
    event_id = house_events.append(tx, kind, by=by, subject=subject, details=HouseDetails(**details))
    if kind not in _TOLD:
        return
    for member in staff.list_active(tx):
        if member.roles & LEADS and member.id != by and (to := staff.private_chat(tx, member.id)):
            outbox.put(tx, to, StaffEventNotice(event_id, member.id))


def find_member(tx: Tx, address: Address, *, alias: str, lang: Lang) -> Member | None:
    """The live member of this account. That the operator has made them an administrator is on record, and told like any
    other grant, when they first come: told when a report first names them, it would tell of the report.

    Args:
        alias, lang: of an administrator of whom nothing was known yet.
    """
    member = staff.find_or_add_administrator(tx, address, alias=alias, lang=lang)
    if member and address in tx.installation.administrators and not house_events.promoted_by_operator(tx, member.id):
        record(tx, HouseEvent.ROLE_GIVEN, by=None, subject=member.id, role=Role.ADMINISTRATOR)
    return member


def apply_changed_rights(tx: Tx, changed: Member) -> Member:
    """What they may no longer work on or see is taken from them; what nobody could see, perhaps they can."""
    handover.reassign_unfit(tx, changed)
    access_revocation.revoke_for_member(tx, changed)
    unreachable_restricted.check_all_now(tx)
    return changed


def notify_promotion(tx: Tx, before: Member, after: Member) -> None:
    """They learn what they may do now, where they can be written to."""
    if after.roles - before.roles and (to := staff.private_chat(tx, after.id)):
        outbox.put(tx, to, PromotedNotice(after.id))


def schedule_expiry(tx: Tx) -> None:
    """The clock looks when the next proposal or link is over."""
    coming = next_expiry(tx)
    if coming is None:
        return
    if running := deadlines.of_kind(tx, DeadlineKind.STAFFING):
        deadlines.set_next_check(tx, running[0].id, min(coming, running[0].next_at or coming))
    else:
        deadlines.create(tx, DeadlineKind.STAFFING, begun_at=tx.now, due_at=coming, next_at=coming)


def next_expiry(tx: Tx) -> datetime | None:
    """When the next proposal or link is over."""
    return min(filter(None, (proposals.next_expiry(tx), joins.next_expiry(tx))), default=None)


def administrators(tx: Tx) -> list[Member]:
    """The live administrators."""
    return [member for member in staff.list_active(tx) if Role.ADMINISTRATOR in member.roles]
