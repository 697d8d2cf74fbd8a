"""The menu of commands beside the text field, in each language the messenger tells apart."""

from collections.abc import Iterator, Sequence
from typing import Any

import structlog

from bot.api import Api, RefusedError, UnheardError
from bot.parts import Parts
from handlers.desk.start import commands as desk_commands
from handlers.reporter.menu import commands as reporter_commands
from rules.refusals import Say
from rules.vocabulary import Lang

log = structlog.get_logger()

_PRIVATE = {"type": "all_private_chats"}
_GROUPS = {"type": "all_group_chats"}
"""Bot API "BotCommandScope"."""


async def show_menus(parts: Parts) -> None:
    """Tell Telegram both bots' commands (Bot API "setMyCommands"); a menu that fails is no reason to stop.

    In a group everybody reads the operator's language.
    """
    operators = parts.store.installation.language
    for code, lang in _languages(operators):
        await _show(parts.apis["reporter"], parts, reporter_commands(), _PRIVATE, code, lang)
        await _show(parts.apis["desk"], parts, desk_commands(), _PRIVATE, code, lang)
    await _show(parts.apis["desk"], parts, desk_commands(), _GROUPS, "", operators)


async def _show(
    api: Api, parts: Parts, menu: Sequence[tuple[str, Say]], scope: dict[str, str], code: str, lang: Lang
) -> None:
    zone, now = parts.store.installation.timezone, parts.clock.now()
    told = [{"command": word, "description": parts.words.text(say, lang, zone, now)} for word, say in menu]
    params: dict[str, Any] = {"commands": told, "scope": scope, "language_code": code}
    try:
        await api.call("setMyCommands", params)
    except (RefusedError, UnheardError) as error:
        log.warning("the menu of commands could not be shown", language=code, why=type(error).__name__)


def _languages(operators: Lang) -> Iterator[tuple[str, Lang]]:
    """ISO 639-1 codes, which do not tell the two written Chineses apart; the empty one is for everybody else."""
    yield "", operators
    yield "zh", operators if operators != "en" else "zh-Hans"
    yield "en", "en"
