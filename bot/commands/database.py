"""The commands that work on the database: `lian retry`, `figures`, `subjects`, `verify`, and `staff`, by which the
operator is the second person if no other administrator may be (row C13)."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import islice
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from bot.operator_config import installation, open_keyring, require_current
from bot.runtime.clock import Clock
from bot.runtime.disk import sqlite_process_lock
from bot.settings import Settings, StartRefusedError
from bot.telegram.bot_identity import BotIdentity
from cases.members import grants
from cases.record import reported
from cases.record.access import alias_of
from rules.people.staffing import RightsProposal
from rules.refusals import Refusal
from rules.tickets import Slip, read_number
from store import inbox
from store.attempts import attempts
from store.engine import engines, outages
from store.engine.runners import snapshot, worked
from store.guard.verifying import AlteredRow, Looked
from store.ledger import ledger
from store.members import proposals
from store.record import verifying
from store.tables import CASE, DAY_ROOT
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


def retry(settings: Settings, clock: Clock) -> RetryCounts:
    """Queue dead letters again and clear all failure counts; return the counts of updates and of others: deadlines and
    measures in groups.

    Raises:
        StartRefusedError: Lian runs on this database, or it cannot be used.
    """
    with sqlite_process_lock(settings.database_url):
        return in_unit(settings, clock, _again)


def _again(tx: Tx) -> RetryCounts:
    return RetryCounts(inbox.requeue_dead_letters(tx.conn), attempts.retry_dead_letters(tx.conn, tx.now))


def recount(settings: Settings, clock: Clock) -> bool:
    """Count figures and queue anew from what happened, and return whether what was kept was right.

    Raises:
        StartRefusedError: Lian runs on this database, or it cannot be used.
    """
    with sqlite_process_lock(settings.database_url):
        return in_unit(settings, clock, lambda tx: ledger.recount(tx.conn, tx.installation.timezone))


def reread(settings: Settings, clock: Clock) -> int:
    """Read anew what and whom all cases are about, and return how many it was other keys for.

    Raises:
        StartRefusedError: Lian runs on this database, or it cannot be used.
    """
    others, after = 0, 0
    with sqlite_process_lock(settings.database_url):
        while True:
            changed, last = in_unit(settings, clock, partial(reported.read_anew, after=after))
            if last is None:
                return others
            others, after = others + changed, last


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
    # Telegram is not asked for the bots' names, as nothing is sent from here.
    place = installation(settings, BotIdentity(_NOBODY, _NOBODY, None))
    with _usable(settings):
        keys = open_keyring(settings, clock)
        with engines.writing(settings.database_url) as conn:
            return worked(conn, lambda conn: work(Tx(conn, keys, clock.now(), place)))


@contextmanager
def _usable(settings: Settings) -> Iterator[None]:
    try:
        require_current(settings)
        yield
    except DBAPIError as error:
        raise StartRefusedError(f"DATABASE_URL cannot be used: {outages.error_message(error)}.") from None


SHOWN = 20
"""Findings that are told one by one."""

UNSEEN = (
    "What this cannot see: a whole database, or a whole case, that was set back to an earlier state "
    "is true in itself. A receipt that is newer than the state shows it, and so does a root that was posted."
)


def verify(settings: Settings, clock: Clock, number: str | None) -> Iterator[str]:
    """Yield what was found, in sentences; the last but one tells how many rows are wrong, or that none is.

    Args:
        number: of the case to look at; None for everything.

    Raises:
        StartRefusedError: there is no such case, or the database cannot be used.
    """
    reading = partial(snapshot, settings.database_url)
    with _usable(settings):
        keys, looked = open_keyring(settings, clock), Looked()
        found = verifying.verify(reading, keys, looked, _case_id(settings, number))
        yield from _told(found, looked)
        yield f"{UNSEEN} {_window(settings)}"


def _told(found: Iterator[AlteredRow], looked: Looked) -> Iterator[str]:
    wrong = 0
    for finding in islice(found, SHOWN):
        wrong += 1
        yield f"✗ {finding}"
    wrong += sum(1 for _ in found)
    if wrong > SHOWN:
        yield f"✗ and {wrong - SHOWN} more"
    seen = f"{looked.cases} cases, {looked.events} events and {looked.rows} other rows were looked at"
    yield f"{seen}: {wrong} rows are not as Lian wrote them." if wrong else f"{seen}: all are as Lian wrote them."


def _window(settings: Settings) -> str:
    """Return since when what has happened could be set back unseen."""
    with snapshot(settings.database_url) as conn:
        day = conn.execute(select(DAY_ROOT.c.day).order_by(DAY_ROOT.c.id.desc()).limit(1)).scalar(str)
    if day is None:
        return "No root has been made yet: what has happened until now is seen by receipts alone."
    if settings.roots_channel is None:
        there = f"The last root is of {day}, and is posted nowhere, for ROOTS_CHANNEL is not set"
    else:
        there = f"The last root is of {day}; if the channel has a later one, the database was set back"
    return f"{there}. What has happened after the end of {day} is seen by receipts alone."


def _case_id(settings: Settings, number: str | None) -> int | None:
    if number is None:
        return None
    read = read_number(number)
    if read is None or isinstance(read, Slip):
        raise StartRefusedError(f"{number} is not the number of a case.")
    with snapshot(settings.database_url) as conn:
        case_id = conn.execute(select(CASE.c.id).where(CASE.c.number == read.value)).scalar(int)
    if case_id is None:
        raise StartRefusedError(f"There is no case {number}.")
    return case_id
