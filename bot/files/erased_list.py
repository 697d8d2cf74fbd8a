"""The list of erased keys: a file apart from the database, so that a backup of it that is restored is erased again.

A line is `lian-erased-1` and a fingerprint in hexadecimal digits, 16 bytes, which leads to nobody. Lines are appended
and synced to the disk; one that was cut short by a power cut is passed over, and written again.
"""

import os
import re
from collections.abc import Collection
from pathlib import Path

from bot.settings import Settings
from store.engine import private_files

_LINE = re.compile(r"lian-erased-1 ([0-9a-f]{32})")


class ErasedList:
    """The file that holds the list.

    Args:
        file: it and its folder are made when something is listed.
    """

    def __init__(self, file: Path) -> None:
        self.file = file

    @classmethod
    def of(cls, settings: Settings) -> "ErasedList":
        """Return the list of an installation, beside its evidence unless the settings name a file."""
        beside = Path("data") if "://" in settings.evidence_url else Path(settings.evidence_url).parent
        return cls(settings.erased_keys or beside / "erased-keys")

    def read(self) -> set[bytes]:
        """Return the fingerprints in the list; none where there is no file yet.

        Raises:
            OSError: the file cannot be read.
        """
        try:
            text = self.file.read_text(encoding="ascii", errors="replace")
        except FileNotFoundError:
            return set()
        return {bytes.fromhex(found[1]) for line in text.splitlines() if (found := _LINE.fullmatch(line))}

    def append(self, fingerprints: Collection[bytes]) -> None:
        """Add fingerprints; on return they survive a power cut.

        Raises:
            OSError: the file cannot be written.
        """
        if not fingerprints:
            return
        private_files.make_folder(self.file.parent)
        lines = "".join(f"lian-erased-1 {each.hex()}\n" for each in sorted(fingerprints))
        handle = private_files.open_file(self.file, os.O_WRONLY | os.O_APPEND)
        try:
            # A line that was cut short must not swallow the next.
            os.write(handle, (b"\n" if os.fstat(handle).st_size else b"") + lines.encode())
            os.fsync(handle)
        finally:
            os.close(handle)
        folder = os.open(self.file.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
