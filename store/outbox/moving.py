"""The outbox of a chat that goes on at another address."""

from sqlalchemy import bindparam, update

from rules.addresses import Address
from store import outbox
from store.notify import slots
from store.outbox import ADDRESS_LABEL, OVER, UNSENT
from store.tables import OUTBOX, OutboxState, SendMode
from store.tables.columns import in_literals
from store.unit import Tx

_WITHDRAW_DELETIONS = (
    update(OUTBOX)
    .where(OUTBOX.c.bot == bindparam("for_bot"), OUTBOX.c.chat == bindparam("in_chat"), UNSENT)
    .where(in_literals(OUTBOX.c.manner, SendMode.DELETE, SendMode.REMOVE_THREAD))
    .values(state=OutboxState.REPLACED, **OVER)
)
_MOVE_CHAT = (
    update(OUTBOX)
    .where(OUTBOX.c.bot == bindparam("for_bot"), OUTBOX.c.chat == bindparam("from_chat"), UNSENT)
    .values(chat=bindparam("to_chat"), sealed_to=bindparam("to_address"))
)


def move_chat(tx: Tx, bot: str, old: Address, new: Address) -> None:
    """Redirect the unsent messages of a group that became a supergroup (Bot API "migrate_to_chat_id"), and empty its
    slots: messages of the old chat can no longer be edited, nor deleted by their numbers, which mean others now."""
    there = {"for_bot": bot, "in_chat": outbox.chat_hash(tx, bot, old)}
    tx.conn.execute(_WITHDRAW_DELETIONS, there)
    tx.conn.execute(
        _MOVE_CHAT,
        {
            "for_bot": bot,
            "from_chat": outbox.chat_hash(tx, bot, old),
            "to_chat": outbox.chat_hash(tx, bot, new),
            "to_address": tx.keys.seal(new.encode(), ADDRESS_LABEL),
        },
    )
    slots.forget_all(tx, bot, old)
    if bot == "desk" and outbox.staff_chat(tx).address == old:
        outbox.set_staff_chat(tx, new)
