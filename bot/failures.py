"""Whose fault an exception is: the row's own, or of something that passes by itself (law 14)."""

from redis.exceptions import RedisError

from bot.mail_sms.channels import NotNowError, TurnedAwayError
from bot.runtime.lease import LeaseLostError
from bot.telegram.api import RefusedError, UnheardError
from store.engine import outages
from store.vault import VaultAwayError

_OTHERS = (
    *(RefusedError, UnheardError, TurnedAwayError, NotNowError, VaultAwayError, LeaseLostError, RedisError),
    *(ConnectionError, TimeoutError),
)


def rows_own(error: Exception) -> bool:
    """Whether it counts against the row: what Telegram, another server, the database, Redis or the vault does never
    counts, and neither does a lease that was lost."""
    return not (isinstance(error, _OTHERS) or outages.passes(error))
