"""The answers of a day to clients' requests, which a repeated request gets again.

An answer stands under a key made of the client's own and the Idempotency-Key, and Lian keeps neither: it may hold a
receipt code, and nothing may lead from a request to an anonymous case.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from hashlib import blake2b
from typing import Any

from sqlalchemy import bindparam, delete, select

from rules.refusals import Refusal, refuse
from store import rows
from store.clients import ClientRow
from store.sealing import Key, SealError
from store.tables import CLIENT_ANSWER
from store.tables.columns import day_of
from store.unit import Tx

_A = CLIENT_ANSWER.c
_FIND = select(_A.content, _A.answer).where(
    _A.client_id == bindparam("of_client"), _A.request == bindparam("of_request")
)
_PRUNE = delete(CLIENT_ANSWER).where(_A.day < bindparam("before"))


@dataclass(frozen=True, slots=True)
class Request:
    """A request that may come again.

    Attributes:
        key: the client's key, as it was sent; `name` the Idempotency-Key.
        content: its method, path and body.
    """

    client: ClientRow
    key: str
    name: str
    content: bytes

    @property
    def place(self) -> bytes:
        """The bytes that tell it from the client's others."""
        return f"{self.client.id}\0{self.name}".encode()

    @property
    def own_key(self) -> Key:
        """The key of its answer."""
        return Key(blake2b(f"{self.key}\0{self.name}".encode(), digest_size=32, person=b"lian answer").digest())


def given(tx: Tx, request: Request) -> Mapping[str, Any] | Refusal | None:
    """Return the answer that the request got; None where it is new. Refuse another request of the same name."""
    row = tx.conn.execute(_FIND, {"of_client": request.client.id, "of_request": _hash(tx, request)}).one_or_none()
    if row is None:
        return None
    if bytes(row.content) != _content(tx, request):
        return refuse("refusal-api-key-reused")
    try:
        found: Mapping[str, Any] = request.own_key.open_json(bytes(row.answer), request.place)
    except SealError:  # the client has another key by now
        return refuse("refusal-api-key-reused")
    return found


def keep(tx: Tx, request: Request, answer: Mapping[str, Any]) -> None:
    """Keep the answer for the rest of this day and the next one."""
    rows.add(
        tx,
        CLIENT_ANSWER,
        client_id=request.client.id,
        request=_hash(tx, request),
        content=_content(tx, request),
        answer=request.own_key.seal_json(answer, request.place),
        day=day_of(tx.now),
    )


def prune(tx: Tx) -> None:
    """Delete the answers of the days before yesterday."""
    tx.conn.execute(_PRUNE, {"before": day_of(tx.now) - timedelta(days=1)})


def _hash(tx: Tx, request: Request) -> bytes:
    return tx.keys.hash("client.request", request.place.hex())


def _content(tx: Tx, request: Request) -> bytes:
    return tx.keys.hash("client.content", request.content.hex())
