"""The operator's installation, read completely before anything starts."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

from bot.runtime.clock import Clock
from bot.settings import Settings, StartRefusedError
from bot.telegram.bot_identity import BotIdentity
from handlers.telegram.ids import SHARED_ACCOUNTS, address, start_link
from rules.catalogue.categories import Catalogue
from rules.operator.courses import Courses
from rules.operator.guide import Guide
from rules.operator.installation import Installation
from rules.operator.notice import PrivacyNotice
from rules.operator.partners import NONE, Partners
from rules.operator.policy import Policy
from rules.operator.templates import Templates
from store import migrate
from store.engine import engines
from store.operator_files.catalogue import CATALOGUE_FILE
from store.operator_files.guide import GUIDE_FILE
from store.operator_files.notice import NOTICE_FILE
from store.operator_files.partners import PARTNERS_FILE
from store.operator_files.policy import POLICY_FILE
from store.operator_files.reading import FileRefusedError
from store.operator_files.staff_texts import COURSES_FILE, TEMPLATES_FILE
from store.record import rule_versions as kept
from store.record.rule_versions import CATALOGUE, NOTICE, PARTNERS, POLICY, RuleVersion
from store.sealing import Keyring, SealError, stored
from store.unit import Tx

_RAISE = {
    CATALOGUE: "Raise version in the catalogue's file, so that cases filed before keep the former one.",
    POLICY: "Raise version in the policy's file, so that cases filed before keep the former one.",
    NOTICE: "Raise version in the notice's file, so that people are asked again.",
    PARTNERS: "Raise version in the partners' file, so that decisions made before keep the former one.",
}


class OperatorFiles(NamedTuple):
    """The contents of the operator's files."""

    catalogue: Catalogue
    policy: Policy
    templates: Templates
    courses: Courses
    guide: Guide
    notice: PrivacyNotice
    partners: Partners


def load_operator_files(settings: Settings) -> OperatorFiles:
    """Read the operator's own files, or the shipped ones.

    Raises:
        StartRefusedError: one of them is invalid; names each fault with its file, line and entry.
    """
    try:
        return OperatorFiles(
            catalogue=CATALOGUE_FILE.load(settings.catalogue) if settings.catalogue else CATALOGUE_FILE.shipped,
            policy=POLICY_FILE.load(settings.policy) if settings.policy else POLICY_FILE.shipped,
            templates=TEMPLATES_FILE.load(settings.templates) if settings.templates else TEMPLATES_FILE.shipped,
            courses=COURSES_FILE.load(settings.courses) if settings.courses else COURSES_FILE.shipped,
            guide=GUIDE_FILE.load(settings.guide) if settings.guide else GUIDE_FILE.shipped,
            notice=NOTICE_FILE.load(settings.notice) if settings.notice else NOTICE_FILE.shipped,
            partners=PARTNERS_FILE.load(settings.partners) if settings.partners else NONE,
        )
    except FileRefusedError as error:
        raise StartRefusedError(str(error)) from None


def rule_versions_in_force(settings: Settings, place: Installation) -> tuple[RuleVersion, ...]:
    """Return the texts that are in force from this start on, each with its version."""
    partners = (
        (RuleVersion(PARTNERS, str(place.partners.version), _text(settings.partners)),) if settings.partners else ()
    )
    return (
        RuleVersion(CATALOGUE, str(place.catalogue.version), _text(settings.catalogue or CATALOGUE_FILE.path)),
        RuleVersion(POLICY, str(place.policy.version), _text(settings.policy or POLICY_FILE.path)),
        RuleVersion(NOTICE, str(place.notice.version), _text(settings.notice or NOTICE_FILE.path)),
        *partners,
    )


def store_rule_versions(tx: Tx, in_force: tuple[RuleVersion, ...]) -> None:
    """Keep the texts in force, so that a case filed now is always judged by them (row F8).

    Raises:
        StartRefusedError: another text was in force under the same version.
    """
    changed = [edition for edition in in_force if not kept.put(tx, edition)]
    if changed:
        told = (f"The {it.kind} is not what it was under version {it.version}. {_RAISE[it.kind]}" for it in changed)
        raise StartRefusedError("\n".join(told))


def migrate_database(settings: Settings) -> None:
    """Migrate the database to the schema of this version; one that has it is not read further.

    Raises:
        StartRefusedError: the database is sealed with another key than LIAN_KEY, or of another version of Lian.
    """
    if migrate.is_current(settings.database_url):
        return
    zone = ZoneInfo(settings.timezone)
    try:
        with _same_key():
            keys = stored.keyring_for_migration(settings.database_url, settings.operator_key())
            migrate.upgrade(settings.database_url, keys=keys, staff_chat=settings.staff_chat, timezone=zone)
    except migrate.UnknownRevisionError as error:
        raise StartRefusedError(
            f"The database at DATABASE_URL is at revision {error}, which this version of Lian has no way on from. "
            "Start the version that used it last, or name another database; nothing was changed."
        ) from None


def require_current(settings: Settings) -> None:
    """Check that the database is there, in the form of this version.

    Raises:
        StartRefusedError: it is not.
    """
    file = engines.file_of(settings.database_url)
    if (file and not file.exists()) or not migrate.is_current(settings.database_url):
        raise StartRefusedError(
            "The database at DATABASE_URL is not there, or is of another version of Lian: `lian migrate` brings it "
            "to this one."
        )


def open_keyring(settings: Settings, clock: Clock) -> Keyring:
    """Return the keys of the database, which the operator's key opens; a new database gets its keys.

    Raises:
        StartRefusedError: LIAN_KEY is not the key of this database: with another nothing opens, and every waiting row
            would be set aside as damaged.
    """
    with _same_key():
        return stored.open_keyring(settings.database_url, settings.operator_key(), clock.now())


@contextmanager
def _same_key() -> Iterator[None]:
    try:
        yield
    except SealError:
        raise StartRefusedError(
            "LIAN_KEY is not the key that this database is sealed with. Put the former one back; nothing was changed."
        ) from None


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def installation(settings: Settings, known: BotIdentity) -> Installation:
    """Return the plain values that rules and use cases read.

    Raises:
        StartRefusedError: a file is invalid.
    """
    return Installation(
        **load_operator_files(settings)._asdict(),
        timezone=ZoneInfo(settings.timezone),
        language=settings.language,
        staff_chat=settings.staff_chat,
        administrators=frozenset(map(address, settings.admin_ids)),
        reporter_bot=known.reporter["username"],
        desk_bot=known.desk["username"],
        group_minute=settings.send_per_group_minute,
        reporter_link=partial(start_link, known.reporter["username"]),
        desk_link=partial(start_link, known.desk["username"]),
        channels=settings.channels(),
        hook=settings.measures_url is not None,
        mailbox=settings.mail_in_url is not None,
        web=settings.web_url or "",
        roots_channel=settings.roots_channel,
        shared_accounts=frozenset(map(address, SHARED_ACCOUNTS)),
    )
