"""The reporter bot on aiogram, which parses and routes: one unit commits each update, and nobody calls Telegram."""

from collections.abc import Mapping
from typing import Any

from aiogram import Bot, Router
from aiogram.filters import CommandObject
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message, Update
from aiogram.types.update import UpdateTypeLookupError
from pydantic import ValidationError

from cases.conversation.redelivery import redeliver_after_unblock
from dialogs.engine import buttons
from dialogs.engine.script import Search
from handlers.flows.reporter.session import enter
from handlers.flows.routing.reporter_presses import PRESSES, PressAnswer
from handlers.incoming import ReporterAccount
from handlers.language import language
from handlers.telegram.ids import address, message_ref
from handlers.telegram.reporter import messages
from handlers.telegram.reporter.parsing import COMMAND, who
from handlers.update_context import UpdateContext
from rules.refusals import refuse
from rules.vocabulary import Lang
from store.entry import people
from store.unit import Tx


class Counter:
    """One router; aiogram's dispatcher, with its own states and error handlers, stays out of it."""

    def __init__(self, token: str, search: Search) -> None:
        self._bot = Bot(token)
        self._search = search
        self._router = Router(name="reporter")
        self._router.message.register(_said)
        self._router.edited_message.register(_edited)
        self._router.callback_query.register(_pressed)
        self._router.my_chat_member.register(_membership)
        for kind, observer in self._router.observers.items():
            # A handler of errors would swallow the failures of all the others.
            if kind not in ("error", "message", "edited_message", "callback_query", "my_chat_member"):
                observer.register(_ignored)

    async def feed(self, update: Mapping[str, Any], turn: UpdateContext) -> None:
        """Route one raw update (Bot API "Update") to its handler.

        Raises:
            Exception: whatever the handler raised; nothing of the update has happened then.
        """
        try:
            known = Update.model_validate(update)
            kind, event = known.event_type, known.event
        except UpdateTypeLookupError:
            # Of a kind that is newer than this program, or of none.
            await turn.commit(lambda tx: None)
            return
        except ValidationError:
            person = _in_private(update)
            if person is None:
                raise
            await turn.commit(lambda tx: messages.unreadable(enter(tx, person, search=self._search)))
            return
        await self._router.propagate_event(kind, event, bot=self._bot, turn=turn, search=self._search)


async def _said(message: Message, bot: Bot, turn: UpdateContext, search: Search) -> None:
    parsed = await COMMAND(message, bot)
    command: CommandObject | None = parsed["command"] if isinstance(parsed, dict) else None
    await turn.commit(lambda tx: messages.heard(tx, message, search, command=command))


async def _edited(message: Message, turn: UpdateContext, search: Search) -> None:
    await turn.commit(lambda tx: messages.heard(tx, message, search, edited=True))


async def _pressed(query: CallbackQuery, turn: UpdateContext, search: Search) -> None:
    data, message = buttons.pressed(query.data or ""), query.message
    unit = PRESSES.get(data.act) if data else None

    def whole(tx: Tx) -> tuple[PressAnswer, Lang]:
        if message is None or message.chat.type != "private" or data is None or unit is None:
            # In a group the presser would be taken for the group; other bytes are no button of this bot.
            known = people.find(tx, address(query.from_user.id))
            own = known.lang if known else language(query.from_user.language_code, tx.installation.language)
            return refuse("refusal-old-screen"), own
        visit = enter(tx, who(message.chat, query.from_user), message_ref(message.message_id), search)
        said = unit(visit, data)
        return said, visit.person.lang

    turn.say(*await turn.commit(whole))


async def _membership(event: ChatMemberUpdated, turn: UpdateContext) -> None:
    """A person blocks the bot, or lets it in again; its membership of groups is ignored (Bot API "my_chat_member")."""

    def unit(tx: Tx) -> None:
        chat = address(event.chat.id)
        person = people.find(tx, chat) if event.chat.type == "private" else None
        if person and event.new_chat_member.status == "kicked":
            people.mark_blocked(tx, chat)
        elif person and person.blocked:
            redeliver_after_unblock(tx, person)

    await turn.commit(unit)


async def _ignored(event: object, turn: UpdateContext) -> None:
    await turn.commit(lambda tx: None)


def _in_private(update: Mapping[str, Any]) -> ReporterAccount | None:
    """The sender of a message in private that the library cannot read; None for anything else."""
    message = update.get("message")
    chat = message.get("chat") if isinstance(message, dict) else None
    sender = message.get("from") if isinstance(message, dict) else None
    if not isinstance(chat, dict) or chat.get("type") != "private" or type(chat.get("id")) is not int:
        return None
    language = sender.get("language_code") if isinstance(sender, dict) else None
    return ReporterAccount(address(chat["id"]), language if isinstance(language, str) else None)
