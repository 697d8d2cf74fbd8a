"""A file that a client has sent, by its id: a sealed text that says where it is, and that opens for that client alone.

So no row leads from a user, or from an anonymous report, to the sending of its file.
"""

import base64
from dataclasses import astuple

from rules.evidence import SentFile, kind_of_type
from rules.text.text_limits import file_name
from store.clients import ClientRow
from store.evidence import incoming
from store.sealing import SealError
from store.unit import Tx

_LABEL = b"api upload"


def sent(ref: str, name: str, mime: str, size: int) -> SentFile:
    """Return the file; what kind it is, its type says until it is examined."""
    return SentFile(ref, kind_of_type(mime), file_name(name), mime, size)


def sealed(tx: Tx, client: ClientRow, file: SentFile) -> str:
    """Return the id by which the client names the file."""
    told = tx.keys.seal_json([client.id, *astuple(file)], _LABEL)
    return base64.urlsafe_b64encode(told).decode().rstrip("=")


def opened(tx: Tx, client: ClientRow, id: str) -> SentFile | None:
    """Return the file of an id; None if it is none, another client's, used already, or forgotten."""
    try:
        told = tx.keys.open_json(base64.urlsafe_b64decode(id + "=" * (-len(id) % 4)), _LABEL)
    except (SealError, ValueError):
        return None
    of, *facts = told
    file = SentFile(*facts)
    return file if of == client.id and incoming.find(tx, file.ref) is not None else None
