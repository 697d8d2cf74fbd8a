"""A person blocks the bot, or lets it in again (Bot API "my_chat_member")."""

from aiogram import Router
from aiogram.types import ChatMemberUpdated

from handlers.reporter.filters import InPrivate
from handlers.turn import Turn
from store import people


def router() -> Router:
    """Only private chats: what happens to the bot in groups is another topic's."""
    topic = Router(name="presence")
    topic.my_chat_member.register(_changed, InPrivate())
    return topic


async def _changed(event: ChatMemberUpdated, turn: Turn) -> None:
    change = people.blocked if event.new_chat_member.status == "kicked" else people.unblocked
    await turn.commit(lambda tx: change(tx, event.chat.id))
