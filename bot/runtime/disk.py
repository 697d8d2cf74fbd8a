"""Watches the free disk space outside of transactions, which get the result as a fact."""

import asyncio
import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import structlog

from bot.runtime.supervision import Service
from store.unit import Store

log = structlog.get_logger()

CHECK_INTERVAL = 10.0
"""Between two checks: real time, as the disk fills by the machine's clock."""


class DiskWatch(Service):
    """Sets for the store's transactions whether the disk is low, by the operator's limit (`free_megabytes`).

    Args:
        places: folders on this machine that Lian writes to; those of other machines are not watched.
    """

    def __init__(self, store: Store, places: Sequence[Path]) -> None:
        self._store = store
        self._places = places

    async def run(self) -> None:
        """Check until cancelled."""
        while True:
            self.look()
            await asyncio.sleep(CHECK_INTERVAL)

    def look(self) -> None:
        """Check once."""
        wanted, low = self._store.installation.policy.budgets.free_disk, False
        for place in self._places:
            try:
                low = low or shutil.disk_usage(place).free < wanted
            except OSError as error:
                log.warning("a disk cannot be looked at", error=type(error).__name__)
        if low != self._store.installation.disk_low:
            log.warning("the disk is low: no file is taken" if low else "there is room on the disk again")
            self._store.installation = replace(self._store.installation, disk_low=low)


def local_folders(database_url: str, evidence_url: str) -> list[Path]:
    """Return the folders on this machine that hold database and evidence."""
    found = [Path(evidence_url)] if "://" not in evidence_url else []
    if database_url.startswith("sqlite:///"):
        found.append(Path(database_url.removeprefix("sqlite:///")).parent)
    return found
