"""Files that a session uploads piece by piece: sealed beside its messages until they are sent, an hour at most.

Each is a row that tells how far it has come, and a row for each of its pieces, by the place where that begins.
"""

from datetime import datetime, timedelta

import msgspec
from sqlalchemy import bindparam, delete, func, select, update

from rules.addresses import Address
from store.sealing import RowLabel
from store.tables import WEB_MESSAGE
from store.tables.columns import insert_or_update
from store.unit import Tx
from store.web.messages import UPLOADS, opened, remove, sealing_key, session_key

LASTS = timedelta(hours=1)
"""How long an upload is kept after its last piece, less up to ten minutes."""
_MINUTES = 10
"""The time of the last piece is known by so many minutes, so that it leads to no report."""

_W = WEB_MESSAGE.c
_BODY = RowLabel(_W.sealed_body)
_PUT = insert_or_update(WEB_MESSAGE, ["session", "name"], "sealed_body", "person_id", "until")
_ROWS = _W.name.startswith(UPLOADS)
_IN_TIME = _W.until > bindparam("now")
_HEADS = select(_W.session, _W.name, _W.sealed_body).where(_W.session == bindparam("of"), _ROWS, _IN_TIME)
_OF_SESSION = _HEADS.where(~_W.name.contains("/pieces/")).order_by(_W.until, _W.name)
_THIS = _HEADS.where(_W.name == bindparam("called")).with_for_update()
_PIECES = (
    select(_W.session, _W.name, _W.sealed_body)
    .where(_W.session == bindparam("of"), _W.name.startswith(bindparam("files")))
    .order_by(_W.name)
)
_TOUCH = (
    update(WEB_MESSAGE)
    .where(_W.session == bindparam("of"), _W.name.startswith(bindparam("files")))
    .values(until=bindparam("then"))
)
_SIZE = select(func.coalesce(func.sum(func.length(_W.sealed_body)), 0)).where(_ROWS)
_OVER = delete(WEB_MESSAGE).where(_W.person_id == bindparam("of_person"), _ROWS, _W.until <= bindparam("now"))
_NEXT = select(func.min(_W.until)).where(_W.person_id == bindparam("of_person"), _ROWS)


class FormUpload(msgspec.Struct, frozen=True):
    """An upload: its id, what the browser says of the file, its length and how much of it has come, in bytes."""

    id: str
    name: str
    mime: str
    modified: str
    length: int
    offset: int = 0

    @property
    def complete(self) -> bool:
        """Whether all of it has come."""
        return self.offset == self.length


def begin(tx: Tx, session: Address, upload: FormUpload, person_id: int) -> datetime:
    """Begin an upload of a session's person; return until when it is kept."""
    return _write(tx, session, upload, person_id)


def find(tx: Tx, session: Address, id: str) -> FormUpload | None:
    """Return an upload of the session; None where there is none, or not any more."""
    asked = {"of": session_key(tx, session), "called": UPLOADS + id, "now": tx.now}
    row = tx.conn.execute(_THIS, asked).one_or_none()
    return row and msgspec.json.decode(opened(tx, session, row), type=FormUpload)


def of_session(tx: Tx, session: Address) -> list[FormUpload]:
    """Return the uploads of a session that are neither sent nor over."""
    found = tx.conn.execute(_OF_SESSION, {"of": session_key(tx, session), "now": tx.now})
    return [msgspec.json.decode(opened(tx, session, row), type=FormUpload) for row in found]


def add(tx: Tx, session: Address, id: str, offset: int, piece: bytes, person_id: int) -> FormUpload | None:
    """Add a piece to an upload, and return that; None where it does not go on there, or the piece is too long."""
    upload = find(tx, session, id)
    if upload is None or upload.offset != offset or offset + len(piece) > upload.length:
        return None
    key, name = session_key(tx, session), f"{UPLOADS}{id}/pieces/{offset:015}"
    body = sealing_key(tx.keys, session).seal(piece, _BODY(key, name))
    values = {"session": key, "name": name, "sealed_body": body, "shown": 0}
    tx.conn.execute(_PUT, {**values, "person_id": person_id, "until": _until(tx)})
    longer = msgspec.structs.replace(upload, offset=offset + len(piece))
    _write(tx, session, longer, person_id)
    tx.conn.execute(_TOUCH, {"of": key, "files": f"{UPLOADS}{id}/", "then": _until(tx)})
    return longer


def content(tx: Tx, session: Address, id: str) -> bytes:
    """Return what has come of an upload."""
    found = tx.conn.execute(_PIECES, {"of": session_key(tx, session), "files": f"{UPLOADS}{id}/pieces/"})
    return b"".join(opened(tx, session, row) for row in found)


def end(tx: Tx, session: Address, id: str) -> None:
    """Erase an upload."""
    remove(tx, session, UPLOADS + id)


def size_of_all(tx: Tx) -> int:
    """Return how many bytes the uploads of all sessions take."""
    return int(tx.conn.execute(_SIZE, {}).scalar_one())


def erase_over(tx: Tx, person_id: int) -> datetime | None:
    """Erase the uploads of a person that are over; return when the next will be, None where none is left."""
    tx.conn.execute(_OVER, {"of_person": person_id, "now": tx.now})
    return tx.conn.execute(_NEXT, {"of_person": person_id}).scalar(datetime)


def _write(tx: Tx, session: Address, upload: FormUpload, person_id: int) -> datetime:
    key, name, until = session_key(tx, session), UPLOADS + upload.id, _until(tx)
    body = sealing_key(tx.keys, session).seal_json(msgspec.to_builtins(upload), _BODY(key, name))
    values = {"session": key, "name": name, "sealed_body": body, "shown": 0, "person_id": person_id, "until": until}
    tx.conn.execute(_PUT, values)
    return until


def _until(tx: Tx) -> datetime:
    return tx.now.replace(minute=tx.now.minute // _MINUTES * _MINUTES, second=0, microsecond=0) + LASTS
