"""A person blocks the bot, or lets it in again (Bot API "my_chat_member")."""

from aiogram import Router
from aiogram.types import ChatMemberUpdated

from cases.conversation.redelivery import returned
from handlers.reporter.filters import InPrivate
from handlers.turn import Turn
from store.entry import people
from store.unit import Tx


def router() -> Router:
    """Only private chats: what happens to the bot in groups is another topic's."""
    topic = Router(name="presence")
    topic.my_chat_member.register(_changed, InPrivate())
    return topic


async def _changed(event: ChatMemberUpdated, turn: Turn) -> None:
    shut = event.new_chat_member.status == "kicked"
    await turn.commit(lambda tx: people.blocked(tx, event.chat.id) if shut else _opened(tx, event.chat.id))


def _opened(tx: Tx, chat_id: int) -> None:
    person = people.find(tx, chat_id)
    if person and person.blocked:
        returned(tx, person)
