"""Builds Lian from settings and a clock, starts it, and stops it after the work in progress has finished."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AsyncExitStack, suppress
from functools import partial
from typing import Self

import structlog

from bot.files.erased_list import ErasedList
from bot.processes import pages, roles
from bot.processes.menus import CommandMenus
from bot.processes.resources import Resources, open_resources
from bot.receiving.channel import Channel
from bot.runtime.clock import Clock
from bot.runtime.lease import SOLE_HOLDER, Lease
from bot.runtime.listener import Health, serve_http
from bot.runtime.log import describe_exception
from bot.runtime.supervision import Service, Supervisor
from bot.settings import Settings, StartRefusedError
from bot.telegram.api import BotName
from bot.telegram.channel import TelegramChannel
from bot.telegram.webhooks import Webhooks
from bot.web.channel import WebChannel
from cases.oversight import calendar
from cases.retention.again import erase_again
from store.retention import erased

log = structlog.get_logger()

STOP_TIMEOUT = 20.0
"""Seconds that a stop waits for the work in progress; unfinished work is resumed at the next start."""

RELEASE_SECONDS = 2.0
"""Seconds that it then waits to release the leases, in case the database is away."""

_SELDOM, _OFTEN = 60.0, 2.0
"""Seconds after which roles look unasked: often where other processes may write, and no Redis says so."""


class Lian:
    """All roles in one process: `async with Lian(settings, clock) as lian: await lian.run()`.

    Entering raises StartRefusedError, with a sentence for the operator, if the settings are wrong.

    Args:
        shown_in: the origin whose pages may show the web form in a frame: the demo's; empty, as ever else, for none.
    """

    def __init__(self, settings: Settings, clock: Clock, shown_in: str = "") -> None:
        self._settings = settings
        self._shown_in = shown_in
        self._clock = clock
        self._stack = AsyncExitStack()
        self._roles: dict[str, Service] = {}
        self._tasks: list[asyncio.Task[None]] = []
        self._leases: Mapping[str, Lease] = {}
        self._supervisor = Supervisor(clock, self._on_record)
        self._stopping = asyncio.Event()
        self.port: int | None = None
        """The port of the HTTP listener, if LISTEN is set."""

    async def __aenter__(self) -> Self:
        try:
            await self._start(await open_resources(self._settings, self._clock, self._stack))
        except BaseException:
            await self._finish()
            raise
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._finish()

    async def run(self) -> None:
        """Serve until `stop` is called.

        A role that fails is restarted.

        Raises:
            StartRefusedError: the settings no longer work.
        """
        stopping = asyncio.ensure_future(self._stopping.wait())
        done, _ = await asyncio.wait([stopping, *self._tasks], return_when=asyncio.FIRST_COMPLETED)
        stopping.cancel()
        for task in self._tasks:
            if task in done:
                task.result()

    def stop(self) -> None:
        """Stop: finish the work in progress and begin nothing new."""
        self._stopping.set()

    def idle(self) -> bool:
        """Whether all roles run and none has work that can be done now."""
        return not self._supervisor.down and all(role.idle() for role in self._roles.values())

    def resting(self) -> bool:
        """Whether all remaining work waits for an instant."""
        return not any(role.busy() for name, role in self._roles.items() if name not in self._supervisor.down)

    async def _start(self, parts: Resources) -> None:
        self._leases = parts.leases
        flows = roles.flows(parts)
        channels = {bot: roles.telegram(parts, bot, read) for bot, read in (await roles.readers(parts)).items()}
        web = WebChannel(parts.keys, parts.store, parts.wakeups)
        ways: dict[BotName, list[Channel]] = {"reporter": [channels["reporter"], web], "desk": [channels["desk"]]}
        await parts.store.commit(calendar.begin)
        await self._erase_again(parts)
        # In the order in which they end: receiving first, sending last.
        self._roles = {
            **{f"intake.{bot}": roles.intake(parts, bot, it, flows[bot]) for bot, it in ways.items()},
            "menus": CommandMenus(parts),
            "clock": roles.clock(parts),
            "fetcher": roles.fetcher(parts),
            "disk": roles.disk(parts),
            "enforcer": roles.enforcer(parts),
            **roles.platform_caller(parts),
            **roles.webhook_caller(parts),
            "doorkeeper": roles.staff_chat_membership(parts),
            **roles.contact_senders(parts),
            **{f"courier.{bot}": roles.outbox_sender(parts, bot) for bot in channels},
        }
        await self._listen(parts, channels, web)
        runs = {name: role.run for name, role in self._roles.items()}
        woken = parts.listening is not None or parts.holder == SOLE_HOLDER
        runs["looking"] = partial(parts.wakeups.look_again, _SELDOM if woken else _OFTEN)
        if parts.listening is not None:
            from bot.runtime.wakeup_relay import WakeupRelay

            runs["relay"] = WakeupRelay(parts.wakeups, parts.listening).run
        self._tasks = [asyncio.create_task(self._supervisor.keep(name, run), name=name) for name, run in runs.items()]
        log.info("Lian serves", reporter=parts.known.reporter["username"], desk=parts.known.desk["username"])

    async def _erase_again(self, parts: Resources) -> None:
        """Erase again what a restored backup holds still, before anything is shown of it."""
        erased_list = ErasedList.of(self._settings)
        try:
            listed = await asyncio.to_thread(erased_list.read)
        except OSError as error:
            raise StartRefusedError(f"ERASED_KEYS cannot be read: {error.strerror}, {erased_list.file}.") from None
        again = await parts.store.commit(lambda tx: erase_again(tx, listed))
        if again.cases or again.persons:
            log.warning("erased again, as a backup was restored", cases=again.cases, persons=again.persons)
        # A list that was lost is written anew.
        lost = await parts.store.read(erased.known) - listed
        await asyncio.to_thread(erased_list.append, lost)

    async def _listen(self, parts: Resources, channels: Mapping[BotName, TelegramChannel], web: WebChannel) -> None:
        address, door, url = self._settings.address(), self._settings.door(), self._settings.web_url
        if address is None:
            return

        async def database() -> None:
            await parts.store.read(lambda tx: None)

        routes = Health(lambda: list(self._supervisor.down), database).routes()
        if door is not None:
            routes += Webhooks(channels, door).routes()
        if api := roles.api(parts):
            routes += api.routes()
        if url is not None:
            routes += pages.routes(parts, web, url, self._shown_in)
        self.port = await self._stack.enter_async_context(serve_http(address, routes))

    async def _on_record(self, role: str, why: str) -> None:
        if role in self._leases:
            await self._leases[role].failed(why)

    async def _finish(self) -> None:
        """Begin nothing new, and finish the work in progress, role by role in the order in which work flows."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        try:
            async with asyncio.timeout(STOP_TIMEOUT):
                for name, role in self._roles.items():
                    await self._ended(name, role.finish)
        except TimeoutError:
            log.warning("not all work in hand could be ended; it is found again at the next start")
            # Release the leases: this is still a clean end, after which no row is suspected.
            with suppress(TimeoutError):
                async with asyncio.timeout(RELEASE_SECONDS):
                    for name, lease in self._leases.items():
                        await self._ended(name, lease.release)
        await self._stack.aclose()

    async def _ended(self, name: str, end: Callable[[], Awaitable[None]]) -> None:
        try:
            await end()
        except Exception as error:
            log.error("a role could not end as it should", role=name, error=describe_exception(error))
