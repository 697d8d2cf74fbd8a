"""Joining: a colleague presses an invitation link, and an administrator confirms who pressed it (row C13)."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from cases.intake import conflict_of_interest
from cases.members import staff_events
from cases.record import access
from rules.addresses import Address, MessageRef, local_id
from rules.facts.notices import JoinNotice
from rules.people.staffing import StaffEvent
from rules.refusals import Refusal, checked, refusable, refuse
from rules.subject.links import ways_to_write
from rules.subject.subject import read_subject
from rules.vocabulary import Role, State
from store import outbox
from store.entry import people
from store.members import joins, staff, staff_chat
from store.members.joins import JoinRequest, JoinRow
from store.members.staff import Member
from store.notify import slots
from store.outbox import Destination, SendMode
from store.parties import codes
from store.queue import queue
from store.queue.queue import QueueFilter
from store.record import cases, subjects
from store.unit import Tx

_MOST = 10_000
"""The most cases of one person, or on one subject, that are checked."""
PREFIX = "join-"
"""The prefix of a link's start parameter (https://core.telegram.org/bots/features#deep-linking)."""


@dataclass(frozen=True, slots=True)
class InvitationLink:
    """An invitation link for one person."""

    id: int
    url: str
    until: datetime


def make_link(tx: Tx, by: Member, address: Address, thread: MessageRef | None) -> InvitationLink | Refusal:
    """Create a link, answered in this chat; it is shown once, as only the hash of its token is stored."""
    if Role.ADMINISTRATOR not in by.roles:
        return refuse("refusal-administrators-only")
    token, until = secrets.token_urlsafe(16), tx.now + tx.installation.policy.staff.link
    join_id = joins.create(tx, by.id, token, until, address, thread)
    staff_events.record(tx, StaffEvent.LINK_MADE, by=by.id, subject=None)
    staff_events.schedule_expiry(tx)
    return InvitationLink(join_id, tx.installation.desk_link(f"{PREFIX}{token}"), until)


def claim_link(tx: Tx, token: str, who: JoinRequest) -> JoinRow | Refusal:
    """Bind the link to the account that pressed it and return the request; a refusal does not name the link's maker."""
    row = joins.by_token(tx, token) if who.address not in tx.installation.shared_accounts else None
    if row is None or row.ends_at <= tx.now or all(it.id != row.staff_id for it in access.administrators(tx)):
        return refuse("refusal-join-over")
    if row.request:
        return row if row.request.address == who.address else refuse("refusal-join-over")
    if staff.find_or_add_administrator(tx, who.address):
        return refuse("refusal-staff-already", alias=who.name)
    if not joins.store_request(tx, row, who):
        return refuse("refusal-join-over")
    return joins.get(tx, row.id) or row


@refusable
def confirm(tx: Tx, by: Member, join_id: int) -> Member | Refusal:
    """Add the account that pressed the link as a member without a role, under the name it had then."""
    row = checked(_open(tx, by, join_id))
    who = checked(row.request or refuse("refusal-join-unpressed"))
    joins.remove(tx, row.id)
    if staff.find_or_add_administrator(tx, who.address):
        return refuse("refusal-staff-already", alias=who.name)
    added = staff.add(tx, who.address, alias=who.name, roles=frozenset(), lang=who.lang, username=who.username)
    staff.set_reachable(tx, who.address, now=True)
    staff_chat.cancel_tasks_for(tx, added.id)
    staff_chat.remove_present(tx, who.address)
    staff_events.record(tx, StaffEvent.ADDED, by=by.id, subject=added.id)
    restrict_conflicting_cases(tx, who.address, who.username)
    return added


def decline(tx: Tx, by: Member, join_id: int) -> JoinRow | Refusal:
    """Decline the request, or cancel the link, and erase it; only the event stays."""
    row = _open(tx, by, join_id)
    if isinstance(row, JoinRow):
        joins.remove(tx, row.id)
        staff_events.record(tx, StaffEvent.JOIN_DECLINED, by=by.id, subject=None)
    return row


def expire(tx: Tx) -> None:
    """Erase expired links and requests, and update their screens."""
    for row in joins.expired(tx):
        joins.remove(tx, row.id)
        to = request_chat(tx, row)
        if slots.get(tx, to.bot, to.address, slot(row.id)) is not None:
            outbox.put(tx, to, JoinNotice(row.id), manner=SendMode.EDIT, slot=slot(row.id))


def request_chat(tx: Tx, row: JoinRow) -> Destination:
    """Return the chat in which the link was made and the request is answered; the staff chat may have migrated."""
    maker = staff.get(tx, row.staff_id)
    if maker is None or row.address != staff.account(tx, maker.id):
        return outbox.staff_chat(tx)
    return Destination("desk", row.address, maker.lang, tx.installation.timezone.key)


def slot(join_id: int) -> str:
    """Return the slot of the screen of a link and its request."""
    return f"join:{join_id}"


def _open(tx: Tx, by: Member, join_id: int) -> JoinRow | Refusal:
    if Role.ADMINISTRATOR not in by.roles:
        return refuse("refusal-administrators-only")
    row = joins.get(tx, join_id)
    return row if row and row.ends_at > tx.now else refuse("refusal-request-over")


def restrict_conflicting_cases(tx: Tx, account: Address, handle: str | None) -> None:
    """Mark the cases that this account filed, holds a code to, or is the subject of as concerning a member of staff.

    Names are not searched: several people may share one, and a certain match is never released.

    Args:
        account: the member's account.
        handle: the member's handle, without @.
    """
    for case_id in sorted({*_of_person(tx, account), *_about(tx, account, handle)}):
        case = cases.get(tx, case_id)
        if case and case.wrapped_key:
            conflict_of_interest.check_added_text(tx, case, pointed=[account])


def _of_person(tx: Tx, account: Address) -> Iterable[int]:
    person = people.find(tx, account)
    if person is None:
        return ()
    return [*(case.id for case in cases.of_person(tx, person.id, 0, _MOST)), *codes.cases_of(tx, person.id)]


def _about(tx: Tx, account: Address, handle: str | None) -> Iterable[int]:
    platforms = tx.installation.catalogue.platforms
    read = [read_subject(text, platforms) for text in ways_to_write(local_id(account), handle)]
    named = {it for subject in read for it in subjects.hashes(tx, subject).every}
    wanted = QueueFilter(tuple(State), subjects=named, restricted=queue.restricted(tx, tuple(State)))
    return [case.id for case in queue.page(tx, wanted, 0, _MOST)]
