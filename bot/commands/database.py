"""The commands that work on the database: `lian retry`, `lian figures`, and `lian staff`, by which the operator is the
second person if no other administrator may be (row C13)."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from bot.operator_config import installation, open_keyring
from bot.runtime.clock import Clock
from bot.runtime.disk import sqlite_process_lock
from bot.settings import Settings, StartRefusedError
from bot.telegram.bot_identity import BotIdentity
from cases.members import grants
from cases.record.access import alias_of
from rules.people.staffing import RightsProposal
from rules.refusals import Refusal
from store import inbox
from store.attempts import attempts
from store.engine import engines, outages
from store.engine.runners import worked
from store.ledger import ledger
from store.members import proposals
from store.unit import Tx

T = TypeVar("T")

_NOBODY = {"username": ""}


@dataclass(frozen=True, slots=True)
class RetryCounts:
    """How many rows are retried when Lian starts next."""

    updates: int
    others: int


@dataclass(frozen=True, slots=True)
class WaitingProposal:
    """A pending proposal, as shown to the operator."""

    number: int
    right: str
    alias: str
    by: str
    until: datetime


def retry(database_url: str, now: datetime) -> RetryCounts:
    """Queue dead letters again and clear all failure counts; return the counts of updates and of others: deadlines and
    measures in groups.

    Raises:
        StartRefusedError: Lian runs on this database, or it cannot be used.
    """
    with sqlite_process_lock(database_url), _connected(database_url) as conn:
        return RetryCounts(inbox.requeue_dead_letters(conn), attempts.retry_dead_letters(conn, now))


def recount(settings: Settings, clock: Clock) -> bool:
    """Count figures and queue anew from what happened, and return whether what was kept was right.

    Raises:
        StartRefusedError: Lian runs on this database, or it cannot be used.
    """
    with sqlite_process_lock(settings.database_url):
        return in_unit(settings, clock, lambda tx: ledger.recount(tx.conn, tx.installation.timezone))


def waiting(settings: Settings, clock: Clock) -> list[WaitingProposal]:
    """Return the proposals that wait for a second person, oldest first.

    Raises:
        StartRefusedError: the database cannot be used.
    """
    return in_unit(settings, clock, lambda tx: [_waits(tx, row) for row in proposals.pending(tx)])


def approve(settings: Settings, clock: Clock, number: int) -> WaitingProposal:
    """Approve a proposal as the operator; the clock of the serving process carries it out within a minute.

    Raises:
        StartRefusedError: no proposal of this number is pending, or the database cannot be used.
    """

    def unit(tx: Tx) -> WaitingProposal:
        row = grants.approve_as_operator(tx, number)
        if isinstance(row, Refusal):
            raise StartRefusedError(f"No proposal {number} waits: `lian staff list` shows those that do.")
        return _waits(tx, row)

    return in_unit(settings, clock, unit)


def _waits(tx: Tx, row: RightsProposal) -> WaitingProposal:
    zone = tx.installation.timezone
    return WaitingProposal(
        row.id, row.gives, alias_of(tx, row.subject_id), alias_of(tx, row.staff_id), row.ends_at.astimezone(zone)
    )


def in_unit(settings: Settings, clock: Clock, work: Callable[[Tx], T]) -> T:
    """Run a short transaction, also beside a running Lian: SQLite too lets a second writer wait."""
    keys = open_keyring(settings, clock)
    # Telegram is not asked for the bots' names, as nothing is sent from here.
    place = installation(settings, BotIdentity(_NOBODY, _NOBODY, None))
    with _connected(settings.database_url) as conn:
        return worked(conn, lambda conn: work(Tx(conn, keys, clock.now(), place)))


@contextmanager
def _connected(database_url: str) -> Iterator[Connection]:
    engine = engines.writer(database_url)
    try:
        with engine.begin() as conn:
            yield conn
    except DBAPIError as error:
        raise StartRefusedError(f"DATABASE_URL cannot be used: {outages.error_message(error)}.") from None
    finally:
        engine.dispose()
