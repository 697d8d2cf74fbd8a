"""What `lian keys` does: new keys under load, their state, and the end of a former operator's key."""

import time
from base64 import b64encode
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from bot.operator_config import require_current
from bot.settings import Settings, StartRefusedError
from rules.receipts.blocks import key_id
from store.engine import engines, outages
from store.sealing import Keyring, SealError, rotation, stored
from store.sealing.inspection import KeysReport, inspect_keys
from store.sealing.keyring import REFRESH
from store.sealing.rotation import PassResult
from store.tables import LEASE

T = TypeVar("T")

SETTLED = REFRESH + timedelta(seconds=5)
"""After this time every process seals with a new generation."""

_LONGEST_PAUSE = 1.0
_RETRY_SECONDS = 1.0
_MOST_NAMED = 5


class Pace:
    """Waits after each batch as long as the batch took, so that half of the time is left to those who are served."""

    def __init__(self, sleep: Callable[[float], object]) -> None:
        self._sleep = sleep
        self._since = time.monotonic()

    def __call__(self, done: int) -> None:
        """Wait after a batch of so many values."""
        self._sleep(min(time.monotonic() - self._since, _LONGEST_PAUSE))
        self._since = time.monotonic()


def rotate(
    settings: Settings, now: Callable[[], datetime], sleep: Callable[[float], object] = time.sleep
) -> Iterator[str]:
    """Begin a new generation of the key that seals, or go on with one that was broken off; yield what is done.

    Raises:
        StartRefusedError: the database cannot be used, or not with this key.
    """
    _asked(lambda: require_current(settings))
    operators = [settings.operator_key()]
    if (new := settings.new_operator_key()) is not None:
        if new.id == operators[0].id:
            raise StartRefusedError("LIAN_KEY_NEW is the same as LIAN_KEY: `lian keys new` makes another.")
        operators.append(new)
    url = settings.database_url
    newest, begun = _asked(lambda: rotation.begin_generation(url, operators, now()))
    keys = Keyring(_asked(lambda: stored.read_keys(url, operators[0])))
    yield f"Key {newest} seals from now on. What former keys have sealed is sealed anew; Lian may run meanwhile."
    total = 0
    while True:
        # Who still seals with a former key does so until then at the latest.
        last = now() >= begun + SETTLED or not _is_served(url, now())
        result = _pass(url, keys, sleep)
        total += result.resealed
        if last and not result.resealed:
            break
        if not result.resealed:
            sleep(max((begun + SETTLED - now()).total_seconds(), _RETRY_SECONDS))
    _asked(lambda: rotation.retire_generations(url, newest, now()))
    yield f"{total} values were sealed anew; none waits."
    for column, count in result.unopened.items():
        yield f"{count} values of {column} open with no key, and stay as they are."
    if new is not None:
        yield "LIAN_KEY and LIAN_KEY_NEW both open this database now. Put the new key in the place of LIAN_KEY, start"
        yield "each process of Lian again, and then: lian keys retire"


def report(settings: Settings) -> Iterator[tuple[bool, str]]:
    """Yield what is found about the keys, each with whether it is as it should be.

    Raises:
        StartRefusedError: the database cannot be used, or not with this key.
    """
    _asked(lambda: require_current(settings))
    found = _asked(lambda: inspect_keys(settings.database_url, settings.operator_key()))
    for it in found.generations:
        state = "opens" if it is not found.generations[-1] else "seals"
        yield True, f"Key {it.number} of {it.made_at:%Y-%m-%d} {state}: {it.values} values stand under it."
    yield _waiting(found)
    yield _wrapped(found)
    if found.operators > 1:
        yield False, f"{found.operators} keys of the operator open this database; `lian keys retire` leaves LIAN_KEY."
    public = found.public_key
    yield True, f"Receipts are signed by the key {key_id(public).hex()}; the public key is {b64encode(public).decode()}"


def retire(settings: Settings) -> str:
    """Let LIAN_KEY alone open the database; return what is to be told.

    Raises:
        StartRefusedError: the database cannot be used, or not with this key.
    """
    _asked(lambda: require_current(settings))
    if _asked(lambda: rotation.retire_operators(settings.database_url, settings.operator_key())):
        return "The former operator's key opens this database no more; backups from before still open with it."
    return "LIAN_KEY is the only operator's key that opens this database."


def _waiting(found: KeysReport) -> tuple[bool, str]:
    if found.waiting:
        return False, f"{found.waiting} values wait to be sealed anew: lian keys rotate"
    return True, "No value waits to be sealed anew."


def _wrapped(found: KeysReport) -> tuple[bool, str]:
    if not found.broken:
        return True, f"Each of the {found.wrapped} keys of persons, cases and files opens."
    named = ", ".join(found.broken[:_MOST_NAMED]) + (" …" if len(found.broken) > _MOST_NAMED else "")
    return False, f"{len(found.broken)} of the {found.wrapped} keys of persons, cases and files do not open: {named}"


def _pass(url: str, keys: Keyring, sleep: Callable[[float], object]) -> PassResult:
    while True:
        try:
            return rotation.reseal(url, keys, Pace(sleep))
        except DBAPIError as error:
            if not outages.is_transient(error):
                raise StartRefusedError(f"DATABASE_URL cannot be used: {outages.error_message(error)}.") from None
            sleep(_RETRY_SECONDS)


def _is_served(url: str, now: datetime) -> bool:
    """Return whether a process of Lian serves on this database now."""
    engine = engines.reader(url, 1)
    try:
        with engine.connect() as conn:
            return conn.execute(select(LEASE.c.name).where(LEASE.c.until > now).limit(1)).first() is not None
    finally:
        engine.dispose()


def _asked(ask: Callable[[], T]) -> T:
    try:
        return ask()
    except SealError:
        raise StartRefusedError(
            "LIAN_KEY is not the key that this database is sealed with; nothing was changed."
        ) from None
    except LookupError:
        raise StartRefusedError("This database has no keys yet: Lian makes them at its first start.") from None
    except OverflowError:
        raise StartRefusedError("This database has had 255 keys, and there can be no further one.") from None
    except DBAPIError as error:
        raise StartRefusedError(f"DATABASE_URL cannot be used: {outages.error_message(error)}.") from None
