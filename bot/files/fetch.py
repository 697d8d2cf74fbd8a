"""The fetcher: downloads files, has a file worker examine them, and seals them into the vault with the copy that staff
are shown; or refuses them with a reason."""

import asyncio
import hashlib
from collections.abc import Collection, Mapping
from datetime import datetime, timedelta

import structlog

from bot.failures import is_row_fault
from bot.file_worker.client import UNKNOWN, Examined
from bot.file_worker.pool import FileWorkers
from bot.files.erased_list import ErasedList
from bot.files.held import HeldFiles, copied_of
from bot.files.scanning import Scanner
from bot.files.sources import FileSource, NotGivenError
from bot.runtime.clock import Clock
from bot.runtime.lease import Lease
from bot.runtime.log import describe_exception
from bot.telegram.api import RefusedError
from bot.worker_pool import MAX_CONCURRENT_TASKS, WorkerPool
from cases import budgets, dead_letters
from cases.notify import undelivered
from handlers.telegram import ids
from rules.addresses import Address, channel
from rules.evidence import Scan, ScanVerdict
from rules.vocabulary import Source
from store import evidence
from store.attempts.attempts import UnreadableRows
from store.evidence import fetching, incoming, scanning
from store.evidence.fetching import FileRequest
from store.retention import erased
from store.sealing import Keyring
from store.tables import FileState
from store.unit import Store, Tx
from store.vault import Vault

log = structlog.get_logger()

READ_LIMIT = 16 * MAX_CONCURRENT_TASKS
"""How many people's files are read from the database at once."""

_QUARANTINED = Examined(UNKNOWN, "", None, None, "copy-none-infected")
"""What is known of an infected file, which no worker opens."""

LONGEST_PAUSE = timedelta(minutes=1)
MAX_TRIES = 8
"""How often Telegram may refuse a file before it counts as gone (it may be "temporarily unavailable")."""


class Fetcher(WorkerPool[int, FileRequest]):
    """Fetches the files of all channels; each is held in memory while it is processed.

    A file may occupy a worker for the worker's whole lifetime. The files of one person are therefore fetched one
    after another, and people take turns: many such files delay only their own sender.

    Args:
        sources: have the bytes of files, by the channel of a file's reference.
        workers: open the downloaded files; nothing else here does.
        scanner: sees them first.
        wake: set also when a held file is dropped, or a key erased.
        erased_list: where erased keys are listed, beside the vault.
    """

    def __init__(
        self,
        sources: Mapping[str, FileSource],
        vault: Vault,
        workers: FileWorkers,
        scanner: Scanner,
        store: Store,
        keys: Keyring,
        clock: Clock,
        wake: asyncio.Event,
        lease: Lease,
        erased_list: ErasedList,
    ) -> None:
        super().__init__(store, clock, wake, lease)
        self._sources = sources
        self._vault = vault
        self._workers = workers
        self._erased_list = erased_list
        self._scanner = scanner
        self._held = HeldFiles(vault, workers, scanner, store, lease)
        self._keys = keys
        self._again: datetime | None = None
        self._given = 0
        self._last_given: dict[int, int] = {}

    async def _serve(self) -> None:
        self._again = await self._store.read(fetching.next_retry)
        await super()._serve()

    async def finish(self) -> None:
        """Wait for the tasks in progress, then close the file workers."""
        await super().finish()
        await self._workers.close()

    async def _look(self) -> datetime | None:
        if self._again is not None and self._again <= self._clock.now():
            self._again = None
        unreadable: UnreadableRows = {}
        wanted, dropped, unlisted = await self._store.read(
            lambda tx: (
                fetching.pending_fetches(tx, READ_LIMIT, unreadable),
                fetching.pending_deletions(tx, 100, but=self._trials.aside),
                erased.unlisted(tx),
            )
        )
        if unlisted:
            await self._list(unlisted)
        await self._aside(unreadable)
        if wanted and self._store.installation.disk_low:
            self._look_again(self._clock.now() + LONGEST_PAUSE)
            wanted = []
        # People whose last turn is longest ago, or who have had none while waiting, come first.
        self._last_given = {it.line: self._last_given.get(it.line, 0) for it in wanted}
        for file in sorted(wanted, key=lambda it: self._last_given[it.line]):
            if self._give(file.line, file):
                self._given += 1
                self._last_given[file.line] = self._given
        if not wanted and self._scanner.configured:
            await self._look_for_scans()
        for evidence_id in dropped:
            await self._delete(evidence_id)
        return self._again

    async def _list(self, unlisted: list[bytes]) -> None:
        """List erased keys, retrying later if that fails."""
        try:
            await asyncio.to_thread(self._erased_list.append, unlisted)
        except OSError as error:
            log.warning("erased keys cannot be listed", file=str(self._erased_list.file), error=type(error).__name__)
            self._look_again(self._clock.now() + LONGEST_PAUSE)
        else:
            await self._store.commit(lambda tx: erased.mark_listed(tx, unlisted))

    async def _look_for_scans(self) -> None:
        """Start scans of held files, when nothing waits to be fetched."""
        if self._scanner.away_until and self._scanner.away:
            self._look_again(self._scanner.away_until)
            return
        unreadable: UnreadableRows = {}
        due, later = await self._store.read(
            lambda tx: (scanning.pending_scans(tx, READ_LIMIT, unreadable), scanning.next_scan(tx))
        )
        if later:
            self._look_again(later)
        await self._aside(unreadable)
        for file in due:
            self._give(file.line, file)

    async def _delete(self, evidence_id: int) -> None:
        """Delete a file from the vault, retrying later if that fails; its key is destroyed already."""
        try:
            async with self._trials.trying(evidence_id):
                await self._vault.delete(evidence_id)
                await self._store.commit(lambda tx: fetching.mark_deleted(tx, [evidence_id]))
        except Exception as error:
            log.warning("the vault does not let go of a file", evidence=evidence_id, error=describe_exception(error))
            if is_row_fault(error) and await self._trials.raised(evidence_id, describe_exception(error)):
                await self._trials.set_aside(evidence_id, describe_exception(error), dead_letters.set_aside_row)
            self._look_again(self._clock.now() + LONGEST_PAUSE)

    def _in_hand(self, tx: Tx) -> Collection[int]:
        return fetching.pending_ids(tx, READ_LIMIT)

    async def _carry_out(self, file: FileRequest) -> None:
        if file.state is FileState.HELD:
            await self._held.scan(file)
            return
        refusal = await (self._held.copy(file.id) if not file.ref else self._take(file, file.ref))
        if refusal is not None:
            await self._refuse(file, refusal)

    def _source(self, ref: str) -> FileSource:
        """Return the source of a file; a reference stored before references named their channel is Telegram's."""
        return self._sources.get(channel(Address(ref))) or self._sources[ids.CHANNEL]

    async def _refuse(self, file: FileRequest, refusal: str) -> None:
        log.info("a file is refused", bot=file.bot, why=refusal)
        await self._store.commit(lambda tx: undelivered.refuse_file(tx, file.id, refusal))
        if incoming.object_id(file.ref) == file.id:
            await self._vault.delete(file.id)

    async def _take(self, file: FileRequest, ref: str) -> str | None:
        """Download, examine and hold the file; return the message id of the reason if it is refused."""
        policy = self._store.installation.policy
        try:
            content = await self._source(ref).fetch(file, policy.max_bytes)
        except NotGivenError as refused:
            return refused.why
        scan = await self._scanner.scan(content)
        if scan.verdict is ScanVerdict.INFECTED:
            if file.source is Source.STAFF:
                return "refusal-fetched-infected"
            await self._hold(file, content, _QUARANTINED, scan)
            return None
        examined = await self._workers.examine(content, file.mime)
        if examined.refusal:
            return examined.refusal
        if {examined.mime, examined.ending} & policy.forbidden:
            return "refusal-fetched-forbidden"
        if examined.copy is None and file.source is Source.STAFF:
            # The file is for the reporter, who is shown only copies.
            return "refusal-fetched-unclean"
        if examined.missing == "copy-none-locked" and scan.verdict is ScanVerdict.CLEAN:
            scan = Scan(ScanVerdict.UNSCANNED, "scan-locked")
        await self._hold(file, content, examined, scan)
        return None

    async def _hold(self, file: FileRequest, content: bytes, examined: Examined, scan: Scan) -> None:
        evidence_id = file.id
        key, wrapped = self._keys.new_key(evidence.WRAPPED(evidence_id))
        if there := await self._store.read(lambda tx: evidence.file_key(tx, evidence_id)):
            key = there
        else:
            await self._vault.put(evidence_id, content, key)
        if examined.copy:
            await self._vault.put(evidence_id, examined.copy.content, key, copy=True)
        digest, size, copied = hashlib.sha256(content).hexdigest(), len(content), copied_of(examined)

        def unit(tx: Tx) -> bool:
            budgets.count_excess_bytes(tx, evidence_id, file.size, size)
            held = fetching.mark_held(tx, evidence_id, copied, sha256=digest, size=size, wrapped_key=wrapped, scan=scan)
            if held:
                undelivered.show_verdict(tx, evidence_id, scan)
            if held and examined.missing and examined is not _QUARANTINED:
                undelivered.notify_no_preview(tx, evidence_id, examined.missing)
            return held

        if not await self._store.commit(self._lease.fenced(unit)):
            await self._held.delete_unless_held(evidence_id)

    async def _put_off(self, file: FileRequest, error: Exception) -> None:
        """Retry later; refuse the file as gone if Telegram has refused it too often."""
        refused = error.description if isinstance(error, RefusedError) else None
        why = refused or describe_exception(error)
        log.warning("a file could not be fetched", bot=file.bot, why=why)
        again = self._source(file.ref).next_try(file, error, LONGEST_PAUSE)
        if refused is not None and again.counts and file.tries + 1 >= MAX_TRIES:
            await self._refuse(file, "refusal-fetched-gone")
            return
        await self._store.commit(lambda tx: fetching.postpone(tx, file.id, again.at, counts=again.counts))
        self._look_again(again.at)

    def _look_again(self, at: datetime) -> None:
        self._again = min(self._again or at, at)
