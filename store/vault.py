"""The vault: evidence as sealed objects, named by the evidence's id, in a folder or in an object store."""

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
    """The place of the vault does not answer now."""


class Vault:
    """Keeps bytes that only the piece's own key opens: of each piece the original, and the copy that others than its
    sender are shown.

    Args:
        place: a folder, or the URL of a place in an object store (`s3://bucket/folder`, `gs://…`, `az://…`).
    """

    def __init__(self, place: str) -> None:
        self._folder = None if "://" in place else Path(place)
        if self._folder:
            private_files.make_folder(self._folder)
        self._objects: ObjectStore = LocalStore(self._folder) if self._folder else from_url(place)

    async def put(self, evidence_id: int, data: bytes, key: Key, *, copy: bool = False) -> None:
        """Keep `data`; on return it outlives a power cut. Putting the same piece again replaces it.

        Raises:
            VaultAwayError: it may well be kept a little later.
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
        """The piece's bytes, or those of its copy.

        Raises:
            FileNotFoundError: the vault does not hold it.
            SealError: it is held under another key, or was altered.
            VaultAwayError: it may well be had a little later.
        """
        try:
            found = await obstore.get_async(self._objects, _name(evidence_id, copy))
            sealed = bytes(await found.bytes_async())
        except BaseError as error:
            raise VaultUnavailableError(type(error).__name__) from None
        return await asyncio.to_thread(key.open, sealed, _label(evidence_id, copy))

    async def attempt(self) -> None:
        """Keep something that is nothing, and let go of it.

        Raises:
            OSError: nothing can be written there.
            VaultAwayError: the place does not answer, or lets nobody in.
        """
        try:
            await obstore.put_async(self._objects, "attempt", b"")
            await obstore.delete_async(self._objects, "attempt")
        except BaseError as error:
            raise VaultUnavailableError(type(error).__name__) from None

    async def delete(self, evidence_id: int) -> None:
        """Let go of the piece and its copy; they may be gone already.

        Raises:
            VaultAwayError: the place does not answer.
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
    """The object was renamed into place; neither its bytes nor its name need be on the disk before this, and others
    may still read it."""
    file.chmod(0o600)
    for path in (folder, file):
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
