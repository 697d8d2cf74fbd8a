"""Staff events: recorded for good, sent to those in charge, and effective at once (row C13)."""

from datetime import datetime
from typing import Any

from cases.notify import access_revocation, held_cards
from cases.staffing import acts
from rules.addresses import Address
from rules.facts.notices import PromotedNotice, StaffEventNotice
from rules.people.staffing import StaffEvent, StaffEventDetails
from rules.vocabulary import DeadlineKind, Lang, Role
from rules.workflow.life import LEADS
from store import outbox
from store.members import joins, proposals, staff, staff_events
from store.members.staff import Member
from store.record import deadlines
from store.unit import Tx

_TOLD = (
    *(StaffEvent.ADDED, StaffEvent.REMOVED, StaffEvent.ROLE_GIVEN, StaffEvent.ROLE_TAKEN, StaffEvent.TEAM_SET),
    *(StaffEvent.CLEARANCE_GIVEN, StaffEvent.CLEARANCE_TAKEN),
    *(StaffEvent.CLIENT_ADDED, StaffEvent.CLIENT_ROTATED, StaffEvent.CLIENT_ORIGINS, StaffEvent.CLIENT_REVOKED),
)


def record(tx: Tx, kind: StaffEvent, *, by: int | None, subject: int | None, **details: Any) -> None:
    """Append a staff event; notify the leads and administrators except `by` if it changes the staff or its rights.

    Args:
        by: None for the operator, or Lian itself.
    """
    event_id = staff_events.append(tx, kind, by=by, subject=subject, details=StaffEventDetails(**details))
    if kind not in _TOLD:
        return
    for member in staff.list_active(tx):
        if member.roles & LEADS and member.id != by and (to := staff.private_chat(tx, member.id)):
            outbox.put(tx, to, StaffEventNotice(event_id, member.id))


def find_member(tx: Tx, address: Address, *, alias: str, lang: Lang) -> Member | None:
    """Return the current member with this account. An administrator named by the operator gets their grant recorded and
    announced on their first message, not when a report first names them: that notice would disclose the report.

    Args:
        alias, lang: used for an administrator not stored yet.
    """
    member = staff.find_or_add_administrator(tx, address, alias=alias, lang=lang)
    if member and address in tx.installation.administrators and not staff_events.promoted_by_operator(tx, member.id):
        record(tx, StaffEvent.ROLE_GIVEN, by=None, subject=member.id, role=Role.ADMINISTRATOR)
    return member


def apply_changed_rights(tx: Tx, changed: Member) -> Member:
    """Apply changed rights: reassign and hide what the member lost, and recheck restricted cases nobody could see."""
    acts.reassign_unfit(tx, changed)
    access_revocation.revoke_for_member(tx, changed)
    held_cards.check_all_now(tx)
    return changed


def notify_promotion(tx: Tx, before: Member, after: Member) -> None:
    """Notify the member of a new role if they can be written to."""
    if after.roles - before.roles and (to := staff.private_chat(tx, after.id)):
        outbox.put(tx, to, PromotedNotice(after.id))


def schedule_expiry(tx: Tx) -> None:
    """Set the staffing deadline to when the next proposal or invitation link expires."""
    coming = next_expiry(tx)
    if coming is None:
        return
    if running := deadlines.of_kind(tx, DeadlineKind.STAFFING):
        deadlines.set_next_check(tx, running[0].id, min(coming, running[0].next_at or coming))
    else:
        deadlines.create(tx, DeadlineKind.STAFFING, begun_at=tx.now, due_at=coming, next_at=coming)


def next_expiry(tx: Tx) -> datetime | None:
    """Return when the next proposal or invitation link expires."""
    return min(filter(None, (proposals.next_expiry(tx), joins.next_expiry(tx))), default=None)
