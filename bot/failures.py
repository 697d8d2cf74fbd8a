"""Decides whether an exception was caused by the row or by a passing fault elsewhere (law 14)."""

from bot.mail_sms import PermanentRefusalError
from bot.runtime.http_client import TemporaryFailureError
from bot.runtime.lease import LeaseLostError
from bot.telegram.api import NoAnswerError, RefusedError
from store.engine import outages
from store.vault import VaultUnavailableError

_OTHERS = (
    *(RefusedError, NoAnswerError, PermanentRefusalError, TemporaryFailureError, VaultUnavailableError, LeaseLostError),
    *(ConnectionError, TimeoutError),
)


def is_row_fault(error: Exception) -> bool:
    """Return whether the error counts against the row: faults of Telegram, another server, the database or the vault
    never do, nor does a lost lease. No row asks Redis: callers that count or wake there do without it."""
    return not (isinstance(error, _OTHERS) or outages.is_transient(error))
