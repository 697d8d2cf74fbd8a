"""Whose fault an exception is: the row's own, or of something that passes by itself (law 14)."""

from redis.exceptions import RedisError

from bot.mail_sms.channels import PermanentRefusalError, TemporaryFailureError
from bot.runtime.lease import LeaseLostError
from bot.telegram.api import NoAnswerError, RefusedError
from store.engine import outages
from store.vault import VaultUnavailableError

_OTHERS = (
    *(
        RefusedError,
        NoAnswerError,
        PermanentRefusalError,
        TemporaryFailureError,
        VaultUnavailableError,
        LeaseLostError,
        RedisError,
    ),
    *(ConnectionError, TimeoutError),
)


def is_row_fault(error: Exception) -> bool:
    """Whether it counts against the row: what Telegram, another server, the database, Redis or the vault does never
    counts, and neither does a lease that was lost."""
    return not (isinstance(error, _OTHERS) or outages.is_transient(error))
