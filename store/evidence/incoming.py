"""Files whose bytes come with an event: the vault has them before the event is stored, which names them by reference.

Such a file is an evidence file that belongs to nothing yet. `store.evidence.request` makes it one of a draft or a case;
one that nothing has asked for within a day is dropped, as its event was never stored or was about something else.
"""

from datetime import timedelta
from typing import Any

from sqlalchemy import bindparam, insert, select, update

from rules.addresses import Address, address, channel, local_id
from rules.vocabulary import Source
from store import rows
from store.sealing import Key, RowLabel
from store.tables import EVIDENCE, FileState
from store.tables.columns import in_literals
from store.unit import Tx

SPOOL = "spool"
"""The channel of a reference to a file that the vault has, under the id that stands behind it."""

FORGOTTEN_AFTER = timedelta(days=1)
"""How long a file may belong to nothing."""

_E = EVIDENCE.c
WRAPPED = RowLabel(_E.wrapped_key)
"""Where the key of an object in the vault stands sealed, by the id of the evidence."""

_INSERT = insert(EVIDENCE)
_INCOMING = in_literals(_E.state, FileState.INCOMING)
_FIND = select(_E.id, _E.wrapped_key).where(_E.id == bindparam("row"), _INCOMING)
_FORGOTTEN = (
    select(_E.id).where(_INCOMING, _E.not_before <= bindparam("now")).order_by(_E.not_before).limit(bindparam("most"))
)
_DROP = update(EVIDENCE).where(_E.id.in_(_FORGOTTEN)).values(state=FileState.DROPPED, wrapped_key=None)


def expect(tx: Tx, bot: str) -> tuple[str, int, Key]:
    """Insert a file that comes for a bot; return its reference, its id in the vault, and the key that is to seal it."""
    id = rows.next_id(tx, EVIDENCE)
    key, wrapped = tx.keys.new_key(WRAPPED(id))
    values = {
        "id": id,
        "bot": bot,
        "source": Source.REPORTER,
        "state": FileState.INCOMING,
        "wrapped_key": wrapped,
        "tries": 0,
        "not_before": tx.now + FORGOTTEN_AFTER,
    }
    tx.conn.execute(_INSERT, values)
    return address(SPOOL, id), id, key


def object_id(ref: str) -> int | None:
    """Return the id under which the vault has the file of a reference; None of a file that is elsewhere."""
    return int(local_id(Address(ref))) if channel(Address(ref)) == SPOOL else None


def find(tx: Tx, ref: str) -> Any:
    """Return id and wrapped key of the file of a reference while it belongs to nothing; None of any other."""
    id = object_id(ref)
    return None if id is None else tx.conn.execute(_FIND, {"row": id}).one_or_none()


def drop_forgotten(tx: Tx, most: int) -> int:
    """Drop files that have belonged to nothing for too long; return how many."""
    tx.wakes.add("files")
    return int(tx.conn.execute(_DROP, {"now": tx.now, "most": most}).rowcount)
