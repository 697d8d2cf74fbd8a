"""python-telegram-bot as parser and router only: it calls nobody, keeps nothing, and swallows nothing."""

import json
from collections.abc import Callable, Coroutine
from contextvars import ContextVar
from typing import Any, cast

from telegram import Update
from telegram.ext import Application, ApplicationBuilder, CallbackContext, ContextTypes, ExtBot
from telegram.request import BaseRequest, RequestData

from handlers.update_context import UpdateContext

_turn: ContextVar[UpdateContext] = ContextVar("turn")

NoData = dict[Any, Any]


class DeskContext(CallbackContext[ExtBot[None], NoData, NoData, NoData]):
    """What a handler gets beside the update: the turn it must commit."""

    @property
    def turn(self) -> UpdateContext:
        """The turn of the update being processed."""
        return _turn.get()


Callback = Callable[[Update, DeskContext], Coroutine[Any, Any, None]]


class DeskApplication(Application[ExtBot[None], DeskContext, NoData, NoData, NoData, None]):
    """An application whose failures reach the worker: the library itself logs them and goes on."""

    async def process_error(
        self, update: object, error: Exception, job: object = None, coroutine: object = None
    ) -> bool:
        """Raise `error`, so that the update is set aside and not taken for handled."""
        raise error


class Silent(BaseRequest):
    """OpenDialog getMe from what is known and refuses every other call: the courier sends, handlers do not.

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
        .context_types(ContextTypes(context=DeskContext))
        .request(silent)
        .get_updates_request(silent)
        .updater(None)
        .job_queue(None)
        .concurrent_updates(False)
        .build()
    )
    await built.initialize()
    return cast(DeskApplication, built)


async def process(application: DeskApplication, update: dict[str, Any], turn: UpdateContext) -> None:
    """Route one raw update (Bot API "Update") to its handler, with `turn` at hand."""
    parsed = Update.de_json(update, application.bot)
    token = _turn.set(turn)
    try:
        await application.process_update(parsed)
    finally:
        _turn.reset(token)
