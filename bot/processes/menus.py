"""The menu of commands beside the text field, in each language the messenger tells apart."""

import asyncio
from collections.abc import Iterator, Sequence
from typing import Any

import structlog

from bot.processes.resources import Resources
from bot.telegram.api import Api, NoAnswerError, RefusedError
from bot.telegram.bot_identity import RETRY_DELAY
from handlers.desk.start import commands as desk_commands
from handlers.reporter.menu import commands as reporter_commands
from rules.refusals import Text
from rules.vocabulary import Lang

log = structlog.get_logger()

_PRIVATE = {"type": "all_private_chats"}
_GROUPS = {"type": "all_group_chats"}
"""Bot API "BotCommandScope"."""


class CommandMenus:
    """Tells Telegram both bots' commands (Bot API "setMyCommands") once, beside everything else.

    In a group everybody reads the operator's language. A menu that Telegram refuses is logged and left out; for one
    that it is not heard about, or for which it asks for a pause, there is another try.
    """

    def __init__(self, parts: Resources) -> None:
        self._parts = parts
        self._shown = False
        self._waiting = False

    async def run(self) -> None:
        """Show the menus; then nothing, for ever."""
        for api, params in self._menus():
            await self._show(api, params)
        self._shown = True
        await asyncio.Event().wait()

    def busy(self) -> bool:
        """A menu is being shown."""
        return not (self._shown or self._waiting)

    def idle(self) -> bool:
        """All menus are shown."""
        return self._shown

    async def finish(self) -> None:
        """What was not shown is shown at the next start."""

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
            yield apis["reporter"], self._menu(reporter_commands(), _PRIVATE, code, lang)
            yield apis["desk"], self._menu(desk_commands(), _PRIVATE, code, lang)
        yield apis["desk"], self._menu(desk_commands(), _GROUPS, "", operators)

    def _menu(self, words: Sequence[tuple[str, Text]], scope: dict[str, str], code: str, lang: Lang) -> dict[str, Any]:
        parts = self._parts
        zone, now = parts.store.installation.timezone, parts.clock.now()
        told = [{"command": word, "description": parts.words.text(say, lang, zone, now)} for word, say in words]
        return {"commands": told, "scope": scope, "language_code": code}


def _languages(operators: Lang) -> Iterator[tuple[str, Lang]]:
    """ISO 639-1 codes, which do not tell the two written Chineses apart; the empty one is for everybody else."""
    yield "", operators
    yield "zh", operators if operators != "en" else "zh-Hans"
    yield "en", "en"
