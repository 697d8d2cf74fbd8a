"""The desk bot on python-telegram-bot, which parses and routes: it calls nobody, keeps nothing, swallows nothing."""

import json
from collections.abc import Callable, Coroutine
from contextvars import ContextVar
from typing import Any, cast

from telegram import Update
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    ChatMemberHandler,
    ContextTypes,
    ExtBot,
    MessageHandler,
    TypeHandler,
    filters,
)
from telegram.request import BaseRequest, RequestData

from handlers.incoming import Envelope
from handlers.telegram.desk import parsing
from handlers.telegram.raw import RawUpdate

_SENT = filters.UpdateType.MESSAGE | filters.UpdateType.EDITED_MESSAGE
_TYPED = filters.UpdateType.MESSAGE & ~filters.FORWARDED & ~filters.VIA_BOT
_WORDS = _SENT & ~filters.StatusUpdate.ALL

_read: ContextVar[list[Envelope | None]] = ContextVar("read")
"""What the handler of the update in hand has read: the library gives nothing back."""

NoData = dict[Any, Any]
DeskContext = ContextTypes.DEFAULT_TYPE
Callback = Callable[[Update, DeskContext], Coroutine[Any, Any, None]]


class DeskApplication(Application[ExtBot[None], DeskContext, NoData, NoData, NoData, None]):
    """An application whose failures reach the worker: the library itself logs them and goes on."""

    async def process_error(
        self, update: object, error: Exception, job: object = None, coroutine: object = None
    ) -> bool:
        """Raise `error`, so that the update is set aside and not taken for handled."""
        raise error


class Silent(BaseRequest):
    """Answers getMe from what is known and refuses every other call: the sender sends, handlers do not.

    Args:
        me: the bot's own account (Bot API "User"), as the wiring learnt it.
    """

    def __init__(self, me: dict[str, Any]) -> None:
        self._me = me

    @property
    def read_timeout(self) -> float | None:
        """Nothing is read."""
        return None

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: object, **__: object
    ) -> tuple[int, bytes]:
        """The one answer it knows.

        Raises:
            RuntimeError: a handler called the Bot API.
        """
        called = url.rpartition("/")[2]
        if called != "getMe":
            raise RuntimeError(f"a desk handler called {called}; what is to be sent is a row in the outbox")
        return 200, json.dumps({"ok": True, "result": self._me}).encode()


async def application(token: str, me: dict[str, Any]) -> DeskApplication:
    """The application, ready to process updates and still without handlers."""
    silent = Silent(me)
    built = (
        ApplicationBuilder()
        .token(token)
        .application_class(DeskApplication)
        .request(silent)
        .get_updates_request(silent)
        .updater(None)
        .job_queue(None)
        .concurrent_updates(False)
        .build()
    )
    await built.initialize()
    return cast(DeskApplication, built)


class DeskBot:
    """Routes raw updates to the parser of their kind."""

    def __init__(self, application: DeskApplication) -> None:
        self._application = application

    @classmethod
    async def open(cls, token: str, me: dict[str, Any]) -> "DeskBot":
        """The bot, ready to read; `me` is its own account (Bot API "User")."""
        built = await application(token, me)
        built.add_handlers(
            [
                # One that is edited in later is not obeyed, and what is forwarded is content.
                MessageHandler(_TYPED & filters.COMMAND, _by(parsing.command)),
                ChatMemberHandler(_by(parsing.standing), ChatMemberHandler.MY_CHAT_MEMBER),
                ChatMemberHandler(_by(parsing.came_or_left), ChatMemberHandler.CHAT_MEMBER),
                MessageHandler(filters.StatusUpdate.MIGRATE, _by(parsing.moved)),
                CallbackQueryHandler(_by(parsing.press)),
                MessageHandler(_WORDS, _by(parsing.message)),
                TypeHandler(Update, _by(lambda update: None)),
            ]
        )
        return cls(built)

    async def read(self, update: RawUpdate) -> Envelope | None:
        """Return the envelope of a raw update; None for one that nothing is done about.

        Raises:
            LookupError: no handler has read it.
        """
        token = _read.set([])
        try:
            await self._application.process_update(Update.de_json(dict(update), self._application.bot))
            if not _read.get():
                raise LookupError("no handler has read an update")
            return _read.get()[0]
        finally:
            _read.reset(token)


def _by(parse: Callable[[Update], Envelope | None]) -> Callback:
    async def handed(update: Update, _: DeskContext) -> None:
        _read.get().append(parse(update))

    return handed
