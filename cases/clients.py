"""Clients of the API: the operator adds, rotates and revokes them; each is on the record of the house."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from cases.members import staff_events
from rules.people import clients as rules
from rules.people.clients import Scope
from rules.people.staffing import StaffEvent
from rules.refusals import Refusal, checked, refusable, refuse
from store import clients
from store.clients import ClientRow, events
from store.unit import Tx


@dataclass(frozen=True, slots=True)
class NewKey:
    """A client with the key and the secret of its webhooks, which are shown once."""

    client: ClientRow
    key: str
    secret: str


@refusable
def add(tx: Tx, name: str, scopes: Iterable[Scope], webhook: str | None) -> NewKey | Refusal:
    """Add a client."""
    checked(None if rules.NAME.fullmatch(name) else refuse("refusal-client-name"))
    checked(refuse("refusal-client-there", name=name) if clients.by_name(tx, name) else None)
    key, secret = rules.new_key(), rules.new_secret()
    made = clients.add(tx, name, scopes, webhook, key, secret)
    _record(tx, StaffEvent.CLIENT_ADDED, made)
    return NewKey(made, key, secret)


@refusable
def rotate(tx: Tx, name: str) -> NewKey | Refusal:
    """Give a client another key and secret; the former ones end at once."""
    client = checked(_current(tx, name))
    key, secret = rules.new_key(), rules.new_secret()
    clients.set_key(tx, client, key, secret)
    _record(tx, StaffEvent.CLIENT_ROTATED, client)
    return NewKey(client, key, secret)


@refusable
def set_origins(tx: Tx, name: str, origins: Collection[str]) -> ClientRow | Refusal:
    """Let the pages of these origins, and of no other, use a client's key in a browser."""
    client = checked(_current(tx, name))
    if origins and client.may(Scope.WEBHOOKS):
        return refuse("refusal-client-page-webhooks", name=name)
    clients.set_origins(tx, client, origins)
    _record(tx, StaffEvent.CLIENT_ORIGINS, client, " ".join(sorted(set(origins))))
    return client


@refusable
def revoke(tx: Tx, name: str) -> ClientRow | Refusal:
    """End a client's key for good, at once."""
    client = checked(_current(tx, name))
    clients.revoke(tx, client)
    _record(tx, StaffEvent.CLIENT_REVOKED, client)
    return client


@refusable
def replay(tx: Tx, name: str, after: int) -> int | Refusal:
    """Have a client's webhook told again what came after this event; return how many events there are."""
    client = checked(_current(tx, name))
    return events.replay(tx, client, after) if client.webhook else refuse("refusal-client-no-webhook", name=name)


def _current(tx: Tx, name: str) -> ClientRow | Refusal:
    client = clients.by_name(tx, name)
    if client is None:
        return refuse("refusal-client-none", name=name)
    return client if client.revoked_at is None else refuse("refusal-client-revoked", name=name)


def _record(tx: Tx, kind: StaffEvent, client: ClientRow, origins: str = "") -> None:
    about = {"client": client.name, "scopes": client.scopes, "origins": origins}
    staff_events.record(tx, kind, by=None, subject=None, **about)
