"""The desk bot on python-telegram-bot, which parses and routes and does nothing else."""

from collections.abc import Callable
from typing import Any

from telegram import Update
from telegram.ext import CallbackQueryHandler, ChatMemberHandler, CommandHandler, MessageHandler, TypeHandler, filters

from dialogs.engine.script import Search
from handlers.flows.routing.desk import COMMANDS, handle
from handlers.incoming import Envelope
from handlers.telegram.desk import parsing
from handlers.telegram.desk.application import Callback, DeskApplication, DeskContext, application, process
from handlers.update_context import UpdateContext

_SENT = filters.UpdateType.MESSAGE | filters.UpdateType.EDITED_MESSAGE
_WORDS = _SENT & ~filters.COMMAND & ~filters.StatusUpdate.ALL


class DeskBot:
    """Feeds raw updates to the desk's handlers, each of which commits one unit."""

    def __init__(self, application: DeskApplication) -> None:
        self._application = application

    @classmethod
    async def open(cls, token: str, me: dict[str, Any], search: Search) -> "DeskBot":
        """The bot, ready to be fed.

        Args:
            me: its own account (Bot API "User").
            search: the leaves a sentence is most likely about, likeliest first.
        """

        def on(parse: Callable[[Update], Envelope | None]) -> Callback:
            async def handed(update: Update, context: DeskContext) -> None:
                envelope = parse(update)
                if envelope is None:
                    await _ignored(update, context)
                else:
                    context.turn.say(*await context.turn.commit(lambda tx: handle(tx, envelope, search)))

            return handed

        built = await application(token, me)
        built.add_handlers(
            [
                # One that is edited in later is not obeyed.
                CommandHandler(("start", *COMMANDS), on(parsing.command), filters.UpdateType.MESSAGE),
                ChatMemberHandler(on(parsing.standing), ChatMemberHandler.MY_CHAT_MEMBER),
                ChatMemberHandler(on(parsing.came_or_left), ChatMemberHandler.CHAT_MEMBER),
                MessageHandler(filters.StatusUpdate.MIGRATE, on(parsing.moved)),
                CallbackQueryHandler(on(parsing.press)),
                MessageHandler(_WORDS, on(parsing.message)),
                TypeHandler(Update, _ignored),
            ]
        )
        return cls(built)

    async def feed(self, update: dict[str, Any], turn: UpdateContext) -> None:
        """Handle one raw update in `turn`; whatever fails is raised."""
        await process(self._application, update, turn)


async def _ignored(update: Update, context: DeskContext) -> None:
    """Mark an update that no handler takes as done."""
    await context.turn.commit(lambda tx: None)
