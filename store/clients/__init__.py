"""Clients of the API: found by the hash of their key, which is stored nowhere else."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, select

from rules.people.clients import Scope
from store import rows
from store.sealing import RowLabel
from store.tables import CLIENT
from store.unit import Tx

_CURRENT = select(func.count()).where(CLIENT.c.revoked_at.is_(None))
_SECRET = RowLabel(CLIENT.c.sealed_secret)


@dataclass(frozen=True, slots=True)
class ClientRow:
    """A client as stored.

    Attributes:
        scopes: words of `Scope`, space between.
        webhook: where it is told of each step; None where it reads the events itself.
        revoked_at: since when its key opens nothing.
        origins: whose pages may use its key in a browser, space between; None where no page may.
    """

    id: int
    name: str
    scopes: str
    webhook: str | None
    sealed_secret: bytes
    created_at: datetime
    revoked_at: datetime | None
    origins: str | None

    def may(self, scope: Scope) -> bool:
        """Return whether its key is good for this."""
        return self.revoked_at is None and scope in self.scopes.split()

    def lists(self, origin: str) -> bool:
        """Return whether pages of this origin may use its key."""
        return self.revoked_at is None and origin in (self.origins or "").split()


def add(tx: Tx, name: str, scopes: Iterable[Scope], webhook: str | None, key: str, secret: str) -> ClientRow:
    """Store a new client, and return it."""
    id = rows.next_id(tx, CLIENT)
    rows.add(
        tx,
        CLIENT,
        id=id,
        name=name,
        scopes=" ".join(sorted(scopes)),
        key=_hash(tx, key),
        webhook=webhook,
        sealed_secret=tx.keys.seal(secret.encode(), _SECRET(id)),
        created_at=tx.now,
    )
    found = get(tx, id)
    assert found
    return found


def get(tx: Tx, client_id: int) -> ClientRow | None:
    """Return the client of this id, revoked or not."""
    return rows.one(tx, CLIENT, ClientRow, id=client_id)


def by_name(tx: Tx, name: str) -> ClientRow | None:
    """Return the client of this name, revoked or not."""
    return rows.one(tx, CLIENT, ClientRow, name=name)


def by_key(tx: Tx, key: str) -> ClientRow | None:
    """Return the client with this key, unless it is revoked."""
    found = rows.one(tx, CLIENT, ClientRow, key=_hash(tx, key))
    return found if found and found.revoked_at is None else None


def every(tx: Tx) -> list[ClientRow]:
    """Return all clients, also those revoked, oldest first."""
    return rows.every(tx, CLIENT, ClientRow)


def count_current(conn: Connection) -> int:
    """Return how many clients have a key that is not revoked."""
    return int(conn.execute(_CURRENT).scalar_one())


def secret(tx: Tx, client: ClientRow) -> str:
    """Return what signs the client's webhooks."""
    return tx.keys.open(client.sealed_secret, _SECRET(client.id)).decode()


def set_key(tx: Tx, client: ClientRow, key: str, secret: str) -> None:
    """Give the client another key and secret; the former ones end now."""
    sealed = tx.keys.seal(secret.encode(), _SECRET(client.id))
    rows.change(tx, CLIENT, {"id": client.id}, key=_hash(tx, key), sealed_secret=sealed)


def set_origins(tx: Tx, client: ClientRow, origins: Iterable[str]) -> None:
    """Store whose pages may use the client's key, in place of those before."""
    rows.change(tx, CLIENT, {"id": client.id}, origins=" ".join(sorted(set(origins))) or None)


def listed_origins(tx: Tx) -> frozenset[str]:
    """Return the origins that any client lists."""
    return frozenset(it for client in every(tx) if not client.revoked_at for it in (client.origins or "").split())


def revoke(tx: Tx, client: ClientRow) -> None:
    """Let the client's key open nothing from now on."""
    rows.change(tx, CLIENT, {"id": client.id}, revoked_at=tx.now)


def _hash(tx: Tx, key: str) -> bytes:
    return tx.keys.hash("client.key", key)
