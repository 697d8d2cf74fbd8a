"""Threads: the messages about one case kept together in a conversation, where its channel can (a forum has topics).

Callers say what belongs to which case. The sender opens, retitles and removes what its channel has for a thread, and
does nothing where it has none; the title is rendered when it is sent.
"""

from rules.facts.notices import ThreadTitleNotice
from store import outbox
from store.notify import slots
from store.outbox import Destination, SendMode
from store.unit import Tx

SLOT = "topic"
"""The slot of a case's thread is `topic:<case>`."""


def begin(tx: Tx, to: Destination, case_id: int) -> None:
    """Begin the thread of a case, if it has none and the staff chat has threads."""
    if outbox.staff_threads(tx) is not False:
        _put(tx, to, case_id, SendMode.OPEN_THREAD)


def retitle(tx: Tx, to: Destination, case_id: int) -> None:
    """Show the present state of the case in the title of its thread, if it has one."""
    _put(tx, to, case_id, SendMode.TITLE_THREAD)


def remove(tx: Tx, to: Destination, case_id: int) -> None:
    """Remove the thread of a case with all its messages."""
    _put(tx, to, case_id, SendMode.REMOVE_THREAD)


def exists(tx: Tx, to: Destination, case_id: int) -> bool:
    """Return whether the case has a thread of its own."""
    return slots.get(tx, to.bot, to.address, slot_of(case_id)) is not None


def case_of(tx: Tx, to: Destination, case_id: int, leader: int | None) -> int:
    """Return the case in whose thread messages of this one stand: its own, or its leader's if it never had one."""
    return leader if leader and not exists(tx, to, case_id) else case_id


def slot_of(case_id: int) -> str:
    """Return the slot of a case's thread."""
    return f"{SLOT}:{case_id}"


def _put(tx: Tx, to: Destination, case_id: int, manner: SendMode) -> None:
    outbox.put(tx, to, ThreadTitleNotice(), manner=manner, slot=slot_of(case_id), case_id=case_id)
