"""Who may see a case no longer: what shows it is taken out of their chat, and what was on its way stays (row C8)."""

from cases.notify import notices, staff_notices, unreachable_restricted
from cases.record import access
from rules.facts.notices import DeleteRevokedMessage, TopicNameNotice
from rules.people import sight
from rules.vocabulary import Role, State
from store import outbox
from store.intake import desk_drafts
from store.members import staff
from store.members.staff import Member
from store.notify import slots
from store.outbox import Destination, SendMode
from store.queue import queue
from store.record import cases, events
from store.record.cases import CaseRow
from store.unit import Tx

_OF_CASE = (
    *("card", "added", "reminder", "assigned", "giving", "enforced", "meeting", "members"),
    *("evidence", "undelivered", "told", "code", "original"),
)
"""The slots of a case's messages: `<name>:<case>`, or `<name>:<case>.<which>` where there are several."""

_OF_SEVERAL = ("queue", "digest", "stats", "lookback", "actions", "unreached")
"""The slots of lists and figures, in which cases stand that may not be seen any more."""

_ADMINISTRATORS = ("staff", "join", "proposal")
"""The slots in which administrators see who is on the staff, who wants to be, and what is proposed for whom."""


def remove_restricted_case(tx: Tx, case: CaseRow) -> None:
    """The case has become restricted: it leaves the staff chat, and the private chats of others."""
    group = outbox.staff_chat(tx)
    _taken_out(tx, group, case.id, _shown_of(tx, group, case))
    remove_from_unauthorized(tx, case)
    _drop_prepared_in(tx, group, case)
    if tx.installation.staff_chat_is_forum:
        outbox.put(tx, group, TopicNameNotice(), manner=SendMode.REMOVE, slot=f"topic:{case.id}", case_id=case.id)


def remove_from_private_chats(tx: Tx, case: CaseRow) -> None:
    """The case goes to the staff chat after all: it leaves the private chats of those who were cleared for it."""
    for to in staff_notices.reachable_chats(tx, access.members_cleared_for(tx, case)):
        _taken_out(tx, to, case.id, _shown_of(tx, to, case))


def remove_from_unauthorized(tx: Tx, case: CaseRow, *, by: int | None = None) -> None:
    """Fewer may see the case than before, as it is restricted or another team's now: it leaves the private chats of the
    others, with what they were preparing on it.

    Args:
        by: who did it; what they prepared has just been done.
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
    """A member may see less than before, or is no longer on the staff: what they may not see leaves their private chat,
    and what they prepared on it is dropped; where nobody is left who could be shown a restricted case, it is watched.

    Args:
        member: as they are now; of whom is removed, without roles.
    """
    to = staff.private_chat(tx, member.id)
    if to:
        _out_of_chat(tx, to, member)
    _drop_prepared(tx, to, member)
    for case_id in queue.restricted(tx, tuple(State)):
        case = cases.get(tx, case_id)
        if case and not access.may_see(tx, member, case):
            unreachable_restricted.watch(tx, case)


def _out_of_chat(tx: Tx, to: Destination, member: Member) -> None:
    """Messages of cases they may not see, and of several cases at once; of who has no role, every message."""
    there = slots.of_chat(tx, to.bot, to.address)
    if not sight.at_work(member.roles):
        _take_away(tx, to, there | outbox.withdraw_all(tx, to))
        return
    by_case: dict[int, set[str]] = {case_id: set() for case_id in outbox.cases_with_unsent(tx, to)}
    for slot in there:
        if case_id := _case_of(tx, slot):
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
    # What is being sent at this moment arrives, and is deleted after that.
    _take_away(tx, to, shown | outbox.withdraw(tx, to, case_id), case_id)


def _shown_of(tx: Tx, to: Destination, case: CaseRow) -> set[str]:
    return {slot for slot in slots.of_chat(tx, to.bot, to.address) if _case_of(tx, slot) == case.id}


def _take_away(tx: Tx, to: Destination, shown: set[str], case_id: int | None = None) -> None:
    for slot in sorted(shown):
        outbox.put(tx, to, DeleteRevokedMessage(), manner=SendMode.DELETE, slot=slot, case_id=case_id)


def _case_of(tx: Tx, slot: str) -> int | None:
    """The case that the message in a slot shows."""
    name, _, which = slot.partition(":")
    number = which.partition(".")[0]
    if not number.isdecimal():
        return None
    if name == "event":
        event = events.get(tx, int(number))
        return event.case_id if event else None
    return int(number) if name in _OF_CASE else None


def _drop_prepared(tx: Tx, private: Destination | None, member: Member) -> None:
    """What they were about to do on cases they may not see, with what it was going to say; all of it without a role."""
    for row in desk_drafts.of_member(tx, member.id):
        case = cases.get(tx, row.case_id) if row.case_id else None
        if sight.at_work(member.roles) and (row.case_id is None or (case and access.may_see(tx, member, case))):
            continue
        desk_drafts.erase(tx, row)
        for to in filter(None, (private, outbox.staff_chat(tx))):
            _take_away(tx, to, {f"prompt:{row.id}"} & slots.of_chat(tx, to.bot, to.address), row.case_id)


def _drop_prepared_in(tx: Tx, to: Destination, case: CaseRow) -> None:
    """What anybody was preparing on the case in this chat, also who may see the case elsewhere."""
    there = slots.of_chat(tx, to.bot, to.address)
    for row in desk_drafts.of_case(tx, case.id):
        if (shown := f"prompt:{row.id}") in there:
            desk_drafts.erase(tx, row)
            _take_away(tx, to, {shown}, case.id)
