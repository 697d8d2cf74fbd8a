"""The vault: evidence files as sealed and padded objects in a folder or in an object store.

Who sees the objects without the keys learns their number and when each was written: the name is a keyed hash of the
evidence id, and the size one of a few hundred.
"""

import asyncio
import os
from contextlib import suppress
from pathlib import Path

import obstore
from obstore.exceptions import BaseError
from obstore.store import LocalStore, ObjectStore, from_url

from store.engine import private_files
from store.sealing import Key, Keyring

SMALLEST = 2**18
"""Bytes to which whatever is smaller is padded: most photos, voice messages and papers of a chat look alike."""

_LENGTH = 8
"""Bytes of the number that tells the length of the file in front of it."""


class VaultUnavailableError(Exception):
    """The vault's storage does not answer now."""


class Vault:
    """Stores evidence files sealed under their own keys: of each file the original, and the copy that is shown to
    others than its sender.

    Args:
        place: a folder, or the URL of a folder in an object store (`s3://bucket/folder`, `gs://…`, `az://…`).
        keys: hash the names of the objects.
    """

    def __init__(self, place: str, keys: Keyring) -> None:
        self._keys = keys
        self._folder = None if "://" in place else Path(place)
        if self._folder:
            private_files.make_folder(self._folder)
        self._objects: ObjectStore = LocalStore(self._folder) if self._folder else from_url(place)

    async def put(self, evidence_id: int, data: bytes, key: Key, *, copy: bool = False) -> None:
        """Store `data`, replacing a former version; on return it survives a power cut.

        Raises:
            VaultUnavailableError: a later try may succeed.
        """
        name = self._name(evidence_id, copy)
        sealed = await asyncio.to_thread(_sealed, key, data, _label(evidence_id, copy))
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
            VaultUnavailableError: a later try may succeed.
        """
        name = self._name(evidence_id, copy)
        try:
            sealed = await self._read(name)
        except FileNotFoundError:
            try:
                former = await self._read(_former_name(evidence_id, copy))
            except FileNotFoundError:
                # It may have been renewed between the two.
                sealed = await self._read(name)
            else:
                return await asyncio.to_thread(key.open, former, _former_label(evidence_id, copy))
        return await asyncio.to_thread(_opened, key, sealed, _label(evidence_id, copy))

    async def renew(self, evidence_id: int, key: Key) -> None:
        """Bring objects from before names were hashed and objects padded into the present form.

        Raises:
            SealError: an object was altered, and stays as it is.
            VaultUnavailableError: a later try may succeed.
        """
        for copy in (False, True):
            former = _former_name(evidence_id, copy)
            try:
                sealed = await self._read(former)
            except FileNotFoundError:
                continue
            data = await asyncio.to_thread(key.open, sealed, _former_label(evidence_id, copy))
            await self.put(evidence_id, data, key, copy=copy)
            await self._delete(former)

    async def attempt(self) -> None:
        """Test the storage: write an empty object and delete it.

        Raises:
            OSError: nothing can be written there.
            VaultUnavailableError: the storage does not answer, or denies access.
        """
        try:
            await obstore.put_async(self._objects, "attempt", b"")
            await obstore.delete_async(self._objects, "attempt")
        except BaseError as error:
            raise VaultUnavailableError(type(error).__name__) from None

    async def delete(self, evidence_id: int, *, copy_only: bool = False) -> None:
        """Delete the original and its copy, or only the copy; they may be gone already.

        Raises:
            VaultUnavailableError: the storage does not answer.
        """
        for copy in (True,) if copy_only else (True, False):
            await self._delete(self._name(evidence_id, copy))
            await self._delete(_former_name(evidence_id, copy))

    async def _read(self, name: str) -> bytes:
        try:
            found = await obstore.get_async(self._objects, name)
            return bytes(await found.bytes_async())
        except BaseError as error:
            raise VaultUnavailableError(type(error).__name__) from None

    async def _delete(self, name: str) -> None:
        try:
            with suppress(FileNotFoundError):
                await obstore.delete_async(self._objects, name)
        except (BaseError, OSError) as error:
            raise VaultUnavailableError(type(error).__name__) from None

    def _name(self, evidence_id: int, copy: bool) -> str:
        return self._keys.hash("evidence.copy" if copy else "evidence.object", evidence_id).hex() + ".sealed"


def padded_size(size: int) -> int:
    """Return the size to which `size` bytes are padded: at least `SMALLEST`, then the next size that Padmé allows.

    Padmé (https://doi.org/10.2478/popets-2019-0056, section 4) keeps as many leading bits of a size as
    its exponent has bits. Above `SMALLEST` a size has 32 classes to each doubling, and padding adds 3 % at most.
    """
    size = max(size, SMALLEST)
    exponent = size.bit_length() - 1
    dropped = exponent - exponent.bit_length()
    return -(-size >> dropped) << dropped


def _sealed(key: Key, data: bytes, label: bytes) -> bytes:
    told = len(data).to_bytes(_LENGTH, "big")
    return key.seal((told + data).ljust(padded_size(_LENGTH + len(data)), b"\0"), label)


def _opened(key: Key, sealed: bytes, label: bytes) -> bytes:
    padded = key.open(sealed, label)
    return padded[_LENGTH : _LENGTH + int.from_bytes(padded[:_LENGTH], "big")]


def _label(evidence_id: int, copy: bool) -> bytes:
    return f"evidence.{'copy' if copy else 'object'} padded {evidence_id}".encode()


def _former_name(evidence_id: int, copy: bool) -> str:
    return f"{evidence_id}.copy.sealed" if copy else f"{evidence_id}.sealed"


def _former_label(evidence_id: int, copy: bool) -> bytes:
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
