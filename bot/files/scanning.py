"""The scanner of evidence: asks clamd, and leaves it alone for a while once it does not answer."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta

import structlog

from bot.files import clamd
from bot.files.clamd import ClamdAwayError
from bot.runtime.clock import Clock
from rules.evidence import Scan, ScanVerdict

log = structlog.get_logger()

AWAY_PAUSE = timedelta(minutes=1)
"""How long clamd is left alone after it has not answered; meanwhile files stay unscanned, and none waits for it."""

OLD_SIGNATURES = timedelta(days=7)

_LOCKED_ZIP = bytes.fromhex(
    "504b03040a0009000000000021000000000000000000000000000100000061504b01021e030a000900000000002100000000000000000000"
    "0000000100000000000000000000000000000000000061504b050600000000010001002f0000001f0000000000"
)
"""An archive of one empty file that is marked as encrypted."""


class Scanner:
    """Scans files for malware.

    Args:
        url: of clamd; None where the operator has none.
    """

    def __init__(self, url: str | None, clock: Clock) -> None:
        self._url = url
        self._clock = clock
        self.away_until: datetime | None = None

    @property
    def configured(self) -> bool:
        """Whether there is a scanner to ask."""
        return self._url is not None

    @property
    def away(self) -> bool:
        """Whether it is left alone now."""
        return self.away_until is not None and self.away_until > self._clock.now()

    async def scan(self, content: bytes) -> Scan:
        """Return the verdict on a file; without an answer it is unscanned."""
        if self._url is None:
            return Scan(ScanVerdict.UNSCANNED, "scan-none")
        if self.away:
            return Scan(ScanVerdict.UNSCANNED, "scan-away")
        try:
            return await clamd.scan(self._url, content)
        except ClamdAwayError as error:
            self.away_until = self._clock.now() + AWAY_PAUSE
            log.warning("clamd does not answer; evidence stays unscanned until it does", why=str(error))
            return Scan(ScanVerdict.UNSCANNED, "scan-away")


async def findings(url: str | None, largest: int, now: datetime) -> AsyncIterator[tuple[bool, str]]:
    """Check clamd for `lian check`: whether it answers, how old its signatures are, what it does not look into.

    Args:
        largest: bytes of the largest file that Lian takes.

    Yields:
        Whether it is fine, and a sentence.
    """
    if url is None:
        yield True, "No malware scanner: CLAMD_URL is not set, and evidence is shown as unscanned."
        return
    try:
        told = await clamd.version(url)
        longest = await clamd.scan(url, bytes(largest))
        locked = await clamd.scan(url, _LOCKED_ZIP)
    except ClamdAwayError as error:
        yield False, f"CLAMD_URL cannot be used: clamd does not answer ({error}). Evidence is kept, unscanned."
        return
    if told.signatures is None:
        yield False, f"{told.program} answers, but has no signatures of ClamAV's: run freshclam."
    else:
        days = (now - told.signatures).days
        yield now - told.signatures <= OLD_SIGNATURES, f"{told.program} answers; its signatures are {days} days old."
    if longest.finding == "scan-too-large":
        yield False, f"clamd takes no files of {largest // 2**20} MB: raise StreamMaxLength."
    if locked.verdict is ScanVerdict.CLEAN:
        yield False, "clamd calls encrypted archives clean: set AlertEncrypted yes, and AlertExceedsMax yes."
