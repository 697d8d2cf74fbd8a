"""The menus of commands beside the text field, in each language that Telegram distinguishes."""

import asyncio
from collections.abc import Iterator, Sequence
from typing import Any

import structlog

from bot.processes.resources import Resources
from bot.runtime.supervision import Service
from bot.telegram.api import Api, NoAnswerError, RefusedError
from bot.telegram.bot_identity import RETRY_DELAY
from handlers.flows.routing.desk import MENU as DESK_MENU
from handlers.flows.routing.reporter_menu import MENU as REPORTER_MENU
from rules.refusals import Text
from rules.vocabulary import Lang

log = structlog.get_logger()

_PRIVATE = {"type": "all_private_chats"}
_GROUPS = {"type": "all_group_chats"}
"""Bot API "BotCommandScope"."""


class CommandMenus(Service):
    """Sets both bots' commands at Telegram (Bot API "setMyCommands") once, in the background.

    Groups get the operator's language. A menu that Telegram refuses is logged and skipped; one that gets no answer, or
    a request for a pause, is retried; missing menus are set at the next start.
    """

    def __init__(self, parts: Resources) -> None:
        self._parts = parts
        self._shown = False
        self._waiting = False

    async def run(self) -> None:
        """Set the menus, then wait until cancelled."""
        for api, params in self._menus():
            await self._show(api, params)
        self._shown = True
        await asyncio.Event().wait()

    def busy(self) -> bool:
        """Whether a menu is being set."""
        return not (self._shown or self._waiting)

    def idle(self) -> bool:
        """Whether all menus are set."""
        return self._shown

    async def _show(self, api: Api, params: dict[str, Any]) -> None:
        clock = self._parts.clock
        while True:
            try:
                await api.call("setMyCommands", params)
                return
            except NoAnswerError:
                pause = RETRY_DELAY
            except RefusedError as refused:
                if refused.retry_after is None:
                    log.warning("a menu of commands is refused", language=params["language_code"], code=refused.code)
                    return
                pause = refused.retry_after
            log.info("a menu of commands is shown later", language=params["language_code"], pause=str(pause))
            self._waiting = True
            await clock.sleep_until(clock.now() + pause)
            self._waiting = False

    def _menus(self) -> Iterator[tuple[Api, dict[str, Any]]]:
        apis, operators = self._parts.apis, self._parts.store.installation.language
        for code, lang in _languages(operators):
            yield apis["reporter"], self._menu(REPORTER_MENU, _PRIVATE, code, lang)
            yield apis["desk"], self._menu(DESK_MENU, _PRIVATE, code, lang)
        yield apis["desk"], self._menu(DESK_MENU, _GROUPS, "", operators)

    def _menu(self, words: Sequence[tuple[str, Text]], scope: dict[str, str], code: str, lang: Lang) -> dict[str, Any]:
        parts = self._parts
        zone, now = parts.store.installation.timezone, parts.clock.now()
        told = [{"command": word, "description": parts.words.text(say, lang, zone, now)} for word, say in words]
        return {"commands": told, "scope": scope, "language_code": code}


def _languages(operators: Lang) -> Iterator[tuple[str, Lang]]:
    """Yield ISO 639-1 codes, which do not distinguish the two Chinese scripts; the empty one is for all others."""
    yield "", operators
    yield "zh", operators if operators != "en" else "zh-Hans"
    yield "en", "en"
