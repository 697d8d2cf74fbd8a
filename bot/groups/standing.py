"""Who is in charge of a group of the reporter bot, and its rights there: asked of Telegram when somebody needs it."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import structlog

from bot.runtime.clock import Clock
from bot.telegram.api import Api, NoAnswerError, RefusedError
from handlers.telegram.ids import address, chat_id
from rules.addresses import Address
from rules.groups.calls import GroupStanding
from rules.later import LaterError

log = structlog.get_logger()

_FRESH = timedelta(seconds=30)
_MOST = 1000


class GroupStandings:
    """What Telegram said of groups within the last half minute.

    Args:
        bot: the reporter bot's own account (Bot API "User").
    """

    def __init__(self, api: Api, bot: Mapping[str, Any], clock: Clock) -> None:
        self._api = api
        self._bot_id = bot["id"]
        self._hears_all = bool(bot.get("can_read_all_group_messages"))
        self._clock = clock
        self._known: dict[Address, tuple[datetime, str, GroupStanding]] = {}

    def __call__(self, group: Address, event: str = "") -> GroupStanding:
        """Return how a group stands; it is asked anew for an `event` that tells of a change there.

        Raises:
            LaterError: Telegram has to be asked first.
        """
        at, last, standing = self._known.get(group, (None, "", GroupStanding()))
        if at is None or self._clock.now() - at > _FRESH or event not in ("", last):
            raise LaterError(partial(self._ask, group, event))
        return standing

    async def _ask(self, group: Address, event: str) -> None:
        """Ask who the administrators are (https://core.telegram.org/bots/api#getchatadministrators)."""
        standing = GroupStanding()
        try:
            found: list[dict[str, Any]] = await self._api.call("getChatAdministrators", {"chat_id": chat_id(group)})
            own = await self._api.call("getChatMember", {"chat_id": chat_id(group), "user_id": self._bot_id})
            people = frozenset(address(it["user"]["id"]) for it in found if not it["user"]["is_bot"])
            rights = {name: bool(own.get(f"can_{name}_messages")) for name in ("delete", "pin")}
            hears = self._hears_all or own["status"] == "administrator"
            standing = GroupStanding(people, hears=hears, deletes=rights["delete"], pins=rights["pin"])
        except (RefusedError, NoAnswerError) as error:
            log.info("a group does not say who is in charge of it", why=str(error))
        if len(self._known) >= _MOST:
            self._known.clear()
        self._known[group] = (self._clock.now(), event, standing)
