"""Implements `lian retry`: dead letters are queued again, and the failure counts of all rows are cleared."""

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
    """How many rows are retried when Lian starts next."""

    updates: int
    others: int


def retry(database_url: str, now: datetime) -> RetryCounts:
    """Queue dead letters again; return the counts of updates and of others: deadlines and measures in groups.

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
