"""Invitation links for new staff members, and the requests made with them: sealed, and deleted when they end."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from sqlalchemy import bindparam, func, select

from rules.addresses import Address, MessageRef
from rules.vocabulary import Lang
from store import rows
from store.sealing import RowLabel
from store.tables import STAFF_JOIN
from store.unit import Tx

_REQUEST, _PLACE = RowLabel(STAFF_JOIN.c.sealed_request), RowLabel(STAFF_JOIN.c.sealed_place)


@dataclass(frozen=True, slots=True)
class JoinRequest:
    """The account that opened a link, as named then (Bot API "User"); it is added even if it is renamed later."""

    address: Address
    name: str
    username: str | None
    lang: Lang


@dataclass(frozen=True, slots=True)
class JoinRow:
    """A link, and the request made with it, if any.

    Attributes:
        token: its hash.
        staff_id: who made the link.
        address, thread: where it was made, and where the request is answered.
    """

    id: int
    token: bytes
    staff_id: int
    ends_at: datetime
    address: Address
    thread: MessageRef | None
    request: JoinRequest | None

    @property
    def mark(self) -> str:
        """The mark by which a button knows it beside its id: who can write to the database could give the id to another
        request, which is sealed for its token."""
        return f"r{self.token.hex()[:16]}"


_J = STAFF_JOIN.c
_ROW = select(_J.id, _J.token, _J.staff_id, _J.ends_at, _J.sealed_place, _J.sealed_request)
_BY_TOKEN = _ROW.where(_J.token == bindparam("hashed"))
_BY_ID = _ROW.where(_J.id == bindparam("row"))
_OVER = _ROW.where(_J.ends_at <= bindparam("now")).order_by(_J.id)
_EARLIEST = select(func.min(_J.ends_at))


def create(tx: Tx, staff_id: int, token: str, ends_at: datetime, address: Address, thread: MessageRef | None) -> int:
    """Insert a link and return its id; only the hash of the token is stored."""
    hashed = _token(tx, token)
    place = tx.keys.seal_json([address, thread], _PLACE(hashed))
    return rows.create(tx, STAFF_JOIN, token=hashed, staff_id=staff_id, ends_at=ends_at, sealed_place=place)


def by_token(tx: Tx, token: str) -> JoinRow | None:
    """Return the link with this token; None if it is deleted."""
    return tx.conn.execute(_BY_TOKEN, {"hashed": _token(tx, token)}).one_as(partial(_row, tx))


def get(tx: Tx, join_id: int) -> JoinRow | None:
    """Return the link with this id; None if it is deleted."""
    return tx.conn.execute(_BY_ID, {"row": join_id}).one_as(partial(_row, tx))


def store_request(tx: Tx, row: JoinRow, request: JoinRequest) -> bool:
    """Store the request of an account on the link; return False if the link was used before."""
    body = [request.address, request.name, request.username, request.lang]
    sealed = tx.keys.seal_json(body, _REQUEST(row.token))
    values = {"account": tx.keys.hash("staff", request.address), "sealed_request": sealed}
    return rows.change(tx, STAFF_JOIN, {"id": row.id, "account": None}, **values).rowcount == 1


def remove(tx: Tx, join_id: int) -> None:
    """Delete a link that was answered or has expired, with its request."""
    rows.remove(tx, STAFF_JOIN, id=join_id)


def expired(tx: Tx) -> list[JoinRow]:
    """Return the expired links."""
    return tx.conn.execute(_OVER, {"now": tx.now}).all_as(partial(_row, tx))


def next_expiry(tx: Tx) -> datetime | None:
    """Return when the next link expires."""
    return tx.conn.execute(_EARLIEST).scalar(datetime)


def _token(tx: Tx, token: str) -> bytes:
    return tx.keys.hash("staff join", token)


def _row(tx: Tx, id: int, token: bytes, staff_id: int, ends_at: datetime, *sealed: Any) -> JoinRow:
    place, asked = sealed
    request = JoinRequest(*tx.keys.open_json(asked, _REQUEST(token))) if asked else None
    address, thread = tx.keys.open_json(place, _PLACE(token))
    return JoinRow(id, token, staff_id, ends_at, address, thread, request)
