"""What could not be handled is set aside: whom it concerns is told, the administrators are, and the next goes on.

An update that is set aside stays sealed for as long as the policy says, and is then emptied.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta

from cases.decision import enforcement
from cases.notify import staff_notices, undelivered, upload_failed
from rules.facts.notices import DeadLettersNotice, DeadlineDeadLetterNotice
from rules.vocabulary import ContactChannel, DeadlineKind, Role
from store import evidence, inbox, outbox, settings
from store.attempts import attempts
from store.decision import enforcements
from store.evidence import CopyResult
from store.members import staff, staff_chat
from store.outbox import SendMode
from store.record import cases, deadlines
from store.record.deadlines import DeadlineRow
from store.tables import FileState
from store.unit import Tx

KIND = DeadlineKind.SET_ASIDE_ERASURE

NOTICE_INTERVAL = timedelta(hours=1)
"""Administrators are told no more often than this."""

_UNKNOWN = "application/octet-stream"
"""The media type of a file that could not be looked at."""

_NEXT_NOTICE, _SLOT = "set-aside-told", "set-aside"
_TO_REPORTERS = frozenset({"reporter", *ContactChannel})


def set_aside_update(tx: Tx, role: str, seq: int, error: str, *, keep: bool) -> bool:
    """Set an update aside, its body kept where it may be; False where it was done or put away before.

    Args:
        role: the intake that handles it.
    """
    attempts.forget(tx, role, seq)
    put = inbox.set_aside(tx, seq, error, keep=keep)
    if put:
        _tell_administrators(tx)
    if put and keep and not deadlines.of_kind(tx, KIND):
        due = tx.now + tx.installation.policy.failed_kept
        deadlines.create(tx, KIND, begun_at=tx.now, due_at=due, next_at=due)
    return put


def handle_deadline(tx: Tx, row: DeadlineRow) -> None:
    """What has been kept long enough is emptied; one deadline goes on from the oldest to the next."""
    length = tx.installation.policy.failed_kept
    inbox.empty_dead_letters(tx, tx.now - length)
    oldest = inbox.oldest_dead_letter_at(tx)
    if oldest is None:
        deadlines.mark_met(tx, row.id)
    else:
        due = oldest + length
        deadlines.reschedule(tx, row.id, begun_at=oldest, due_at=due, next_at=due)


def set_aside_row(tx: Tx, role: str, row_id: int, error: str, *, tell: bool) -> None:
    """Set aside a row of any role but an intake.

    Args:
        tell: also tell whom it concerns; without, nothing is read of its case, and the administrators alone are told.
    """
    attempts.set_aside(tx, role, row_id, error)
    if _STOPPED[attempts.kind(role)](tx, row_id, error, tell):
        _tell_administrators(tx)


def set_aside_unrecorded(tx: Tx, role: str, row_id: int, error: str, *, tell: bool) -> None:
    """Set aside a message that has gone out, and of which that could not be written down: it must not go again."""
    attempts.set_aside(tx, role, row_id, error)
    outbox.refuse_unsendable(tx, row_id, error)
    _tell_administrators(tx)


def counts_since(tx: Tx, then: datetime) -> Mapping[str, int]:
    """How many rows were set aside after an instant, by the first word of their role; without those of none."""
    updates = inbox.count_set_aside_since(tx, then)
    return {**attempts.count_dead_letters_since(tx, then), **({"intake": updates} if updates else {})}


def _message(tx: Tx, row_id: int, error: str, tell: bool) -> bool:
    """A message is sent no more; where it was to a reporter, staff learn it beside the card."""
    gone = outbox.refuse_unsendable(tx, row_id, error)
    if gone is None:
        return False
    if tell and gone.bot in _TO_REPORTERS:
        undelivered.notify_undelivered(tx, gone.case_id, gone.bot)
    # A notice that cannot be put into words is not told of by another like it.
    return gone.form != DeadLettersNotice.KIND


def _file(tx: Tx, row_id: int, error: str, tell: bool) -> bool:
    """A file is fetched no more, and its sender is told; of one that is held already no copy is made; one to be deleted
    stays where it is, without its key."""
    state = evidence.state(tx, row_id)
    if state is FileState.UNCOPIED:
        evidence.mark_copied(tx, row_id, CopyResult(_UNKNOWN, "", note="copy-none"))
    elif state is FileState.WANTED and tell:
        upload_failed.refuse_file(tx, row_id, "refusal-fetched-failed")
    elif state is FileState.WANTED:
        evidence.mark_refused(tx, row_id, "refusal-fetched-failed")
    return True


def _deed(tx: Tx, row_id: int, error: str, tell: bool) -> bool:
    """A deed is tried no more until somebody presses for it; staff see that beside the card."""
    if tell:
        enforcement.record_failure(tx, row_id)
    else:
        enforcements.stop(tx, row_id)
    return True


def _errand(tx: Tx, row_id: int, error: str, tell: bool) -> bool:
    """Nobody is removed from the staff chat or counted there by this row any more."""
    staff_chat.stop(tx, row_id)
    return True


def _deadline(tx: Tx, row_id: int, error: str, tell: bool) -> bool:
    """The clock looks at a deadline no more, so that people must: its case is told to the administrators by name."""
    deadlines.set_next_check(tx, row_id, None)
    row = deadlines.get(tx, row_id)
    case = cases.get(tx, row.case_id) if tell and row and row.case_id else None
    if case:
        staff_notices.notify_administrators(tx, case, DeadlineDeadLetterNotice(row_id))
    return True


_STOPPED: Mapping[str, Callable[[Tx, int, str, bool], bool]] = {
    "courier": _message,
    "postman": _message,
    "fetcher": _file,
    "enforcer": _deed,
    "clock": _deadline,
    "doorkeeper": _errand,
}
"""What ends a row of each kind; whether administrators are to hear of it."""


def _tell_administrators(tx: Tx) -> None:
    """One message to each at most in an hour; what is set aside meanwhile is counted by the next."""
    chats = staff_notices.reachable_chats(tx, [one for one in staff.list_active(tx) if Role.ADMINISTRATOR in one.roles])
    said = settings.get(tx, _NEXT_NOTICE)
    last = datetime.fromisoformat(said) if said else None
    if not chats or (last and tx.now < last):
        return
    at = max(tx.now, last + NOTICE_INTERVAL) if last else tx.now
    settings.put(tx, _NEXT_NOTICE, at.isoformat())
    notice = DeadLettersNotice(last or datetime.fromtimestamp(0, UTC))
    for to in chats:
        outbox.put(tx, to, notice, manner=SendMode.MOVE, slot=_SLOT, not_before=at if at > tx.now else None)
