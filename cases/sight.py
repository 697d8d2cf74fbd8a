"""Who may see a case no longer (row C8): what shows it is taken out of their chat, and what was on its way stays."""

from cases import access, privately, tell, unseen
from rules.vocabulary import State
from store import cases, desk_drafts, events, outbox, queue, slots, staff
from store.cases import CaseRow
from store.outbox import TAKEN_AWAY, Manner, To
from store.staff import Member
from store.unit import Tx

_LIVING = ("card", "added", "reminder", "assigned", "giving", "enforced", "meeting", "members")
"""What stands in a chat of a case, once each."""

_SHOWN = tuple(state for state in State if state is not State.ARCHIVED)
"""The states in which there is something to be seen."""


def moved_out(tx: Tx, case: CaseRow) -> None:
    """The case has become restricted: it leaves the staff chat, and the private chats of others."""
    others = privately.reached(tx, [member for member in staff.everyone(tx) if not access.may_see(tx, member, case)])
    group = outbox.staff_chat(tx)
    for to in (group, *others):
        _taken_out(tx, to, case, even_unseen=to is group)
    if tx.installation.staff_chat_is_forum:
        outbox.put(tx, group, "topic-name", {}, manner=Manner.REMOVE, slot=f"topic:{case.id}", case_id=case.id)


def moved_back(tx: Tx, case: CaseRow) -> None:
    """The case goes to the staff chat after all: it leaves the private chats of those who were cleared for it."""
    for to in privately.reached(tx, access.cleared_for(tx, case)):
        _taken_out(tx, to, case)


def lost(tx: Tx, member: Member) -> None:
    """A member is no longer cleared, or has no role: no restricted case that they may not see stays in their private
    chat; where nobody is left who could be shown one, it is watched."""
    to = staff.to(tx, member.id)
    for case_id in queue.restricted(tx, _SHOWN):
        case = cases.get(tx, case_id)
        if case is None or access.may_see(tx, member, case):
            continue
        if to and _taken_out(tx, to, case):
            _drop_prepared(tx, to, member, case)
            tell.refresh_desk(tx, case)
        unseen.watch(tx, case)


def _taken_out(tx: Tx, to: To, case: CaseRow, *, even_unseen: bool = False) -> bool:
    """Whether anything of it stood in that chat; `even_unseen`: what is being sent this very moment goes as well."""
    outbox.withdraw(tx, to, case.id)
    living = [f"{name}:{case.id}" for name in _LIVING] + [tell.slot_of(it) for it in events.of_case(tx, case.id)]
    numbered = {f"{name}:{case.id}" for name in ("evidence", "undelivered", "code", "original")}
    there = slots.of_chat(tx, to.bot, to.chat_id)
    shown = {name for name in there if name in living or name.split(".")[0] in numbered}
    for slot in sorted(shown.union(living if even_unseen else ())):
        outbox.put(tx, to, TAKEN_AWAY, {}, manner=Manner.DELETE, slot=slot, case_id=case.id)
    return bool(shown)


def _drop_prepared(tx: Tx, to: To, member: Member, case: CaseRow) -> None:
    """What they were about to do on it, with what it was going to say."""
    row = desk_drafts.here(tx, member.id, to.chat_id, None)
    if row and row.case_id == case.id:
        desk_drafts.erase(tx, row)
        outbox.put(tx, to, TAKEN_AWAY, {}, manner=Manner.DELETE, slot=f"prompt:{row.id}", case_id=case.id)
