"""What `lian retry` does: what was set aside waits again, and nothing is held against any row any more."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.exc import DBAPIError

from bot.runtime.single_instance import sqlite_process_lock
from bot.settings import StartRefusedError
from store import inbox
from store.attempts import attempts
from store.engine import engines, outages


@dataclass(frozen=True, slots=True)
class RetryCounts:
    """How much is tried again when Lian starts next."""

    updates: int
    others: int


def retry(database_url: str, now: datetime) -> RetryCounts:
    """How much waits again: updates, and others, which are deadlines and measures in groups.

    Raises:
        StartRefusedError: Lian runs on this database, or it cannot be used.
    """
    with sqlite_process_lock(database_url):
        engine = engines.writer(database_url)
        try:
            with engine.begin() as conn:
                return RetryCounts(inbox.requeue_dead_letters(conn), attempts.retry_dead_letters(conn, now))
        except DBAPIError as error:
            raise StartRefusedError(f"DATABASE_URL cannot be used: {outages.error_message(error)}.") from None
        finally:
            engine.dispose()
