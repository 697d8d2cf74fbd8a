"""How both bots introduce themselves, before anybody presses START and beside the text field, in each language that
Telegram distinguishes."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import structlog

from bot.processes.resources import Resources
from bot.runtime.supervision import Service
from bot.telegram.api import Api, NoAnswerError, RefusedError
from bot.telegram.bot_identity import RETRY_DELAY
from handlers.flows.feature import Menu
from handlers.flows.routing.desk import GROUP_MENU, menu_of
from handlers.flows.routing.reporter_menu import MENU as REPORTER_MENU
from handlers.telegram.ids import menu_scope
from rules.addresses import Address
from rules.refusals import Text
from rules.text.text_limits import cropped
from rules.vocabulary import Lang
from store import outbox
from store.members import staff
from store.unit import Tx

log = structlog.get_logger()

_INTRODUCTIONS = (
    ("Name", "name", 64),
    ("ShortDescription", "short_description", 120),
    ("Description", "description", 512),
)
"""Methods, parameters and their limits in UTF-16 units (Bot API "setMyName", "setMyShortDescription",
"setMyDescription"); the sentences are `intro-<bot>-<parameter>`."""

_PRIVATE = {"type": "all_private_chats"}
"""Bot API "BotCommandScope"."""


class CommandMenus(Service):
    """Sets both bots' names, descriptions and commands at Telegram once, in the background; then the commands of the
    staff chat, and of each member of staff in their private chat, as their roles and language change.

    Names and descriptions are set only where they differ: Telegram lets a bot change them rarely.

    Other groups get no menu of the desk. A menu that Telegram refuses is logged and skipped; one that gets no answer,
    or a request for a pause, is retried; missing menus are set at the next start.
    """

    def __init__(self, parts: Resources) -> None:
        self._parts = parts
        self._shown = False
        self._waiting = False
        self._changed = parts.wakeups.signal(staff.CHANGED)
        self._of_members: dict[Address, tuple[Lang, Menu]] = {}

    async def run(self) -> None:
        """Set the menus, and those of members whenever one has changed, until cancelled."""
        await self._call(self._parts.apis["desk"], "deleteMyCommands", {"scope": {"type": "all_group_chats"}})
        for api, params in self._menus():
            await self._call(api, "setMyCommands", params)
        for bot, api in self._parts.apis.items():
            for code, lang in _languages(self._parts.store.installation.language):
                await self._introduce(bot, api, code, lang)
        while True:
            self._changed.clear()
            await self._members()
            self._shown = True
            await self._changed.wait()
            self._shown = False

    def busy(self) -> bool:
        """Whether a menu is being set, or is to be."""
        return not self.idle() and not self._waiting

    def idle(self) -> bool:
        """Whether all menus are set."""
        return self._shown and not self._changed.is_set()

    async def _members(self) -> None:
        """Set the menus of members that have changed; a member who left, or whom it cannot reach, has that of all."""
        now, api = await self._parts.store.read(_members), self._parts.apis["desk"]
        for address in [it for it in self._of_members if it not in now]:
            del self._of_members[address]
            await self._call(api, "deleteMyCommands", {"scope": menu_scope(address)})
        for address, (lang, menu) in now.items():
            if self._of_members.get(address) != (lang, menu):
                self._of_members[address] = lang, menu
                await self._call(api, "setMyCommands", self._menu(menu, menu_scope(address), "", lang))

    async def _introduce(self, bot: str, api: Api, code: str, lang: Lang) -> None:
        parts = self._parts
        zone, now = parts.store.installation.timezone, parts.clock.now()
        for method, parameter, limit in _INTRODUCTIONS:
            say = Text(f"intro-{bot}-{parameter.replace('_', '-')}")
            told = cropped(parts.words.text(say, lang, zone, now), limit)
            known = await self._call(api, f"getMy{method}", {"language_code": code})
            if known is not None and known.get(parameter) != told:
                await self._call(api, f"setMy{method}", {parameter: told, "language_code": code})

    async def _call(self, api: Api, method: str, params: dict[str, Any]) -> Any:
        """Return Telegram's answer; None where it refuses."""
        clock = self._parts.clock
        while True:
            try:
                return await api.call(method, params)
            except NoAnswerError:
                pause = RETRY_DELAY
            except RefusedError as refused:
                if refused.retry_after is None:
                    log.warning("an introduction is refused", method=method, code=refused.code)
                    return None
                pause = refused.retry_after
            log.info("an introduction is made later", method=method, pause=str(pause))
            self._waiting = True
            await clock.sleep_until(clock.now() + pause)
            self._waiting = False

    def _menus(self) -> Iterator[tuple[Api, dict[str, Any]]]:
        apis, operators = self._parts.apis, self._parts.store.installation.language
        for code, lang in _languages(operators):
            yield apis["reporter"], self._menu(REPORTER_MENU, _PRIVATE, code, lang)
            yield apis["desk"], self._menu(menu_of(frozenset()), _PRIVATE, code, lang)

    def _menu(
        self, words: Sequence[tuple[str, Text]], scope: Mapping[str, object], code: str, lang: Lang
    ) -> dict[str, Any]:
        parts = self._parts
        zone, now = parts.store.installation.timezone, parts.clock.now()
        told = [{"command": word, "description": parts.words.text(say, lang, zone, now)} for word, say in words]
        return {"commands": told, "scope": scope, "language_code": code}


def _members(tx: Tx) -> dict[Address, tuple[Lang, Menu]]:
    """Return the language and the menu of the staff chat, and of each member who can be written to."""
    chats = [(staff.private_chat(tx, member.id), member) for member in staff.list_active(tx)]
    own = {to.address: (member.lang, menu_of(member.roles)) for to, member in chats if to}
    return {outbox.staff_chat(tx).address: (tx.installation.language, GROUP_MENU), **own}


def _languages(operators: Lang) -> Iterator[tuple[str, Lang]]:
    """Yield ISO 639-1 codes, which do not distinguish the two Chinese scripts; the empty one is for all others."""
    yield "", operators
    yield "zh", operators if operators != "en" else "zh-Hans"
    yield "en", "en"
