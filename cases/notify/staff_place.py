"""Where the staff chat is, and whether it keeps each case in a thread; when that changes, the open cases follow."""

from collections.abc import Collection

from cases.notify import held_cards, notices
from rules.addresses import Address
from store import outbox, settings
from store.collective import collectives
from store.intake import desk_drafts
from store.members import staff
from store.notify import held_cards as held
from store.notify import slots, threads
from store.outbox import moving
from store.record import cases
from store.record.cases import CaseRow
from store.unit import Tx

_SET = "staff_chat.set"
"""The address in the operator's settings at the last start."""


def move(tx: Tx, old: Address, new: Address) -> None:
    """Go on with the unsent messages and the open dialogs of a chat at its new address."""
    moving.move_chat(tx, "desk", old, new)
    desk_drafts.move(tx, old, new)
    tx.wakes.add(staff.CHANGED)  # its menu goes with it


def hold(tx: Tx) -> None:
    """Have other processes wait that notice a change of the staff chat at the same time, so that it is told once."""
    settings.hold(tx, _SET)


def replace(tx: Tx, *, threads: bool) -> int | None:
    """Notice that the operator has set another staff chat; return how many open cases are shown there anew.

    None where it is the same chat as before, or the one that it has moved to.
    """
    hold(tx)
    set_now, set_before = tx.installation.staff_chat, settings.get(tx, _SET)
    settings.put(tx, _SET, set_now)
    current = Address(outbox.moved_staff_chat(tx) or set_before or set_now)
    if set_now in (set_before, current):
        return None
    move(tx, current, set_now)
    outbox.set_staff_chat(tx, set_now)
    outbox.set_staff_threads(tx, on=threads)
    return show_open_cases(tx)


def set_threads(tx: Tx, *, on: bool) -> int | None:
    """Keep each open case in a thread from now on, or none; return how many cards go into threads; None if it was so
    before."""
    if outbox.staff_threads(tx) is on:
        return None
    hold(tx)
    before = outbox.staff_threads(tx)
    outbox.set_staff_threads(tx, on=on)
    if before in (None, on):
        return None
    if on:
        return show_open_cases(tx)
    slots.forget_kinds(tx, "desk", outbox.staff_chat(tx).address, threads.SLOT, "thread")
    return 0


def show_open_cases(tx: Tx, *, but: Collection[int] = ()) -> int:
    """Show the cards of the open cases that have none in the staff chat, or no thread where it has threads, `but` of
    these: as many at once as make no flood, the others little by little. Return how many there are."""
    missing = [case for case in cases.open_cases(tx) if case.id not in but and _is_missing(tx, case)]
    most, _ = tx.installation.policy.budgets.flood
    for case in missing[:most]:
        notices.show_card(tx, case)
    if later := missing[most:]:
        held_cards.hold_all(tx, later)
    return len(missing)


def _is_missing(tx: Tx, case: CaseRow) -> bool:
    if case.restricted or held.is_held(tx, case.id) or collectives.leader_of(tx, case):
        return False
    to = outbox.staff_chat(tx)
    if outbox.staff_threads(tx):
        return not threads.exists(tx, to, case.id)
    return slots.get(tx, to.bot, to.address, f"card:{case.id}") is None
