"""Push updates to the webhook of a bot with its secret header, repeatedly until it answers 200."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from aiohttp import ClientError, ClientSession, ClientTimeout

from sandbox.state.updates import Json, Update, UpdateQueue

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
PATIENCE = ClientTimeout(total=60)
PAUSES = (0.05, 0.1, 0.2, 0.5, 1.0)
"""Seconds before each further try; the last one repeats."""


class Webhook:
    """The webhook of a bot (https://core.telegram.org/bots/api#setwebhook), with a limit of parallel posts."""

    def __init__(self, updates: UpdateQueue, url: str, secret: str, connections: int, date: Callable[[], int]) -> None:
        self._updates = updates
        self._url = url
        self._headers = {SECRET_HEADER: secret} if secret else {}
        self._connections = connections
        self._date = date
        self._task: asyncio.Task[None] | None = None
        self._error: tuple[int, str] | None = None

    def start(self) -> None:
        """Start to post in the background."""
        self._task = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """Stop to post; updates without a 200 stay in the queue."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    def as_json(self) -> Json:
        """Return the fields of WebhookInfo."""
        body: Json = {"url": self._url, "max_connections": self._connections}
        if self._error:
            body |= {"last_error_date": self._error[0], "last_error_message": self._error[1]}
        return body

    async def _run(self) -> None:
        underway: dict[Update, asyncio.Task[None]] = {}
        async with ClientSession(timeout=PATIENCE, headers=self._headers) as session:
            try:
                while True:
                    for update in self._updates.next_batch(self._connections + len(underway)):
                        if update not in underway and len(underway) < self._connections:
                            underway[update] = asyncio.create_task(self._deliver(session, update))
                    self._updates.changed.clear()
                    waking = asyncio.create_task(self._updates.changed.wait())
                    done, _ = await asyncio.wait({waking, *underway.values()}, return_when=asyncio.FIRST_COMPLETED)
                    waking.cancel()
                    underway = {update: task for update, task in underway.items() if task not in done}
            finally:
                for task in underway.values():
                    task.cancel()
                await asyncio.gather(*underway.values(), return_exceptions=True)

    async def _deliver(self, session: ClientSession, update: Update) -> None:
        tries = 0
        while True:
            try:
                async with session.post(self._url, json=update.body) as answer:
                    if answer.status == 200:
                        self._updates.settle(update)
                        return
                    self._fail(f"Wrong response from the webhook: {answer.status} {answer.reason}")
            except (ClientError, TimeoutError) as failure:
                self._fail(f"Connection failed: {type(failure).__name__}")
            await asyncio.sleep(PAUSES[min(tries, len(PAUSES) - 1)])
            tries += 1

    def _fail(self, words: str) -> None:
        self._error = (self._date(), words)
