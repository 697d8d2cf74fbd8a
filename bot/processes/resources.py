"""The components that roles share, opened once for a process: Bot API clients, store, texts, wake-ups."""

import asyncio
import os
import re
import secrets
import socket
from collections.abc import Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

import structlog
from obstore.exceptions import BaseError
from pyreqwest.client import Client
from sqlalchemy.exc import DBAPIError

from bot.groups.standing import GroupStandings
from bot.operator_config import (
    installation,
    migrate_database,
    open_keyring,
    rule_versions_in_force,
    store_rule_versions,
)
from bot.runtime.clock import Clock
from bot.runtime.disk import sqlite_process_lock
from bot.runtime.http_client import http_client
from bot.runtime.lease import SOLE_HOLDER, Lease
from bot.runtime.wakeups import Wakeups
from bot.search.client import CatalogueSearch
from bot.settings import Settings, StartRefusedError
from bot.telegram.api import Api, BotName
from bot.telegram.bot_identity import BotIdentity, check_bots, query_identity
from bot.telegram.chat_actions import ChatActions
from dialogs.engine.words import Renderer
from handlers.flows.routing import desk_chats
from store.attempts.trials import IsolationGate
from store.engine import outages
from store.identity.guesses import WAKE as GUESSED
from store.sealing import Keyring
from store.unit import Store
from store.vault import Vault

if TYPE_CHECKING:
    from redis.asyncio import Redis

log = structlog.get_logger()

DATABASE_PAUSE = timedelta(seconds=1)
"""Between two tries to reach a database that is away."""

_NEVER = re.compile(r"FATAL:\s+(password|role|database|no pg_hba|Peer|Ident)", re.IGNORECASE)
"""What PostgreSQL says to those whom it will not let in later either."""

REDIS_SECONDS = 1.0
"""How long a rate limit waits for Redis before it counts in this process."""


@dataclass(frozen=True, slots=True)
class Resources:
    """The opened components.

    Attributes:
        counter: a client of REDIS_URL with a short timeout; None if REDIS_URL is not set.
        listening: a client that may wait for a message for ever; None likewise.
        client: the HTTP client.
        search: the search for categories, in a process of its own.
        holder: the name of this process on its leases.
        leases: the leases of this process's roles, by name.
        gate: lets a row be tried alone in this process.
    """

    settings: Settings
    clock: Clock
    apis: Mapping[BotName, Api]
    actions: Mapping[BotName, ChatActions]
    known: BotIdentity
    keys: Keyring
    store: Store
    vault: Vault
    words: Renderer
    wakeups: Wakeups
    counter: "Redis | None"
    listening: "Redis | None"
    client: Client
    search: CatalogueSearch
    holder: str
    leases: dict[str, Lease] = field(default_factory=dict)
    gate: IsolationGate = field(default_factory=IsolationGate)

    def lease(self, name: str) -> Lease:
        """Create the lease of a role, not taken yet."""
        lease = Lease(name, self.holder, self.store, self.clock, self.gate)
        self.leases[name] = lease
        return lease


async def open_resources(settings: Settings, clock: Clock, stack: AsyncExitStack) -> Resources:
    """Open all components; `stack` closes them.

    Raises:
        StartRefusedError: the settings are wrong, or another process runs on this database.
    """
    stack.enter_context(sqlite_process_lock(settings.database_url))
    words = Renderer.load()
    calling = await stack.enter_async_context(http_client())
    apis: dict[BotName, Api] = {
        "reporter": Api(calling, settings.telegram_api_url, settings.reporter_bot_token.get_secret_value(), clock),
        "desk": Api(calling, settings.telegram_api_url, settings.desk_bot_token.get_secret_value(), clock),
    }
    known = await query_identity(apis["reporter"], apis["desk"], settings.staff_chat, clock)
    standing = GroupStandings(apis["reporter"], known.reporter, clock)
    place = replace(installation(settings, known), standing=standing)
    await _migrated(settings, clock)
    keys, wakeups = open_keyring(settings, clock), Wakeups()
    store = Store(settings.database_url, keys, place, clock.now, partial(_announce, wakeups))
    store.open()
    stack.push_async_callback(store.close)
    search = CatalogueSearch(place.catalogue)
    stack.push_async_callback(search.close)
    await store.commit(lambda tx: check_bots(tx, known))
    in_force = rule_versions_in_force(settings, place)
    await store.commit(lambda tx: store_rule_versions(tx, in_force))
    await store.commit(lambda tx: desk_chats.begin(tx, threads=known.forum))
    return Resources(
        settings,
        clock,
        apis,
        {bot: ChatActions(api, clock) for bot, api in apis.items()},
        known,
        keys,
        store,
        _vault(settings.evidence_url, keys),
        words,
        wakeups,
        counter=_redis(settings.redis_url, REDIS_SECONDS, stack),
        listening=_redis(settings.redis_url, None, stack),
        client=calling,
        search=search,
        holder=_holder(settings.database_url),
    )


async def _migrated(settings: Settings, clock: Clock) -> None:
    """Migrate the database; where it is away, say so once and wait for it.

    Raises:
        StartRefusedError: it can never be used with these settings.
    """
    waiting = False
    while True:
        try:
            await asyncio.to_thread(migrate_database, settings)
        except DBAPIError as error:
            why = outages.error_message(error)
            if not outages.is_transient(error) or _NEVER.search(str(error.orig)):
                raise StartRefusedError(f"DATABASE_URL cannot be used: {why}.") from None
            if not waiting:
                log.warning("the database is away; Lian waits for it and then goes on by itself", why=why)
            waiting = True
            await clock.sleep_until(clock.now() + DATABASE_PAUSE)
        else:
            if waiting:
                log.info("the database is there")
            return


def _vault(place: str, keys: Keyring) -> Vault:
    try:
        return Vault(place, keys)
    except (OSError, BaseError):
        raise StartRefusedError(
            "EVIDENCE_URL cannot be used: it is neither a folder that can be written nor a place such as s3://bucket/folder."
        ) from None


def _redis(url: str | None, seconds: float | None, stack: AsyncExitStack) -> "Redis | None":
    if url is None:
        return None
    from redis.asyncio import Redis
    from redis.asyncio.retry import Retry
    from redis.backoff import NoBackoff

    # Callers retry by themselves; a second layer of retries would only add up.
    client: Redis = Redis.from_url(
        url, retry=Retry(NoBackoff(), 0), socket_connect_timeout=REDIS_SECONDS, socket_timeout=seconds
    )
    stack.push_async_callback(client.aclose)
    return client


def _holder(database_url: str) -> str:
    """Return the holder's name: a constant on SQLite, so that a restart need not wait for a lease to expire."""
    if database_url.startswith("sqlite:"):
        return SOLE_HOLDER
    return f"{socket.gethostname()}:{os.getpid()}:{secrets.token_hex(4)}"


def _announce(wakeups: Wakeups, names: set[str]) -> None:
    """Wake those who have work now, and tell the log who guesses at numbers and codes, without a name."""
    for name in names:
        if name.startswith(GUESSED):
            way, guesser = name.removeprefix(GUESSED).split(".")
            log.warning("somebody asks for a case that is not theirs", way=way, guesser=guesser)
    wakeups.announce({name for name in names if not name.startswith(GUESSED)})
