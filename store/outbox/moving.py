"""The outbox of a chat that goes on at another address."""

from sqlalchemy import bindparam, select, update

from rules.addresses import Address
from store import outbox
from store.notify import slots
from store.outbox import ADDRESS, OVER, UNSENT
from store.tables import OUTBOX, OutboxState, SendMode
from store.tables.columns import in_literals
from store.unit import Tx

_WITHDRAW_DELETIONS = (
    update(OUTBOX)
    .where(OUTBOX.c.bot == bindparam("for_bot"), OUTBOX.c.chat == bindparam("in_chat"), UNSENT)
    .where(in_literals(OUTBOX.c.manner, SendMode.DELETE, SendMode.REMOVE_THREAD))
    .values(state=OutboxState.REPLACED, **OVER)
)
_IN_CHAT = (
    select(OUTBOX.c.id)
    .where(OUTBOX.c.bot == bindparam("for_bot"), OUTBOX.c.chat == bindparam("in_chat"), UNSENT)
    .order_by(OUTBOX.c.id)
)
_MOVE = (
    update(OUTBOX)
    .where(OUTBOX.c.id == bindparam("row"))
    .values(chat=bindparam("to_chat"), sealed_to=bindparam("to_address"))
)


def move_chat(tx: Tx, bot: str, old: Address, new: Address) -> None:
    """Redirect the unsent messages of a group that became a supergroup (Bot API "migrate_to_chat_id"), and empty its
    slots: messages of the old chat can no longer be edited, nor deleted by their numbers, which mean others now."""
    there = {"for_bot": bot, "in_chat": outbox.chat_hash(tx, bot, old)}
    tx.conn.execute(_WITHDRAW_DELETIONS, there)
    to = outbox.chat_hash(tx, bot, new)
    for row in tx.conn.execute(_IN_CHAT, there).scalars():
        sealed = tx.keys.seal(new.encode(), ADDRESS(row))
        tx.conn.execute(_MOVE, {"row": row, "to_chat": to, "to_address": sealed})
    slots.forget_all(tx, bot, old)
    if bot == "desk" and outbox.staff_chat(tx).address == old:
        outbox.set_staff_chat(tx, new)
