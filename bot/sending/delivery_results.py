"""Writes delivery results in batches: while one commit runs, the next results are collected."""

import asyncio
from collections.abc import Sequence

from bot.runtime.lease import Lease
from bot.sending.transport import DeliveryResult
from store.engine.writer import tell
from store.outbox import sending
from store.outbox.sending import SentMessage
from store.unit import Store, Tx


class ResultBatcher:
    """Writes the delivery results of one sender while its lease is held."""

    def __init__(self, store: Store, lease: Lease) -> None:
        self._store = store
        self._lease = lease
        self._gathered: list[tuple[DeliveryResult, asyncio.Future[None]]] = []
        self._writing: asyncio.Task[None] | None = None

    async def keep(self, became: DeliveryResult) -> None:
        """Write a result, and return once it is durable.

        Raises:
            LeaseLostError: another process holds the lease now.
            Exception: it could not be written; then nothing of it is stored.
        """
        kept: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._gathered.append((became, kept))
        if self._writing is None:
            self._writing = asyncio.create_task(self._write())
        await kept

    async def _write(self) -> None:
        while self._gathered:
            together, self._gathered = self._gathered, []
            try:
                await self._commit([became for became, _ in together])
            except Exception:
                # A result that cannot be written must not fail the others.
                for became, kept in together:
                    await self._alone(became, kept)
            else:
                for _, kept in together:
                    tell(kept)
        self._writing = None

    async def _alone(self, became: DeliveryResult, kept: "asyncio.Future[None]") -> None:
        try:
            await self._commit([became])
        except Exception as error:
            tell(kept, error=error)
        else:
            tell(kept)

    async def _commit(self, marks: Sequence[DeliveryResult]) -> None:
        arrived = [became for became in marks if isinstance(became, SentMessage)]
        others = [became for became in marks if not isinstance(became, SentMessage)]

        def unit(tx: Tx) -> None:
            if arrived:
                sending.mark_all_sent(tx, arrived)
            for mark in others:
                mark(tx)

        await self._store.commit(self._lease.fenced(unit))
