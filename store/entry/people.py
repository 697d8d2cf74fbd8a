"""Users of the reporter bot: found by the keyed hash of their account, which is sealed under their own key. Each row is
checked as it is read: in the place of another, a person would come to cases that are not theirs."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from secrets import token_bytes
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, insert, select, update

from rules.addresses import Address, MessageRef
from rules.schedule.zones import zone_text
from rules.vocabulary import Lang
from store import inbox, outbox, person_keys
from store.guard.guarded import PERSONS
from store.intake import drafts
from store.intake.drafts import DraftRow
from store.outbox import Destination
from store.sealing import Key, RowLabel
from store.tables import AGREEMENT, DRAFT, PERSON, SLOT
from store.tables.columns import day_of
from store.unit import Tx
from store.web import messages

_ACCOUNT = RowLabel(PERSON.c.sealed_account)
_UNREACHABLE = 32
"""Random bytes in place of the hash of an account."""


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person as rules and dialogs use them, without the account.

    Attributes:
        tz: IANA name, where known.
        consent_version: version of the notice that they agreed to; None before.
        blocked: they have blocked the bot, so nothing is sent.
    """

    id: int
    lang: Lang
    tz: str | None
    consent_version: int | None
    blocked: bool


_COLUMNS = PERSONS.columns
_ROW = PERSONS.rows
_BY_ACCOUNT = _ROW.where(PERSON.c.account == bindparam("account"))
_BY_ID = _ROW.where(PERSON.c.id == bindparam("person_id"))
_INSERT = insert(PERSON)
_THIS = update(PERSON).where(PERSON.c.id == bindparam("person_id"))
_AGREE = insert(AGREEMENT)
_CONSENT = _THIS.values(consent_version=bindparam("version"), consent_at=bindparam("at"))
_SPEAK = _THIS.values(lang=bindparam("tongue"), tz=bindparam("zone"))
_ERASE = _THIS.values(
    account=None,
    wrapped_key=None,
    sealed_account=None,
    sealed_mail=None,
    sealed_sms=None,
    sealed_mails=None,
    willing_at=None,
)
_BLOCK = update(PERSON).where(PERSON.c.account == bindparam("hashed")).values(blocked_at=bindparam("at"))
_UNBLOCK = _THIS.values(blocked_at=None)


def new(tx: Tx, address: Address | None, lang: Lang) -> PersonRow:
    """Add a person who reads `lang`; without an address, one for whom staff file, whom no chat reaches."""
    account = account_hash(tx, address) if address else token_bytes(_UNREACHABLE)
    key, wrapped = tx.keys.new_key(person_keys.WRAPPED(account))
    row = {
        "account": account,
        "wrapped_key": wrapped,
        "sealed_account": key.seal(address.encode(), _ACCOUNT(account)) if address else None,
        "lang": lang,
        "created_at": day_of(tx.now),
    }
    person_id = tx.conn.execute(_INSERT, row).inserted_primary_key[0]
    person_keys.tell(tx, person_id, key)
    return PersonRow(person_id, lang, None, None, blocked=False)


def find(tx: Tx, address: Address) -> PersonRow | None:
    """Return the person of this account; None if they are not known."""
    row = _found(tx, _BY_ACCOUNT, account=account_hash(tx, address))
    return row and _person_of(row)


def get(tx: Tx, person_id: int) -> PersonRow | None:
    """Return the person of this id."""
    row = _found(tx, _BY_ID, person_id=person_id)
    return row and _person_of(row)


def destination(tx: Tx, person_id: int) -> Destination | None:
    """Return the person's destination for messages; None if they are erased, have blocked the bot, or have no chat."""
    row = _found(tx, _BY_ID, person_id=person_id)
    key = row and person_keys.of_row(tx, person_id, row.account, row.wrapped_key)
    if key is None or row.blocked_at is not None or row.sealed_account is None:
        return None
    tz = zone_text(row.tz, tx.installation.timezone)
    return Destination("reporter", _address(key, row), row.lang, tz, person_id)


def address(tx: Tx, person_id: int) -> Address | None:
    """Return the person's address, blocked or not; None if they are erased, or have no chat."""
    row = _found(tx, _BY_ID, person_id=person_id)
    key = row and person_keys.key_of(tx, row)
    return None if key is None or row.sealed_account is None else _address(key, row)


def _address(key: Key, row: Any) -> Address:
    return Address(key.open(row.sealed_account, _ACCOUNT(row.account)).decode())


def reached_by_code_only(tx: Tx, person_id: int) -> bool:
    """Return whether staff filed for the person, who comes back with their receipt code, and is not erased."""
    row = _found(tx, _BY_ID, person_id=person_id)
    return row is not None and row.wrapped_key is not None and row.sealed_account is None


def record_consent(tx: Tx, person: PersonRow, version: int) -> PersonRow:
    """Record that they agreed to this version of the notice today; what they agreed to before stays on record."""
    agreed = {"person_id": person.id, "version": version, "at": day_of(tx.now)}
    tx.conn.execute(_AGREE, agreed)
    tx.conn.execute(_CONSENT, agreed)
    return replace(person, consent_version=version)


def set_language(tx: Tx, person: PersonRow, lang: Lang, tz: str | None = None) -> PersonRow:
    """Set the language they read, and their time zone where one is given."""
    tx.conn.execute(_SPEAK, {"person_id": person.id, "tongue": lang, "zone": tz or person.tz})
    return replace(person, lang=lang, tz=tz or person.tz)


def mark_blocked(tx: Tx, address: Address) -> None:
    """Record that they have blocked the bot."""
    tx.conn.execute(_BLOCK, {"hashed": account_hash(tx, address), "at": tx.now})


def mark_unblocked(tx: Tx, person_id: int) -> None:
    """Record that they have unblocked the bot."""
    tx.conn.execute(_UNBLOCK, {"person_id": person_id})


def erase(tx: Tx, person_id: int) -> None:
    """Destroy the person's key and account, and with it what waits beside them; the row stays."""
    tx.conn.execute(_ERASE, {"person_id": person_id})
    person_keys.tell(tx, person_id, None)
    outbox.withdraw_of(tx, person_id)
    inbox.empty_of(tx, person_id)
    messages.forget(tx, person_id)


def account_hash(tx: Tx, address: Address) -> bytes:
    """Return the hash by which a person's row is found."""
    return tx.keys.hash("account", address)


def _found(tx: Tx, query: Select[Any], **where: Any) -> Any:
    row = tx.conn.execute(query, where).one_or_none()
    if row is not None:
        PERSONS.check(tx.keys, row)
    return row


def _person_of(columns: Sequence[Any]) -> PersonRow:
    of = dict(zip(PERSONS.names, columns, strict=False))
    return PersonRow(of["id"], of["lang"], of["tz"], of["consent_version"], blocked=of["blocked_at"] is not None)


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A known person.

    Attributes:
        draft: their open draft.
        living: the message in the requested slot.
        thread: the thread in which they wrote last.
    """

    person: PersonRow
    draft: DraftRow | None
    living: MessageRef | None
    thread: MessageRef | None = None


def _of_this_chat(slot: Any, name: str) -> ColumnElement[bool]:
    named = slot.c.name == bindparam(name, type_=SLOT.c.name.type)
    found: ColumnElement[bool] = (slot.c.bot == "reporter") & (slot.c.chat == bindparam("chat")) & named
    return found


_HERE = SLOT.alias("here")
_WITH_DRAFT = (
    select(*_COLUMNS, *drafts.COLUMNS, SLOT.c.message, _HERE.c.message.label("thread"), outbox.HAS_OLDER.label("older"))
    .select_from(
        PERSON.outerjoin(DRAFT, (DRAFT.c.person_id == PERSON.c.id) & DRAFT.c.sealed_body.is_not(None))
        .outerjoin(SLOT, _of_this_chat(SLOT, "slot_name"))
        .outerjoin(_HERE, _of_this_chat(_HERE, "here_name"))
    )
    .where(PERSON.c.account == bindparam("account"))
)


def load_known_person(tx: Tx, address: Address, slot: str) -> KnownPerson | None:
    """Return the person of this private chat; None if they are not known."""
    chat = outbox.chat_hash(tx, "reporter", address)
    older = outbox.older_of("reporter", chat, slot)
    wanted = {"slot_name": slot, "here_name": outbox.HERE}
    names = {key: outbox.slot_hash(tx, "reporter", name) for key, name in wanted.items()}
    asked = {"account": account_hash(tx, address), "chat": chat, **names, **older}
    row = tx.conn.execute(_WITH_DRAFT, asked).one_or_none()
    if row is None:
        return None
    outbox.tell_older(tx, older, there=bool(row.older))
    person, draft = row[: len(_COLUMNS)], row[len(_COLUMNS) : -3]
    PERSONS.check(tx.keys, person)
    person_keys.of_row(tx, row[0], *row[1:3])
    return KnownPerson(_person_of(person), drafts.draft_of(tx, draft), row.message, row.thread)
