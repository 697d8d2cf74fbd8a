"""The staff chat: pending tasks, and people in it who are not staff, as far as Telegram reports them."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, func, insert, select, update

from rules.addresses import Address
from rules.people.staffing import InGroup, StaffChatTask
from store import rows
from store.sealing import RowLabel
from store.tables import STAFF_CHAT_ERRAND, STAFF_CHAT_PRESENCE
from store.tables.columns import insert_or_update
from store.unit import Tx

_ABOUT = RowLabel(STAFF_CHAT_PRESENCE.c.sealed_about)
_WAKES = "doorkeeper"


@dataclass(frozen=True, slots=True)
class StaffChatTaskRow:
    """A task in the staff chat.

    Attributes:
        staff_id: the former member to remove; None for a roll call.
        begun: the ban that removes them may have been made already.
        found: the result of the last try.
    """

    id: int
    kind: StaffChatTask
    staff_id: int | None
    begun: bool
    found: InGroup | None
    tries: int
    next_at: datetime | None


@dataclass(frozen=True, slots=True)
class PresentPerson:
    """A person in the staff chat, with name and username from Telegram (Bot API "User")."""

    address: Address
    name: str
    username: str | None


_E = STAFF_CHAT_ERRAND.c
_TASKS = rows.of(STAFF_CHAT_ERRAND, StaffChatTaskRow)
_DUE = _TASKS.where(_E.next_at.is_not(None), _E.next_at <= bindparam("now")).order_by(_E.id)
_EARLIEST = select(func.min(_E.next_at))
_THIS = update(STAFF_CHAT_ERRAND).where(_E.id == bindparam("row"))
_MENDED = (
    update(STAFF_CHAT_ERRAND)
    .where(_E.kind == StaffChatTask.EXPEL, _E.next_at.is_(None), _E.found != InGroup.GONE)
    .values(next_at=bindparam("look"), tries=0)
)
_SEEN = insert_or_update(STAFF_CHAT_PRESENCE, ["account"], "sealed_about", "seen_at")
_PRESENT = select(STAFF_CHAT_PRESENCE.c.account, STAFF_CHAT_PRESENCE.c.sealed_about).order_by(STAFF_CHAT_PRESENCE.c.id)


def add_task(tx: Tx, kind: StaffChatTask, staff_id: int | None = None) -> None:
    """Insert a task that is due now; a roll call replaces a pending one."""
    if kind is StaffChatTask.ROLL:
        finish_roll_call(tx)
    tx.wakes.add(_WAKES)
    values = {"kind": kind, "staff_id": staff_id, "begun": False, "tries": 0, "next_at": tx.now, "wanted_at": tx.now}
    tx.conn.execute(insert(STAFF_CHAT_ERRAND), values)


def cancel_tasks_for(tx: Tx, staff_id: int) -> None:
    """Delete the tasks about a member who has become staff again."""
    rows.remove(tx, STAFF_CHAT_ERRAND, staff_id=staff_id)


def due_tasks(tx: Tx) -> list[StaffChatTaskRow]:
    """Return the due tasks, oldest first."""
    return tx.conn.execute(_DUE, {"now": tx.now}).all_as(StaffChatTaskRow)


def next_due(tx: Tx) -> datetime | None:
    """Return when the next task is due."""
    return tx.conn.execute(_EARLIEST).scalar(datetime)


def mark_ban_started(tx: Tx, errand_id: int) -> None:
    """Record that the ban is about to be made: after a crash it must be lifted, no matter who made it."""
    rows.change(tx, STAFF_CHAT_ERRAND, {"id": errand_id}, begun=True)


def set_result(tx: Tx, errand_id: int, how: InGroup) -> None:
    """Store the result of a try; the task is not tried again by itself."""
    rows.change(tx, STAFF_CHAT_ERRAND, {"id": errand_id}, found=how, next_at=None, begun=False)


def finish_roll_call(tx: Tx) -> None:
    """Delete the roll call, which is done."""
    rows.remove(tx, STAFF_CHAT_ERRAND, kind=StaffChatTask.ROLL)


def postpone(tx: Tx, errand_id: int, at: datetime) -> None:
    """Postpone a task: Telegram did not answer, or asked to wait."""
    tx.conn.execute(_THIS.values(tries=_E.tries + 1, next_at=at), {"row": errand_id})


def stop(tx: Tx, errand_id: int) -> None:
    """Stop trying a task."""
    rows.change(tx, STAFF_CHAT_ERRAND, {"id": errand_id}, next_at=None)


def retry_failed(tx: Tx) -> None:
    """Retry the removals that failed, because the bot's rights in the chat have changed."""
    if tx.conn.execute(_MENDED, {"look": tx.now}).rowcount:
        tx.wakes.add(_WAKES)


def add_present(tx: Tx, who: PresentPerson) -> None:
    """Record that a person is in the chat."""
    account = tx.keys.hash("staff", who.address)
    row = {
        "account": account,
        "sealed_about": tx.keys.seal_json([who.address, who.name, who.username], _ABOUT(account)),
        "seen_at": tx.now,
    }
    tx.conn.execute(_SEEN, row)


def remove_present(tx: Tx, address: Address) -> None:
    """Delete the record of a person who left."""
    rows.remove(tx, STAFF_CHAT_PRESENCE, account=tx.keys.hash("staff", address))


def list_present(tx: Tx) -> list[PresentPerson]:
    """Return the people who were seen in the chat and not seen to leave."""
    return [PresentPerson(*tx.keys.open_json(it.sealed_about, _ABOUT(it.account))) for it in tx.conn.execute(_PRESENT)]
