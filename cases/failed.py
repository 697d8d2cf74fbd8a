"""An update that could not be handled is put away, kept sealed for as long as the policy says, and then emptied."""

from rules.vocabulary import DeadlineKind
from store import deadlines, inbox
from store.deadlines import DeadlineRow
from store.unit import Tx

KIND = DeadlineKind.SET_ASIDE_ERASURE


def put_away(tx: Tx, seq: int, error: str, *, keep: bool) -> bool:
    """The update set aside, its body kept where it may be; False where it was done or put away before."""
    put = inbox.set_aside(tx, seq, error, keep=keep)
    if put and keep and not deadlines.of_kind(tx, KIND):
        due = tx.now + tx.installation.policy.failed_kept
        deadlines.begin(tx, KIND, begun_at=tx.now, due_at=due, next_at=due)
    return put


def passed(tx: Tx, row: DeadlineRow) -> None:
    """What has been kept long enough is emptied; one deadline goes on from the oldest to the next."""
    length = tx.installation.policy.failed_kept
    inbox.expire(tx, tx.now - length)
    oldest = inbox.oldest_kept(tx)
    if oldest is None:
        deadlines.met(tx, row.id)
    else:
        due = oldest + length
        deadlines.move(tx, row.id, begun_at=oldest, due_at=due, next_at=due)
