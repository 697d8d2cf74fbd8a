"""The installation as its operator set it, read whole before anything starts."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.introduction import Introduction
from bot.settings import Settings, StartRefusedError
from dialogs.entry.notice_text import notice_text
from handlers.telegram_ids import SHARED_ACCOUNTS, address
from rules import catalogue as catalogues
from rules import courses_reading, partners_reading, templates_reading
from rules import policy as policies
from rules.catalogue_entry import CatalogueError
from rules.courses import Courses
from rules.installation import Installation
from rules.leaves import Catalogue
from rules.operator_file import FileRefusedError
from rules.partners import NONE, Partners
from rules.policy import Policy
from rules.policy_reading import PolicyError
from rules.templates import Templates
from store import migrate
from store import settings as settings_kept
from store.record import rule_versions as kept
from store.record.rule_versions import CATALOGUE, NOTICE, PARTNERS, POLICY, Edition
from store.sealing import Keyring, SealError
from store.unit import Tx

_SEALED = "sealed"
"""What is kept under this name opens with the operator's key alone."""

_RAISE = {
    CATALOGUE: "Raise version in the catalogue's file, so that cases filed before keep the former one.",
    POLICY: "Raise version in the policy's file, so that cases filed before keep the former one.",
    NOTICE: "Raise version under [consent] in the policy's file, so that people are asked again.",
    PARTNERS: "Raise version in the partners' file, so that decisions made before keep the former one.",
}


@dataclass(frozen=True, slots=True)
class Rulebooks:
    """The operator's files."""

    catalogue: Catalogue
    policy: Policy
    templates: Templates
    courses: Courses
    partners: Partners


def rulebooks(settings: Settings) -> Rulebooks:
    """The operator's own files or the shipped ones.

    Raises:
        StartRefusedError: one of them is broken; each fault with its file, line and entry.
    """
    try:
        return Rulebooks(
            catalogues.load(settings.catalogue) if settings.catalogue else catalogues.shipped(),
            policies.load(settings.policy) if settings.policy else policies.shipped(),
            templates_reading.load(settings.templates) if settings.templates else templates_reading.shipped(),
            courses_reading.load(settings.courses) if settings.courses else courses_reading.shipped(),
            partners_reading.load(settings.partners) if settings.partners else NONE,
        )
    except (CatalogueError, PolicyError, FileRefusedError) as error:
        raise StartRefusedError(str(error)) from None


def editions(settings: Settings, books: Rulebooks) -> tuple[Edition, ...]:
    """What is in force from this start on, each text under its version."""
    partners = (Edition(PARTNERS, str(books.partners.version), _text(settings.partners)),) if settings.partners else ()
    return (
        Edition(CATALOGUE, str(books.catalogue.version), _text(settings.catalogue or catalogues.SHIPPED)),
        Edition(POLICY, str(books.policy.version), _text(settings.policy or policies.SHIPPED)),
        Edition(NOTICE, str(books.policy.consent_version), notice_text()),
        *partners,
    )


def keep(tx: Tx, in_force: tuple[Edition, ...]) -> None:
    """Keep them, so that a case filed now is judged by them for ever (row F8).

    Raises:
        StartRefusedError: something else was in force under the same version.
    """
    changed = [edition for edition in in_force if not kept.keep(tx, edition)]
    if changed:
        told = (f"The {it.kind} is not what it was under version {it.version}. {_RAISE[it.kind]}" for it in changed)
        raise StartRefusedError("\n".join(told))


def migrated(settings: Settings) -> None:
    """Bring the database to the form that this version needs.

    Raises:
        StartRefusedError: it is sealed with another key than LIAN_KEY.
    """
    keys = Keyring.from_text(settings.lian_key.get_secret_value())
    with _same_key():
        migrate.upgrade(settings.database_url, keys=keys, staff_chat=address(settings.staff_chat_id))


def opens(tx: Tx) -> None:
    """Make sure that the operator's key is the one that this database is sealed with: under another nothing opens, and
    all that waits would be set aside as damaged.

    Raises:
        StartRefusedError: it is another.
    """
    with _same_key():
        if settings_kept.get(tx, _SEALED) is None:
            settings_kept.put(tx, _SEALED, "")


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


def installation(settings: Settings, known: Introduction) -> Installation:
    """The plain values that rules and use cases read."""
    books = rulebooks(settings)
    return Installation(
        catalogue=books.catalogue,
        policy=books.policy,
        templates=books.templates,
        courses=books.courses,
        timezone=ZoneInfo(settings.timezone),
        language=settings.language,
        staff_chat=address(settings.staff_chat_id),
        staff_chat_is_forum=known.forum,
        administrators=frozenset(map(address, settings.admin_ids)),
        reporter_bot=known.reporter["username"],
        desk_bot=known.desk["username"],
        channels=settings.channels(),
        partners=books.partners,
        shared_accounts=frozenset(map(address, SHARED_ACCOUNTS)),
    )
