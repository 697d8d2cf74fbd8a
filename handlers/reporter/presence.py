"""A person blocks the bot, or lets it in again (Bot API "my_chat_member")."""

from aiogram import Router
from aiogram.types import ChatMemberUpdated

from cases.conversation.redelivery import returned
from handlers.reporter.filters import InPrivate
from handlers.telegram_ids import address
from handlers.turn import Turn
from rules.addresses import Address
from store.entry import people
from store.unit import Tx


def router() -> Router:
    """Only private chats: what happens to the bot in groups is another topic's."""
    topic = Router(name="presence")
    topic.my_chat_member.register(_changed, InPrivate())
    return topic


async def _changed(event: ChatMemberUpdated, turn: Turn) -> None:
    chat, shut = address(event.chat.id), event.new_chat_member.status == "kicked"
    await turn.commit(lambda tx: people.blocked(tx, chat) if shut else _opened(tx, chat))


def _opened(tx: Tx, chat: Address) -> None:
    person = people.find(tx, chat)
    if person and person.blocked:
        returned(tx, person)
