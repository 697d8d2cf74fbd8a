"""The checks of `lian check`: settings, catalogue, policy, and Telegram."""

import asyncio
import shutil
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from pathlib import Path

from obstore.exceptions import BaseError
from sqlalchemy import Connection, inspect
from sqlalchemy.exc import DBAPIError

from bot.commands import check_telegram, check_web
from bot.commands.check_telegram import Finding
from bot.commands.exposure import evidence_folder, exposed_file_warnings
from bot.file_worker.client import WorkersAwayError
from bot.file_worker.office import program as soffice
from bot.file_worker.pool import isolation
from bot.files import scanning
from bot.mail_sms import Smtp
from bot.mailbox import checking as mailbox
from bot.operator_config import load_operator_files
from bot.platform_hook import PlatformHook
from bot.runtime.clock import Clock, RealClock
from bot.runtime.http_client import TemporaryFailureError, http_client
from bot.settings import Settings, StartRefusedError
from rules.operator.notice import PrivacyNotice
from store import inbox, leases
from store.attempts import attempts
from store.engine import engines, outages
from store.members import staff
from store.operator_files.policy import POLICY_FILE
from store.record import deadlines
from store.sealing import Keyring, SealError, stored
from store.vault import Vault, VaultUnavailableError

LEAST_ROOM = 2**30
"""Bytes that should be free for the database and for the evidence."""

EVIDENCE_TIMEOUT = 10.0
"""Seconds that the evidence store has to answer."""

_CLEARED, _TRIED_AGAIN = "`lian retry` clears this line.", "`lian retry` has them tried again."
_ROWS = {
    "courier": ("messages in Telegram", _CLEARED),
    "postman": ("mails or text messages", _CLEARED),
    "fetcher": ("files", _CLEARED),
    "enforcer": ("measures in groups", _TRIED_AGAIN),
    "hook": ("measures on the platform", _CLEARED),
    "webhooks": ("events for clients' webhooks", "`lian client replay` has them sent again."),
    "doorkeeper": ("tasks in the staff chat", _TRIED_AGAIN),
    "clock": ("deadlines", _TRIED_AGAIN),
}
"""What each kind of role works on, and what `lian retry` does; failed updates are counted in the inbox itself."""


async def findings(settings: Settings, env: Path = Path(".env"), clock: Clock | None = None) -> AsyncIterator[Finding]:
    """Run all checks, one after the other.

    Args:
        env: the file with the settings.
        clock: waits for Telegram's pauses; None for the machine's clock.
    """
    clock = clock or RealClock()
    yield Finding(True, "The settings are whole.")
    policy = POLICY_FILE.shipped
    try:
        books = load_operator_files(settings)
    except StartRefusedError as refused:
        yield Finding(False, str(refused))
    else:
        policy = books.policy
        yield Finding(
            True, f"The catalogue (version {books.catalogue.version}) has {len(books.catalogue.categories)} categories."
        )
        yield Finding(True, f"The policy (version {books.policy.version}) is sound.")
        yield Finding(True, f"The courses (version {books.courses.version}) are {len(books.courses.by_id)}.")
        yield Finding(True, f"The templates (version {books.templates.version}) are {len(books.templates.by_id)}.")
        yield _notice(books.notice)
        if settings.partners:
            yield Finding(True, f"The partners (version {books.partners.version}) are {len(books.partners.by_id)}.")
    database = await asyncio.to_thread(_database, settings.database_url)
    yield database
    if database.fine:
        yield await asyncio.to_thread(_keys, settings)
        for finding in await asyncio.to_thread(lambda: list(_left_lying(settings))):
            yield finding
    yield await _evidence(settings)
    for finding in _room(settings):
        yield finding
    for finding in await asyncio.to_thread(lambda: list(_exposed(settings, env))):
        yield finding
    for finding in await _file_workers():
        yield finding
    async for fine, sentence in scanning.findings(settings.clamd_url, policy.max_bytes, clock.now()):
        yield Finding(fine, sentence)
    if settings.smtp_url and settings.smtp_from:
        yield await _mail(Smtp(settings.smtp_url.get_secret_value(), settings.smtp_from))
    for fine, sentence in await mailbox.findings(settings):
        yield Finding(fine, sentence)
    if settings.measures_url and settings.measures_secret:
        yield await _platform(settings.measures_url, settings.measures_secret.get_secret_value(), clock)
    async for finding in check_web.findings(settings):
        yield finding
    async for finding in check_telegram.findings(settings, clock):
        yield finding


def _notice(notice: PrivacyNotice) -> Finding:
    """Check the notice: people must be told who asks, and how that one is reached."""
    operator, told = notice.operator, f"The notice (version {notice.version})"
    if not operator.name or not (operator.phone or operator.mail or operator.address):
        return Finding(True, f"{told} does not say who you are and how to reach you: fill in [operator].")
    return Finding(True, f"{told} is whole.")


def _database(url: str) -> Finding:
    try:
        engines.attempt(url)
    except (OSError, DBAPIError) as error:
        return Finding(False, f"DATABASE_URL cannot be used: {outages.error_message(error)}.")
    return Finding(True, "The database answers.")


def _keys(settings: Settings) -> Finding:
    """Check that the operator's key opens the keys of the database; `lian keys check` looks at every value."""
    try:
        keys = stored.read_keys(settings.database_url, settings.operator_key())
    except LookupError:
        return Finding(True, "The database has no keys yet; Lian makes them at its first start.")
    except SealError:
        return Finding(False, "LIAN_KEY is not the key that this database is sealed with: put the former one back.")
    return Finding(True, f"LIAN_KEY opens the keys of the database; key {max(keys.seal)} seals.")


def _left_lying(settings: Settings) -> Iterator[Finding]:
    """Find what needs the operator's attention in the database, if it is one of Lian."""
    engine = engines.reader(settings.database_url, 1)
    with engine.connect() as conn:
        if inspect(conn).has_table("attempt"):
            if failed := inbox.count_dead_letters(conn):
                yield Finding(False, f"{failed} updates failed and are set aside; `lian retry` has them handled again.")
            for role, at, why in leases.failed_roles(conn):
                yield Finding(False, f"The role {role} is down since {at:%Y-%m-%d %H:%M} UTC ({why}); see the log.")
            yield from _set_aside(conn)
            yield from check_web.client_findings(conn, settings.web_url)
            if unreached := staff.unreachable(conn, _opening(conn, settings)):
                yield Finding(
                    False,
                    f"{', '.join(unreached)} cannot be written to in private: they must press START at the desk bot.",
                )
            if unseen := deadlines.count_cases_without_viewer(conn):
                yield Finding(
                    False, f"{unseen} restricted cases wait, for nobody may see them: give somebody clearance (/staff)."
                )
    engine.dispose()


def _opening(conn: Connection, settings: Settings) -> Keyring | None:
    """Return the keys of the database; None if the operator's key does not open them."""
    with suppress(LookupError, SealError):
        return Keyring(stored.read(conn, settings.operator_key()))
    return None


def _set_aside(conn: Connection) -> Iterator[Finding]:
    """Find the rows that roles other than the intakes have set aside; updates are counted in the inbox."""
    found: dict[tuple[str, str], int] = Counter()
    for role, _, why in attempts.dead_letters(conn):
        if (kind := attempts.kind(role)) in _ROWS:
            found[kind, why] += 1
    for (kind, why), count in found.items():
        rows, remedy = _ROWS[kind]
        yield Finding(False, f"{count} {rows} failed and are set aside ({why}); {remedy}")


async def _evidence(settings: Settings) -> Finding:
    place = settings.evidence_url
    # What is written is named by no key.
    keys = Keyring.derived(settings.operator_key())
    try:
        async with asyncio.timeout(EVIDENCE_TIMEOUT):
            await Vault(place, keys).attempt()
    except TimeoutError:
        return Finding(False, "EVIDENCE_URL cannot be used: the place does not answer.")
    except (OSError, BaseError, VaultUnavailableError) as error:
        hint = " AWS_ENDPOINT without TLS needs AWS_ALLOW_HTTP=true." if place.startswith("s3://") else ""
        why = f"nothing can be written there ({type(error).__name__}).{hint}"
        return Finding(False, f"EVIDENCE_URL cannot be used: {why}")
    return Finding(True, "Evidence can be written.")


def _room(settings: Settings) -> Iterator[Finding]:
    """Find how much room the disks of database and evidence have; what lies elsewhere is not asked for."""
    database = engines.file_of(settings.database_url)
    places = {"database": database and database.parent, "evidence": evidence_folder(settings)}
    for what, folder in places.items():
        if folder is None:
            continue
        there = next(it for it in (folder.absolute(), *folder.absolute().parents) if it.exists())
        if (free := shutil.disk_usage(there).free) < LEAST_ROOM:
            yield Finding(
                False,
                f"Only {free // 2**20} MB are free for the {what} ({folder}): make room, or reports cannot be kept.",
            )


def _exposed(settings: Settings, env: Path) -> Iterator[Finding]:
    found = [Finding(False, sentence) for sentence in exposed_file_warnings(settings, env)]
    yield from found or [Finding(True, "Nobody else on this machine may read settings, database or evidence.")]


async def _file_workers() -> list[Finding]:
    """Find how well the file workers, which open untrusted files, are isolated, and what they can draw."""
    try:
        held = await isolation()
    except WorkersAwayError:
        return [Finding(False, "Files cannot be opened: no file worker starts.")]
    drawn = (
        "Office papers are drawn by LibreOffice."
        if soffice()
        else "LibreOffice is not there: of office papers staff see the words."
    )
    return [Finding(held.whole, f"Files are opened in workers held by {held.words}."), Finding(True, drawn)]


async def _mail(server: Smtp) -> Finding:
    try:
        await server.greet()
    except TemporaryFailureError as error:
        return Finding(False, f"SMTP_URL cannot be used: the server does not let us in ({error}).")
    return Finding(True, "The mail server lets us in.")


async def _platform(url: str, secret: str, clock: Clock) -> Finding:
    async with http_client() as calling:
        try:
            await PlatformHook(calling, url, secret).greet(clock.now())
        except TemporaryFailureError as error:
            return Finding(False, f"MEASURES_URL cannot be used: it does not answer a signed ping with 2xx ({error}).")
    return Finding(True, "The platform's hook answers.")
