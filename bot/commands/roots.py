"""The signed roots of days, for `lian root`; the public key that they and receipts are checked by."""

from base64 import b64encode

from bot.commands.database import in_unit
from bot.runtime.clock import Clock
from bot.settings import Settings
from cases.receipts import roots
from cases.receipts.issue import public_key
from store.receipts import roots as kept
from store.unit import Tx


def public_key_text(settings: Settings, clock: Clock) -> str:
    """Return the public key in base64.

    Raises:
        StartRefusedError: the database cannot be used.
    """
    return in_unit(settings, clock, lambda tx: b64encode(public_key(tx)).decode())


def signed_roots(settings: Settings, clock: Clock, *, day: str = "", most: int | None = 1) -> list[str]:
    """Return the newest roots, or all, as blocks of text, oldest first, each with the proof that it goes on from the
    former; or that of one `day` (ISO).

    Raises:
        StartRefusedError: the database cannot be used.
    """

    def unit(tx: Tx) -> list[str]:
        found = [kept.of_day(tx, day)] if day else reversed(kept.newest(tx, most or roots.ALL))
        return [roots.block(tx, it).text + roots.proof_of_former(tx, it).text for it in found if it is not None]

    return in_unit(settings, clock, unit)
