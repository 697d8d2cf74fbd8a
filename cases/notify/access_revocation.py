"""Revocation of access: delete a case's messages and drafts from chats whose members may no longer see it (row C8)."""

from cases.notify import held_cards, notices, staff_notices
from cases.notify.case_slots import case_of, named_case
from cases.record import access
from rules.facts.notices import DeleteRevokedMessage
from rules.people import sight
from rules.vocabulary import Role, State
from store import outbox
from store.intake import desk_drafts
from store.members import staff
from store.members.staff import Member
from store.notify import slots, threads
from store.outbox import Destination, SendMode
from store.queue import queue
from store.record import cases, events
from store.record.cases import CaseRow
from store.unit import Tx

_OF_SEVERAL = ("queue", "digest", "stats", "lookback", "actions", "unreached")
"""The slots of lists and figures; these may include cases that the member may no longer see."""

_ADMINISTRATORS = ("staff", "join", "proposal")
"""The slots that show administrators the staff, the requests to join and the proposed grants."""


def remove_restricted_case(tx: Tx, case: CaseRow) -> None:
    """Remove a case that became restricted from the staff chat and from private chats of members who may not see it."""
    group = outbox.staff_chat(tx)
    _taken_out(tx, group, case.id, _shown_of(tx, group, case))
    remove_from_unauthorized(tx, case)
    _drop_prepared_in(tx, group, case)
    threads.remove(tx, group, case.id)


def remove_everywhere(tx: Tx, case: CaseRow) -> None:
    """Remove a case from all chats of staff, with its thread and everybody's drafts on it."""
    group, told = outbox.staff_chat(tx), {notices.event_slot(event) for event in events.of_case(tx, case.id)}
    asked = {f"prompt:{row.id}" for row in desk_drafts.of_case(tx, case.id)}
    for to in (group, *staff_notices.reachable_chats(tx, staff.list_active(tx))):
        there = slots.of_chat(tx, to.bot, to.address)
        _taken_out(tx, to, case.id, ((told | asked) & there) | {slot for slot in there if named_case(slot) == case.id})
    threads.remove(tx, group, case.id)


def remove_from_private_chats(tx: Tx, case: CaseRow) -> None:
    """Remove a case that returns to the staff chat from the private chats of the members cleared for it."""
    for to in staff_notices.reachable_chats(tx, access.members_cleared_for(tx, case)):
        _taken_out(tx, to, case.id, _shown_of(tx, to, case))


def remove_from_unauthorized(tx: Tx, case: CaseRow, *, by: int | None = None) -> None:
    """Remove a case from the private chats of members who may no longer see it (restricted, or moved to another team),
    and erase their drafts on it.

    Args:
        by: the member whose press caused this; their draft is kept, it was just carried out.
    """
    for member in staff.list_active(tx):
        if access.may_see(tx, member, case):
            continue
        to = staff.private_chat(tx, member.id)
        if to:
            _taken_out(tx, to, case.id, _shown_of(tx, to, case))
        if member.id != by:
            _drop_prepared(tx, to, member)


def revoke_for_member(tx: Tx, member: Member) -> None:
    """Remove from a member's private chat what they may no longer see, after a change of rights or their removal, and
    erase their drafts on it. Start the watch on each restricted case that no reachable member may see now.

    Args:
        member: with their new rights; without roles if they were removed.
    """
    to = staff.private_chat(tx, member.id)
    if to:
        _out_of_chat(tx, to, member)
    _drop_prepared(tx, to, member)
    for case_id in queue.restricted(tx, tuple(State)):
        case = cases.get(tx, case_id)
        if case and not access.may_see(tx, member, case):
            held_cards.watch(tx, case)


def _out_of_chat(tx: Tx, to: Destination, member: Member) -> None:
    """Delete messages of cases the member may not see, and of lists; delete every message if they have no role."""
    there = slots.of_chat(tx, to.bot, to.address)
    if not sight.at_work(member.roles):
        _take_away(tx, to, there | outbox.withdraw(tx, to))
        return
    by_case: dict[int, set[str]] = {case_id: set() for case_id in outbox.cases_with_unsent(tx, to)}
    for slot in there:
        if case_id := case_of(tx, slot):
            by_case.setdefault(case_id, set()).add(slot)
    for case_id, shown in by_case.items():
        case = cases.get(tx, case_id)
        if case and access.may_see(tx, member, case):
            continue
        _taken_out(tx, to, case_id, shown)
        if case and case.restricted:
            notices.refresh_card(tx, case)
    theirs_no_more = () if Role.ADMINISTRATOR in member.roles else _ADMINISTRATORS
    _take_away(tx, to, {slot for slot in there if slot.partition(":")[0] in (*_OF_SEVERAL, *theirs_no_more)})


def _taken_out(tx: Tx, to: Destination, case_id: int, shown: set[str]) -> None:
    # A message being sent right now still arrives; the DELETE row deletes it afterwards.
    _take_away(tx, to, shown | outbox.withdraw(tx, to, case_id), case_id)


def _shown_of(tx: Tx, to: Destination, case: CaseRow) -> set[str]:
    return {slot for slot in slots.of_chat(tx, to.bot, to.address) if case_of(tx, slot) == case.id}


def _take_away(tx: Tx, to: Destination, shown: set[str], case_id: int | None = None) -> None:
    for slot in sorted(shown):
        outbox.put(tx, to, DeleteRevokedMessage(), manner=SendMode.DELETE, slot=slot, case_id=case_id)


def _drop_prepared(tx: Tx, private: Destination | None, member: Member) -> None:
    """Erase a member's drafts on cases they may not see, with their screens; erase all drafts if they have no role."""
    for row in desk_drafts.of_member(tx, member.id):
        case = cases.get(tx, row.case_id) if row.case_id else None
        if sight.at_work(member.roles) and (row.case_id is None or (case and access.may_see(tx, member, case))):
            continue
        desk_drafts.erase(tx, row)
        for to in filter(None, (private, outbox.staff_chat(tx))):
            if slots.get(tx, to.bot, to.address, shown := f"prompt:{row.id}"):
                _take_away(tx, to, {shown}, row.case_id)


def _drop_prepared_in(tx: Tx, to: Destination, case: CaseRow) -> None:
    """Erase every member's draft on the case in this chat, also of members who may still see the case elsewhere."""
    for row in desk_drafts.of_case(tx, case.id):
        if slots.get(tx, to.bot, to.address, shown := f"prompt:{row.id}"):
            desk_drafts.erase(tx, row)
            _take_away(tx, to, {shown}, case.id)
