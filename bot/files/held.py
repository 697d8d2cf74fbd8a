"""Files that the vault holds already: copies that are still to be made, and scans that are still to be done."""

from bot.file_worker.client import UNKNOWN, Examined
from bot.file_worker.pool import FileWorkers
from bot.files.scanning import Scanner
from bot.runtime.lease import Lease
from cases.notify import undelivered
from rules.evidence import Scan, ScanVerdict
from store import evidence
from store.evidence import fetching, scanning
from store.evidence.fetching import CopyResult, FileRequest
from store.sealing import SealError
from store.tables import FileState
from store.unit import Store, Tx
from store.vault import Vault


class HeldFiles:
    """Copies and scans files that are held, and deletes those that were dropped meanwhile."""

    def __init__(self, vault: Vault, workers: FileWorkers, scanner: Scanner, store: Store, lease: Lease) -> None:
        self._vault = vault
        self._workers = workers
        self._scanner = scanner
        self._store = store
        self._lease = lease

    async def copy(self, evidence_id: int) -> None:
        """Make the copy of a file that was held before copies were made; a missing or altered file gets none."""
        key = await self._store.read(lambda tx: evidence.file_key(tx, evidence_id))
        if key is None:
            await self._store.commit(lambda tx: evidence.drop(tx, evidence_id))
            return
        try:
            content = await self._vault.get(evidence_id, key)
        except (FileNotFoundError, SealError):
            copied = CopyResult(UNKNOWN, "", note="copy-none")
        else:
            examined = await self._workers.examine(content, None)
            copied = copied_of(examined)
            if examined.copy:
                await self._vault.put(evidence_id, examined.copy.content, key, copy=True)
        if not await self._store.commit(self._lease.fenced(lambda tx: fetching.mark_copied(tx, evidence_id, copied))):
            await self.delete_unless_held(evidence_id)

    async def delete_unless_held(self, evidence_id: int) -> None:
        """Delete what the vault has of a file that was dropped meanwhile."""
        if await self._store.read(lambda tx: fetching.state(tx, evidence_id)) is not FileState.HELD:
            await self._vault.delete(evidence_id)

    async def scan(self, file: FileRequest) -> None:
        """Scan a file, and bring its objects into the present form; its copy goes if it is infected."""
        key = await self._store.read(lambda tx: evidence.file_key(tx, file.id))
        if key is None:
            await self._store.commit(lambda tx: scanning.give_up(tx, file.id))
            return
        try:
            await self._vault.renew(file.id, key)
            scan = await self._scanner.scan(await self._vault.get(file.id, key))
        except (FileNotFoundError, SealError):
            scan = Scan(ScanVerdict.UNSCANNED, "scan-missing")
        if self._scanner.away:
            return

        def unit(tx: Tx) -> None:
            if scanning.mark_scanned(tx, file, scan) and scan.verdict is not file.verdict:
                undelivered.show_verdict(tx, file.id, scan)

        await self._store.commit(self._lease.fenced(unit))
        if scan.verdict is ScanVerdict.INFECTED:
            await self._vault.delete(file.id, copy_only=True)


def copied_of(examined: Examined) -> CopyResult:
    """Return what is kept of an examination beside the copy itself."""
    copy = examined.copy
    if copy is None:
        return CopyResult(examined.mime, examined.ending, note=examined.missing)
    return CopyResult(examined.mime, examined.ending, copy.ending, len(copy.content), copy.note)
