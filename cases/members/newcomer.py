"""Conflict of interest of a new member: restrict the existing cases that they are involved in (row C8)."""

from collections.abc import Iterable

from cases.intake import conflict_of_interest
from rules.addresses import Address, local_id
from rules.subject.subject import read_subject
from rules.vocabulary import State
from store.entry import people
from store.parties import codes
from store.queue import queue
from store.queue.queue import QueueFilter
from store.record import cases
from store.unit import Tx

_MOST = 10_000
"""The most cases of one person, or on one subject, that are checked."""


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
    written = [f"tg://user?id={local_id(account)}", *([f"@{handle}", f"https://t.me/{handle}"] if handle else [])]
    read = [read_subject(text, platforms) for text in written]
    subjects = {cases.subject_hash(tx, subject.key) for subject in read if subject}
    wanted = QueueFilter(tuple(State), subjects=subjects, restricted=queue.restricted(tx, tuple(State)))
    return [case.id for case in queue.page(tx, wanted, 0, _MOST)]
