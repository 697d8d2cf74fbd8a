"""Where the fetcher has the bytes of a file from: the channel of its reference says which source has it."""

from collections.abc import Mapping
from contextlib import AbstractAsyncContextManager, nullcontext
from datetime import timedelta
from typing import Protocol

from bot.runtime.clock import Clock, backoff
from bot.telegram.api import Api, BotName, RefusedError, TooLargeError
from bot.telegram.chat_actions import ChatActions
from bot.telegram.pauses import NextTry
from handlers.telegram.ids import file_id
from store import evidence
from store.entry import people
from store.evidence import incoming
from store.evidence.fetching import FileRequest
from store.outbox import Destination
from store.unit import Store, Tx
from store.vault import Vault


class NotGivenError(Exception):
    """A file that its source will never give; `why` is the message id of the reason."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class FileSource(Protocol):
    """The source of the files of one channel."""

    async def fetch(self, file: FileRequest, most: int) -> bytes:
        """Return the bytes of a file, `most` at most.

        Raises:
            NotGivenError: it will never give the file.
            Exception: it does not now; `next_try` says when to ask again.
        """

    def next_try(self, file: FileRequest, error: Exception, longest: timedelta) -> NextTry:
        """Return when a file that failed with this error is asked for again, after a pause that is not longer."""


class TelegramFiles:
    """Files that a bot fetches by their file id.

    Args:
        actions: shows reporters that a file of theirs takes long.
    """

    def __init__(self, apis: Mapping[BotName, Api], actions: ChatActions, store: Store) -> None:
        self._apis: dict[str, Api] = {str(bot): api for bot, api in apis.items()}
        self._actions = actions
        self._store = store

    async def fetch(self, file: FileRequest, most: int) -> bytes:
        """Download the file."""
        api = self._apis[file.bot]
        try:
            async with await self._at_work(file):
                found = await api.call("getFile", {"file_id": file_id(file.ref)})
                return await api.download(found["file_path"], most)
        except TooLargeError:
            raise NotGivenError("refusal-fetched-too-large") from None
        except RefusedError as refused:
            if "too big" in refused.description:
                raise NotGivenError("refusal-fetched-too-large") from None
            raise

    async def _at_work(self, file: FileRequest) -> AbstractAsyncContextManager[None]:
        """Show the reporter who sent the file that it is on its way; nothing of a file from staff, or of nobody."""

        def sender(tx: Tx) -> Destination | None:
            person = evidence.sender(tx, file.id)
            return people.destination(tx, person) if person else None

        to = await self._store.read(sender)
        return self._actions.during(to.address, None) if to else nullcontext()

    def next_try(self, file: FileRequest, error: Exception, longest: timedelta) -> NextTry:
        """Observe the bot's pauses."""
        return self._apis[file.bot].next_try(error, file.tries, longest)


class Spool:
    """Files whose bytes come with an event: sealed into the vault before the event is stored, and had from there.

    The fetcher treats them as any other: a scanner and a file worker see them before they are held (law 13).
    """

    def __init__(self, vault: Vault, store: Store, clock: Clock) -> None:
        self._vault = vault
        self._store = store
        self._clock = clock

    async def keep(self, bot: str, content: bytes) -> str:
        """Keep the bytes of a file that comes for a bot, and return its reference, which the event is to name.

        Raises:
            VaultUnavailableError: nothing can be kept now.
        """
        ref, id, key = await self._store.commit(lambda tx: incoming.expect(tx, bot))
        await self._vault.put(id, content, key)
        return ref

    async def fetch(self, file: FileRequest, most: int) -> bytes:
        """Return what was kept."""
        id = incoming.object_id(file.ref) or 0
        key = await self._store.read(lambda tx: evidence.file_key(tx, id))
        if key is None:
            raise NotGivenError("refusal-fetched-gone")
        try:
            content = await self._vault.get(id, key)
        except FileNotFoundError:
            raise NotGivenError("refusal-fetched-gone") from None
        if len(content) > most:
            raise NotGivenError("refusal-fetched-too-large")
        return content

    def next_try(self, file: FileRequest, error: Exception, longest: timedelta) -> NextTry:
        """Ask the vault again after a while."""
        return NextTry(self._clock.now() + backoff(file.tries, longest), counts=True)
