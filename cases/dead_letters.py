"""Dead letters: set aside what could not be handled, and notify the person concerned and the administrators.

An update that is set aside stays sealed for the time of the policy, and is then emptied.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta

from cases.decision import enforcement, platform
from cases.decision.platform import PlatformAnswer
from cases.notify import staff_notices, undelivered
from cases.record import access
from cases.record.due import begin_once, on_deadline
from rules.facts.notices import DeadLettersNotice, DeadlineDeadLetterNotice
from rules.sanctions.carrying_out import MeasureState
from rules.vocabulary import ContactChannel, DeadlineKind
from store import inbox, outbox, settings
from store.attempts import attempts
from store.clients import events as client_events
from store.decision import enforcements, measures
from store.evidence import fetching, scanning
from store.evidence.fetching import CopyResult
from store.members import staff_chat
from store.outbox import SendMode, sending
from store.record import cases, deadlines
from store.record.deadlines import DeadlineRow
from store.tables import FileState
from store.unit import Tx

KIND = DeadlineKind.SET_ASIDE_ERASURE

NOTICE_INTERVAL = timedelta(hours=1)
"""The minimum interval between two notices to the administrators."""

_UNKNOWN = "application/octet-stream"
"""The media type of a file that could not be examined."""

_NEXT_NOTICE, _UPDATES, _SLOT = "set-aside-told", "set-aside-updates", "set-aside"
_TO_REPORTERS = frozenset({"reporter", *ContactChannel})


def set_aside_update(tx: Tx, role: str, seq: int, error: str, *, keep: bool) -> bool:
    """Set an update aside, and `keep` its body or not; return False if it was done or set aside before.

    Args:
        role: the intake that handles it.
    """
    attempts.forget(tx, role, seq)
    put = inbox.set_aside(tx, seq, error, keep=keep)
    if put:
        # Counted here, because the row keeps no more than the day.
        before = _updates(tx)
        settings.put(tx, _UPDATES, str(before + 1))
        _tell_administrators(tx, before)
    if put and keep:
        begin_once(tx, KIND, tx.now + tx.installation.policy.failed_kept)
    return put


@on_deadline(KIND)
def handle_deadline(tx: Tx, row: DeadlineRow) -> None:
    """Empty the updates that were kept long enough, and move the deadline to the oldest one left."""
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
        tell: also notify the person concerned; if False, the case is not read and only the administrators are notified.
    """
    attempts.set_aside(tx, role, row_id, error)
    if _STOPPED[attempts.kind(role)](tx, row_id, error, tell):
        _tell_administrators(tx, _updates(tx))


def set_aside_unrecorded(tx: Tx, role: str, row_id: int, error: str, *, tell: bool) -> None:
    """Set aside a message that was sent but could not be recorded as sent: it must not be sent again."""
    attempts.set_aside(tx, role, row_id, error)
    sending.refuse_unsendable(tx, row_id, error)
    _tell_administrators(tx, _updates(tx))


def counts_since(tx: Tx, then: datetime, updates: int) -> Mapping[str, int]:
    """Return how many rows were set aside since `then`, by the first word of their role, without zero counts.

    Args:
        updates: how many updates had been set aside until then.
    """
    new = _updates(tx) - updates
    return {**attempts.count_dead_letters_since(tx, then), **({"intake": new} if new else {})}


def _updates(tx: Tx) -> int:
    return int(settings.get(tx, _UPDATES) or 0)


def _message(tx: Tx, row_id: int, error: str, tell: bool) -> bool:
    """Stop sending a message; if it was to a reporter, notify staff beside the card."""
    gone = sending.refuse_unsendable(tx, row_id, error)
    if gone is None:
        return False
    if tell and gone.bot in _TO_REPORTERS:
        undelivered.notify_undelivered(tx, gone.case_id, gone.bot)
    # A notice of this kind that cannot be rendered does not cause another one.
    return gone.form != DeadLettersNotice.KIND


def _file(tx: Tx, row_id: int, error: str, tell: bool) -> bool:
    """Stop fetching a file and notify its sender; a held file gets no copy or verdict; a file to be deleted stays in
    place without its key."""
    state = fetching.state(tx, row_id)
    if state is FileState.HELD:
        scanning.give_up(tx, row_id)
    elif state is FileState.UNCOPIED:
        fetching.mark_copied(tx, row_id, CopyResult(_UNKNOWN, "", note="copy-none"))
    elif state is FileState.WANTED and tell:
        undelivered.refuse_file(tx, row_id, "refusal-fetched-failed")
    elif state is FileState.WANTED:
        fetching.mark_refused(tx, row_id, "refusal-fetched-failed")
    return True


def _deed(tx: Tx, row_id: int, error: str, tell: bool) -> bool:
    """Stop trying an enforcement until somebody presses for it; staff see that beside the card."""
    if tell:
        enforcement.record_failure(tx, row_id)
    else:
        enforcements.stop(tx, row_id)
    return True


def _hook_call(tx: Tx, row_id: int, error: str, tell: bool) -> bool:
    """Stop calling the operator's hook for a measure, which staff see to from now on."""
    row = measures.get(tx, row_id)
    if row and tell:
        platform.record_answer(tx, row, PlatformAnswer(MeasureState.FAILED, error))
    measures.stop(tx, row_id)
    return True


def _webhook(tx: Tx, row_id: int, error: str, tell: bool) -> bool:
    """Call a client's webhook no more for an event, which can be read or replayed."""
    client_events.end(tx, row_id, failed=True)
    return True


def _errand(tx: Tx, row_id: int, error: str, tell: bool) -> bool:
    """Stop trying a removal from the staff chat, or a count of it."""
    staff_chat.stop(tx, row_id)
    return True


def _deadline(tx: Tx, row_id: int, error: str, tell: bool) -> bool:
    """Stop checking a deadline, and notify the administrators of its case, for people to handle it."""
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
    "hook": _hook_call,
    "clock": _deadline,
    "webhooks": _webhook,
    "doorkeeper": _errand,
}
"""The function that stops a row of each role; it returns whether to notify administrators."""


def _tell_administrators(tx: Tx, updates: int) -> None:
    """Notify each administrator at most once per `PAUSE`; the next notice counts what was set aside meanwhile.

    Args:
        updates: how many updates were set aside before this.
    """
    chats = staff_notices.reachable_chats(tx, access.administrators(tx))
    said = settings.get(tx, _NEXT_NOTICE)
    last = datetime.fromisoformat(said) if said else None
    if not chats or (last and tx.now < last):
        return
    at = max(tx.now, last + NOTICE_INTERVAL) if last else tx.now
    settings.put(tx, _NEXT_NOTICE, at.isoformat())
    notice = DeadLettersNotice(last or datetime.fromtimestamp(0, UTC), updates)
    for to in chats:
        outbox.put(tx, to, notice, manner=SendMode.MOVE, slot=_SLOT, not_before=at if at > tx.now else None)
