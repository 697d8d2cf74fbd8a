"""The messages of a session of the web form: kept sealed while the session lasts, so that any process can show them.

A session is found by the hash of its address, and its messages are under a key that is made of the address. That
stands in no row but those of its person, under their key; with the person, or the visit, it is gone, and nothing opens
what was copied before. A session lasts for a while after the last thing that was done in it.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import orjson
from sqlalchemy import bindparam, delete, func, select, update

from rules.addresses import Address
from store import person_keys
from store.sealing import Key, Keyring, RowLabel
from store.tables import WEB_MESSAGE
from store.tables.columns import hour_of, insert_or_update
from store.unit import Tx

LASTS = timedelta(hours=12)
"""How long a session lasts after the last thing that was done in it, less the minutes of that hour."""

ANSWER = "answer"
"""The name of the message that answers a press in passing."""
SHOWN = "web"
"""What is announced (`Tx.wakes`) once something is handled, or shown to a session."""
UPLOADS = "upload/"
"""How the names of rows begin that hold what a session uploads (`store.web.uploads`)."""

_W = WEB_MESSAGE.c
_BODY = RowLabel(_W.sealed_body)
_PUT = insert_or_update(WEB_MESSAGE, ["session", "name"], "sealed_body", "shown", "until")
_OF_SESSION = (
    select(_W.session, _W.name, _W.sealed_body)
    .where(_W.session == bindparam("of"), _W.until > bindparam("now"), ~_W.name.contains("/"))
    .order_by(_W.shown.desc(), _W.name)
)
_GET = select(_W.session, _W.name, _W.sealed_body).where(
    _W.session == bindparam("of"), _W.name == bindparam("called"), _W.until > bindparam("now")
)
_DELETE = delete(WEB_MESSAGE).where(
    _W.session == bindparam("of"), (_W.name == bindparam("called")) | _W.name.startswith(bindparam("files"))
)
_LEAVE = delete(WEB_MESSAGE).where(_W.session == bindparam("of"))
_TOUCH = (
    update(WEB_MESSAGE)
    .where(_W.session == bindparam("of"), ~_W.name.startswith(UPLOADS))
    .values(until=bindparam("then"))
)
_UNTIL = select(func.max(_W.until)).where(_W.person_id == bindparam("of_person"))
_FORGET = delete(WEB_MESSAGE).where(
    _W.session.in_(select(_W.session).where(_W.person_id == bindparam("of_person")).distinct())
)


@dataclass(frozen=True, slots=True)
class WebMessage:
    """A message of a session: its name, and its body as JSON values."""

    name: str
    body: Any


def put(tx: Tx, session: Address, name: str, body: Any, *, shown: int, person_id: int | None = None) -> None:
    """Show a message, or show it anew; `shown` grows with each, so that the newest stands first."""
    key = session_key(tx, session)
    values = {
        "session": key,
        "name": name,
        "sealed_body": sealing_key(tx.keys, session).seal_json(body, _BODY(key, name)),
        "shown": shown,
        "person_id": person_id,
        "until": _until(tx),
    }
    tx.conn.execute(_PUT, values)


def put_file(tx: Tx, session: Address, name: str, content: bytes, *, person_id: int | None) -> None:
    """Keep a file that was made for a message; `name` is that of the message, a slash and a number."""
    key = session_key(tx, session)
    sealed = sealing_key(tx.keys, session).seal(content, _BODY(key, name))
    values = {"session": key, "name": name, "sealed_body": sealed, "shown": 0, "person_id": person_id}
    tx.conn.execute(_PUT, {**values, "until": _until(tx)})


def of_session(tx: Tx, session: Address) -> list[WebMessage]:
    """Return the messages of a session, the one that was shown last first."""
    found = tx.conn.execute(_OF_SESSION, {"of": session_key(tx, session), "now": tx.now})
    return [WebMessage(row.name, orjson.loads(opened(tx, session, row))) for row in found]


def file(tx: Tx, session: Address, name: str) -> bytes | None:
    """Return a file that was made for a message; None where there is none."""
    asked = {"of": session_key(tx, session), "called": name, "now": tx.now}
    row = tx.conn.execute(_GET, asked).one_or_none()
    return row and opened(tx, session, row)


def remove(tx: Tx, session: Address, name: str) -> None:
    """Remove a message with its files."""
    tx.conn.execute(_DELETE, {"of": session_key(tx, session), "called": name, "files": f"{name}/"})


def go_on(tx: Tx, session: Address) -> None:
    """Let the session last for another while; what answered the press before was read."""
    remove(tx, session, ANSWER)
    tx.conn.execute(_TOUCH, {"of": session_key(tx, session), "then": _until(tx)})


def leave(tx: Tx, session: Address) -> None:
    """Remove all of a session."""
    tx.conn.execute(_LEAVE, {"of": session_key(tx, session)})


def lasts_until(tx: Tx, person_id: int) -> datetime | None:
    """Return until when the session of a person lasts; None where nothing is left of it."""
    return tx.conn.execute(_UNTIL, {"of_person": person_id}).scalar(datetime)


def forget(tx: Tx, person_id: int) -> None:
    """Remove all of the session of a person."""
    tx.conn.execute(_FORGET, {"of_person": person_id})


def _until(tx: Tx) -> datetime:
    """Return until when what is done now lasts, by the hour: no instant leads from a session to what it has filed."""
    return hour_of(tx.now) + LASTS


def sealing_key(keys: Keyring, session: Address) -> Key:
    """Return the key of what a session is shown and uploads."""
    return keys.key_of("web.session.key", session)


def opened(tx: Tx, session: Address, row: Any) -> bytes:
    """Return the content of a row of the session; from before sessions had keys it is under the installation's."""
    key = person_keys.opening(tx, row.sealed_body, sealing_key(tx.keys, session))
    return key.open(row.sealed_body, _BODY(row.session, row.name))


def session_key(tx: Tx, session: Address) -> bytes:
    """Return the hash by which the rows of a session are found."""
    return tx.keys.hash("web.session", session)
