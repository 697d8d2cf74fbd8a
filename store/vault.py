"""The vault: evidence files as sealed objects, named by evidence id, in a folder or in an object store."""

import asyncio
import os
from contextlib import suppress
from pathlib import Path

import obstore
from obstore.exceptions import BaseError
from obstore.store import LocalStore, ObjectStore, from_url

from store.engine import private_files
from store.sealing import Key


class VaultUnavailableError(Exception):
    """The vault's storage does not answer now."""


class Vault:
    """Stores evidence files sealed under their own keys: of each file the original, and the copy that is shown to
    others than its sender.

    Args:
        place: a folder, or the URL of a folder in an object store (`s3://bucket/folder`, `gs://…`, `az://…`).
    """

    def __init__(self, place: str) -> None:
        self._folder = None if "://" in place else Path(place)
        if self._folder:
            private_files.make_folder(self._folder)
        self._objects: ObjectStore = LocalStore(self._folder) if self._folder else from_url(place)

    async def put(self, evidence_id: int, data: bytes, key: Key, *, copy: bool = False) -> None:
        """Store `data`, replacing a former version; on return it survives a power cut.

        Raises:
            VaultAwayError: a later try may succeed.
        """
        name = _name(evidence_id, copy)
        sealed = await asyncio.to_thread(key.seal, data, _label(evidence_id, copy))
        try:
            await obstore.put_async(self._objects, name, sealed)
            if self._folder:
                await asyncio.to_thread(_keep, self._folder, self._folder / name)
        except (BaseError, OSError) as error:
            raise VaultUnavailableError(type(error).__name__) from None

    async def get(self, evidence_id: int, key: Key, *, copy: bool = False) -> bytes:
        """Return the bytes of the original, or of the copy.

        Raises:
            FileNotFoundError: the vault does not hold it.
            SealError: it is sealed under another key, or was altered.
            VaultAwayError: a later try may succeed.
        """
        try:
            found = await obstore.get_async(self._objects, _name(evidence_id, copy))
            sealed = bytes(await found.bytes_async())
        except BaseError as error:
            raise VaultUnavailableError(type(error).__name__) from None
        return await asyncio.to_thread(key.open, sealed, _label(evidence_id, copy))

    async def attempt(self) -> None:
        """Test the storage: write an empty object and delete it.

        Raises:
            OSError: nothing can be written there.
            VaultAwayError: the storage does not answer, or denies access.
        """
        try:
            await obstore.put_async(self._objects, "attempt", b"")
            await obstore.delete_async(self._objects, "attempt")
        except BaseError as error:
            raise VaultUnavailableError(type(error).__name__) from None

    async def delete(self, evidence_id: int) -> None:
        """Delete the original and its copy; they may be gone already.

        Raises:
            VaultAwayError: the storage does not answer.
        """
        try:
            for copy in (True, False):
                with suppress(FileNotFoundError):
                    await obstore.delete_async(self._objects, _name(evidence_id, copy))
        except (BaseError, OSError) as error:
            raise VaultUnavailableError(type(error).__name__) from None


def _name(evidence_id: int, copy: bool) -> str:
    return f"{evidence_id}.copy.sealed" if copy else f"{evidence_id}.sealed"


def _label(evidence_id: int, copy: bool) -> bytes:
    return f"evidence.{'copy' if copy else 'object'} {evidence_id}".encode()


def _keep(folder: Path, file: Path) -> None:
    """Sync a written object and its folder to the disk, and make it private: the rename into place does neither."""
    file.chmod(0o600)
    for path in (folder, file):
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
