"""The staff chat as Telegram tells of it: what is to be done there, and who is there without being staff."""

from dataclasses import dataclass, fields
from datetime import datetime

from sqlalchemy import bindparam, delete, func, select, update
from sqlalchemy.dialects.postgresql import insert

from rules.addresses import Address
from rules.people.staffing import InGroup, StaffChatTask
from store.tables import STAFF_CHAT_ERRAND, STAFF_CHAT_PRESENCE
from store.unit import Tx

_LABEL = b"staff_chat.about"
_WAKES = "doorkeeper"


@dataclass(frozen=True, slots=True)
class StaffChatTaskRow:
    """Something to be done in the staff chat.

    Attributes:
        staff_id: who is to be removed from it; None where its people are counted.
        begun: their ban may have been made already.
        found: how it stood when it was last tried.
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
    """Somebody who is in the staff chat (Bot API "User"), named as Telegram gives it."""

    address: Address
    name: str
    username: str | None


_E = STAFF_CHAT_ERRAND.c
_ROW = select(*(_E[each.name] for each in fields(StaffChatTaskRow)))
_DUE = _ROW.where(_E.next_at.is_not(None), _E.next_at <= bindparam("now")).order_by(_E.id)
_EARLIEST = select(func.min(_E.next_at))
_THIS = update(STAFF_CHAT_ERRAND).where(_E.id == bindparam("row"))
_MENDED = (
    update(STAFF_CHAT_ERRAND)
    .where(_E.kind == StaffChatTask.EXPEL, _E.next_at.is_(None), _E.found != InGroup.GONE)
    .values(next_at=bindparam("look"), tries=0)
)
_OFF = delete(STAFF_CHAT_ERRAND).where(_E.staff_id == bindparam("of_member"))
_ROLL_DONE = delete(STAFF_CHAT_ERRAND).where(_E.kind == StaffChatTask.ROLL)


_NEW = insert(STAFF_CHAT_PRESENCE)
_SEEN = _NEW.on_conflict_do_update(
    index_elements=["account"], set_={name: _NEW.excluded[name] for name in ("sealed_about", "seen_at")}
)
_PRESENT = select(STAFF_CHAT_PRESENCE.c.sealed_about).order_by(STAFF_CHAT_PRESENCE.c.id)
_LEFT = delete(STAFF_CHAT_PRESENCE).where(STAFF_CHAT_PRESENCE.c.account == bindparam("hashed"))


def add_task(tx: Tx, kind: StaffChatTask, staff_id: int | None = None) -> None:
    """This is to be done, now; a count that waits already is not wanted twice."""
    if kind is StaffChatTask.ROLL:
        tx.conn.execute(_ROLL_DONE)
    tx.wakes.add(_WAKES)
    values = {"kind": kind, "staff_id": staff_id, "begun": False, "tries": 0, "next_at": tx.now, "wanted_at": tx.now}
    tx.conn.execute(insert(STAFF_CHAT_ERRAND), values)


def cancel_tasks_for(tx: Tx, staff_id: int) -> None:
    """They are on the staff again, and nobody removes them from the chat."""
    tx.conn.execute(_OFF, {"of_member": staff_id})


def due_tasks(tx: Tx) -> list[StaffChatTaskRow]:
    """What is to be done now, oldest first."""
    return [StaffChatTaskRow(*row) for row in tx.conn.execute(_DUE, {"now": tx.now})]


def next_due(tx: Tx) -> datetime | None:
    """When something is to be done next."""
    instant: datetime | None = tx.conn.execute(_EARLIEST).scalar_one()
    return instant


def mark_ban_started(tx: Tx, errand_id: int) -> None:
    """The ban is about to be made: after a crash it must be lifted, whoever made it."""
    tx.conn.execute(_THIS.values(begun=True), {"row": errand_id})


def set_result(tx: Tx, errand_id: int, how: InGroup) -> None:
    """How it stands now that it was tried; nothing more is done by itself."""
    tx.conn.execute(_THIS.values(found=how, next_at=None, begun=False), {"row": errand_id})


def finish_roll_call(tx: Tx) -> None:
    """The people were counted."""
    tx.conn.execute(_ROLL_DONE)


def postpone(tx: Tx, errand_id: int, at: datetime) -> None:
    """Telegram was not heard, or asks for patience."""
    tx.conn.execute(_THIS.values(tries=_E.tries + 1, next_at=at), {"row": errand_id})


def stop(tx: Tx, errand_id: int) -> None:
    """It is not tried any more."""
    tx.conn.execute(_THIS.values(next_at=None), {"row": errand_id})


def retry_failed(tx: Tx) -> None:
    """The bot may do something else in the chat than before: what it could not do is tried again."""
    if tx.conn.execute(_MENDED, {"look": tx.now}).rowcount:
        tx.wakes.add(_WAKES)


def add_present(tx: Tx, who: PresentPerson) -> None:
    """They are in the chat."""
    row = {
        "account": tx.keys.hash("staff", who.address),
        "sealed_about": tx.keys.seal_json([who.address, who.name, who.username], _LABEL),
        "seen_at": tx.now,
    }
    tx.conn.execute(_SEEN, row)


def remove_present(tx: Tx, address: Address) -> None:
    """They are not in the chat any more."""
    tx.conn.execute(_LEFT, {"hashed": tx.keys.hash("staff", address)})


def list_present(tx: Tx) -> list[PresentPerson]:
    """Everybody seen there and not seen to leave."""
    return [PresentPerson(*tx.keys.open_json(sealed, _LABEL)) for sealed in tx.conn.execute(_PRESENT).scalars()]
