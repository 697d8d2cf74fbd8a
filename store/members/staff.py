"""Staff members: their aliases, rights, accounts and private chats."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from functools import partial
from typing import Any

from sqlalchemy import Connection, bindparam, select, update

from rules.addresses import Address
from rules.vocabulary import Lang, Role
from store import rows
from store.guard.guarded import GUARDED
from store.outbox import Destination
from store.sealing import Keyring, RowLabel
from store.tables import STAFF
from store.unit import Tx

_ACCOUNT, _ALIAS = RowLabel(STAFF.c.sealed_account), RowLabel(STAFF.c.sealed_alias)


@dataclass(frozen=True, slots=True)
class Member:
    """A staff member as other members see them.

    Attributes:
        cleared: may see restricted cases, which never enter the staff chat.
        reachable: has started the desk bot in private, so the bot may write there.
        on_duty: is assigned cases.
    """

    id: int
    alias: str
    roles: frozenset[Role]
    team: str | None
    cleared: bool
    lang: Lang
    reachable: bool
    on_duty: bool


_ROW = GUARDED[STAFF].rows
_LIVE = STAFF.c.active.is_(True)
_BY_ACCOUNT = _ROW.where(STAFF.c.account == bindparam("hashed"), _LIVE)
_ACCOUNTS = select(STAFF.c.id, STAFF.c.account, STAFF.c.username).where(_LIVE)
_BY_ID = _ROW.where(STAFF.c.id == bindparam("member_id"))
_ALL = _ROW.where(_LIVE).order_by(STAFF.c.id)
_UNREACHABLE = (
    select(STAFF.c.id, STAFF.c.account, STAFF.c.sealed_alias).where(_LIVE, ~STAFF.c.reachable).order_by(STAFF.c.id)
)
_KNOWN = select(STAFF.c.id).where(STAFF.c.account == bindparam("hashed"))
_THIS = update(STAFF).where(STAFF.c.id == bindparam("row"))
_CALLED = _THIS.where(STAFF.c.username.is_distinct_from(bindparam("hashed"))).values(username=bindparam("hashed"))

CHANGED = "staff"
"""The wake-up of who shows members what they may do."""


def find_or_add_administrator(
    tx: Tx, address: Address, *, alias: str = "admin", lang: Lang | None = None
) -> Member | None:
    """Return the active member with this account, in a unit: an administrator named in the settings is added first.

    Args:
        alias, lang: for an administrator who is added.
    """
    member = by_account(tx, address)
    if member is None and address in tx.installation.administrators:
        roles = frozenset({Role.ADMINISTRATOR})
        return add(tx, address, alias=alias, roles=roles, lang=lang or tx.installation.language)
    return member


def by_account(tx: Tx, address: Address) -> Member | None:
    """The live member of this account, for queries: unlike `find_or_add_administrator` it adds nobody."""
    return tx.conn.execute(_BY_ACCOUNT, {"hashed": account_hash(tx, address)}).one_as(partial(_member, tx))


def get(tx: Tx, member_id: int) -> Member | None:
    """Return the member with this id, active or not."""
    return tx.conn.execute(_BY_ID, {"member_id": member_id}).one_as(partial(_member, tx))


def ids_matching(tx: Tx, usernames: Iterable[str], accounts: Iterable[Address]) -> set[int]:
    """Return the ids of the active members with one of these usernames or accounts."""
    usernames, accounts = set(usernames), set(accounts)
    if not usernames and not accounts:
        return set()
    for administrator in accounts & tx.installation.administrators:
        find_or_add_administrator(tx, administrator)
    by_account = {account_hash(tx, it) for it in accounts}
    by_name = {username_hash(tx, it) for it in usernames}
    # Members are few: reading all rows costs less than compiling a list of values.
    return {id for id, account, username in tx.conn.execute(_ACCOUNTS) if account in by_account or username in by_name}


def account(tx: Tx, member_id: int) -> Address | None:
    """Return the account of a member, active or not."""
    row = tx.conn.execute(_BY_ID, {"member_id": member_id}).one_or_none()
    return None if row is None else _address(tx, row.account, row.sealed_account)


def is_configured_administrator(tx: Tx, member_id: int) -> bool:
    """Return whether the settings name the member as an administrator."""
    return account(tx, member_id) in tx.installation.administrators


def list_active(tx: Tx) -> list[Member]:
    """Return the active members, oldest first."""
    return tx.conn.execute(_ALL).all_as(partial(_member, tx))


def unreachable(conn: Connection, keys: Keyring | None) -> list[str]:
    """Return the aliases of the active members who have not started the desk bot in private, oldest first; their
    numbers, as #3, without `keys`."""
    found = conn.execute(_UNREACHABLE, {}).all()
    return [alias_of(keys, row.account, row.sealed_alias) if keys else f"#{row.id}" for row in found]


def add(
    tx: Tx,
    address: Address,
    *,
    alias: str,
    roles: frozenset[Role],
    lang: Lang,
    username: str | None = None,
    team: str | None = None,
    cleared: bool = False,
) -> Member:
    """Add a member, or activate a former one again."""
    account = account_hash(tx, address)
    values = {
        "username": username and username_hash(tx, username),
        "sealed_account": tx.keys.seal(address.encode(), _ACCOUNT(account)),
        "sealed_alias": tx.keys.seal(alias.encode(), _ALIAS(account)),
        "roles": " ".join(sorted(roles)),
        "team": team,
        "cleared": cleared,
        "lang": lang,
        "active": True,
    }
    tx.wakes.add(CHANGED)
    former = tx.conn.execute(_KNOWN, {"hashed": account}).scalar(int)
    if former is None:
        member_id = rows.create(tx, STAFF, **values, account=account, reachable=False, created_at=tx.now)
    else:
        member_id = former
        rows.change(tx, STAFF, {"id": former}, **values)
    return _known(tx, member_id)


def change(tx: Tx, member_id: int, **values: Any) -> Member:
    """Change a member's roles, team, clearance, language or duty."""
    if "roles" in values:
        values["roles"] = " ".join(sorted(values["roles"]))
    rows.change(tx, STAFF, {"id": member_id}, **values)
    tx.wakes.add(CHANGED)
    return _known(tx, member_id)


def set_username(tx: Tx, member_id: int, username: str | None) -> None:
    """Store the hash of the member's current username, to recognise reports that name them."""
    tx.conn.execute(_CALLED, {"row": member_id, "hashed": username and username_hash(tx, username)})


def deactivate(tx: Tx, member_id: int) -> None:
    """Deactivate a member; the record keeps their alias."""
    rows.change(tx, STAFF, {"id": member_id}, active=False, on_duty=False)
    tx.wakes.add(CHANGED)


def set_reachable(tx: Tx, address: Address, *, now: bool) -> None:
    """Record that the account has started or blocked the desk bot."""
    rows.change(tx, STAFF, {"account": account_hash(tx, address)}, reachable=now)
    tx.wakes.add(CHANGED)


def private_chat(tx: Tx, member_id: int) -> Destination | None:
    """Return the member's private chat; None if the desk bot may not write there."""
    row = tx.conn.execute(_BY_ID, {"member_id": member_id}).one_or_none()
    if row is None or not row.reachable:
        return None
    return Destination("desk", _address(tx, row.account, row.sealed_account), row.lang, tx.installation.timezone.key)


def _known(tx: Tx, member_id: int) -> Member:
    member = get(tx, member_id)
    if member is None:
        raise LookupError(f"no member {member_id}")
    return member


def account_hash(tx: Tx, address: Address) -> bytes:
    """Return the keyed hash of an account."""
    return tx.keys.hash("staff", address)


def username_hash(tx: Tx, username: str) -> bytes:
    """Return the keyed hash of a username, with or without @, in any case."""
    return tx.keys.hash("username", username.removeprefix("@").casefold())


def _member(tx: Tx, *row: Any) -> Member:
    GUARDED[STAFF].check(tx.keys, row)
    it = dict(zip(GUARDED[STAFF].names, row, strict=False))
    roles = frozenset(map(Role, it["roles"].split()))
    # An administrator named in the settings keeps that role, whatever the row says.
    if _address(tx, it["account"], it["sealed_account"]) in tx.installation.administrators:
        roles |= {Role.ADMINISTRATOR}
    it |= {"roles": roles, "alias": alias_of(tx.keys, it["account"], it["sealed_alias"])}
    return Member(**{each.name: it[each.name] for each in fields(Member)})


def alias_of(keys: Keyring, account: bytes, sealed: bytes) -> str:
    """Return the alias in a row of this account."""
    return keys.open(sealed, _ALIAS(account)).decode()


def _address(tx: Tx, account: bytes, sealed: bytes) -> Address:
    return Address(tx.keys.open(sealed, _ACCOUNT(account)).decode())
