"""Who has started the desk bot without being staff: known just enough for an administrator to add them by name."""

from sqlalchemy import bindparam, select

from rules.vocabulary import Lang
from store import staff
from store.staff import Member
from store.tables import STAFF
from store.unit import Tx

_NOT_STAFF = select(STAFF.c.id).where(STAFF.c.active.is_(False))
_BY_ACCOUNT = _NOT_STAFF.where(STAFF.c.account == bindparam("hashed"))
_BY_USERNAME = _NOT_STAFF.where(STAFF.c.username == bindparam("hashed"))


def arrive(tx: Tx, chat_id: int, *, alias: str, username: str | None, lang: Lang) -> None:
    """They have started the desk bot in private, and are not staff."""
    newcomer = staff.add(tx, chat_id, alias=alias, roles=frozenset(), lang=lang, username=username)
    staff.remove(tx, newcomer.id)
    staff.reachable(tx, chat_id, now=True)


def named(tx: Tx, account: str | int) -> Member | None:
    """Who has arrived with this handle (with or without @) or account id and is not staff."""
    if isinstance(account, int):
        found = tx.conn.execute(_BY_ACCOUNT, {"hashed": staff.account_hash(tx, account)})
    else:
        found = tx.conn.execute(_BY_USERNAME, {"hashed": staff.username_hash(tx, account)})
    row = found.first()
    return None if row is None else staff.get(tx, row.id)


def welcome(tx: Tx, newcomer: Member) -> Member:
    """They are staff from now on, still without a role."""
    return staff.change(tx, newcomer.id, active=True, roles=frozenset())
