"""Further contacts of a person: a confirmed address on each channel, sealed under the person's own key.

Unconfirmed addresses wait for their code. No code is stored: it is derived from the operator's key, the person, the
address and a nonce when it is needed, so it fits no other person and no other address, and a new nonce voids the
former code.
"""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, delete, select, update

from rules.addresses import Address, address, local_id
from rules.people.contacts import Contact, code_from
from rules.vocabulary import ContactChannel
from store import person_keys
from store.sealing import Key, RowLabel
from store.tables import CONTACT_CODE, PERSON
from store.tables.columns import insert_or_update
from store.unit import Tx

_COLUMN = {ContactChannel.MAIL: PERSON.c.sealed_mail, ContactChannel.SMS: PERSON.c.sealed_sms}
_PLACE = {channel: RowLabel(column) for channel, column in _COLUMN.items()}
_UNCONFIRMED = RowLabel(CONTACT_CODE.c.sealed_address)
_GET = {
    channel: select(*person_keys.COLUMNS, column.label("sealed")).where(PERSON.c.id == bindparam("person_id"))
    for channel, column in _COLUMN.items()
}
_KEEP = {
    channel: update(PERSON).where(PERSON.c.id == bindparam("of_person")).values({column: bindparam("sealed")})
    for channel, column in _COLUMN.items()
}


def get(tx: Tx, person_id: int, channel: ContactChannel) -> str | None:
    """Return the address that the person has left; None if there is none, or they are erased."""
    row = tx.conn.execute(_GET[channel], {"person_id": person_id}).one()
    key = person_keys.key_of(tx, row)
    return key.open_text(row.sealed, _PLACE[channel](person_id)) if key else None


def put(tx: Tx, person_id: int, channel: ContactChannel, address: str) -> None:
    """Store an address, replacing a former one."""
    sealed = person_keys.needed(tx, person_id).seal(address.encode(), _PLACE[channel](person_id))
    tx.conn.execute(_KEEP[channel], {"of_person": person_id, "sealed": sealed})


def forget(tx: Tx, person_id: int) -> None:
    """Delete the addresses on all channels."""
    for statement in _KEEP.values():
        tx.conn.execute(statement, {"of_person": person_id, "sealed": None})


def placeholder_address(channel: ContactChannel, person_id: int) -> Address:
    """Return the address of an outbox row that stands for the person's own address on the channel."""
    return address(channel, person_id)


def person_id_of(address: Address) -> int:
    """The person whom `placeholder_address` named."""
    return int(local_id(address))


UNCONFIRMED_RETENTION = timedelta(days=1)
"""How long after its code expires an unconfirmed address is deleted."""


@dataclass(frozen=True, slots=True)
class UnconfirmedContact:
    """An address that waits for its code.

    Attributes:
        code: the code that was sent; None if none was, as for an address from before codes were sent.
        until: when the code expires.
        tries: wrong codes typed so far.
    """

    contact: Contact
    code: str | None
    until: datetime | None
    tries: int


_NONCE = 16
_PUT = insert_or_update(CONTACT_CODE, ["person_id", "channel"], "sealed_address", "nonce", "tries", "until")
_OF_PERSON = (
    select(*(CONTACT_CODE.c[name] for name in ("channel", "sealed_address", "nonce", "until", "tries")))
    .where(CONTACT_CODE.c.person_id == bindparam("person_id"))
    .order_by(CONTACT_CODE.c.channel)
)
_OF = CONTACT_CODE.c.person_id == bindparam("of_person")
_WRONG = update(CONTACT_CODE).where(_OF).values(tries=CONTACT_CODE.c.tries + 1)
_FORGET = delete(CONTACT_CODE).where(_OF, CONTACT_CODE.c.channel == bindparam("of_channel"))
_FORGET_ALL = delete(CONTACT_CODE).where(_OF)
_PRUNE = delete(CONTACT_CODE).where(CONTACT_CODE.c.until <= bindparam("before"))


def unconfirmed(tx: Tx, person_id: int) -> list[UnconfirmedContact]:
    """Return the unconfirmed addresses of a person, at most one per channel; none if the person is erased."""
    rows = tx.conn.execute(_OF_PERSON, {"person_id": person_id}).all()
    key = person_keys.get(tx, person_id) if rows else None
    return [_pending(tx, person_id, row, key) for row in rows] if key else []


def put_unconfirmed(tx: Tx, person_id: int, contact: Contact, until: datetime) -> UnconfirmedContact:
    """Store an address with a new code, replacing a former one on this channel."""
    key = person_keys.needed(tx, person_id)
    nonce = secrets.token_bytes(_NONCE)
    row = {
        "person_id": person_id,
        "channel": contact.channel,
        "sealed_address": key.seal(contact.address.encode(), _UNCONFIRMED(person_id, contact.channel)),
        "nonce": nonce,
        "tries": 0,
        "until": until,
    }
    tx.conn.execute(_PUT, row)
    return UnconfirmedContact(contact, _code(tx, person_id, contact, nonce), until, 0)


def count_wrong_code(tx: Tx, person_id: int) -> None:
    """Count a wrong code against each unconfirmed address of the person."""
    tx.conn.execute(_WRONG, {"of_person": person_id})


def forget_unconfirmed(tx: Tx, person_id: int, channel: ContactChannel | None = None) -> None:
    """Delete the unconfirmed address on a channel, or on every channel."""
    if channel:
        tx.conn.execute(_FORGET, {"of_person": person_id, "of_channel": channel})
    else:
        tx.conn.execute(_FORGET_ALL, {"of_person": person_id})


def prune_unconfirmed(tx: Tx) -> None:
    """Delete the addresses whose code expired more than `UNCONFIRMED_RETENTION` ago."""
    tx.conn.execute(_PRUNE, {"before": tx.now - UNCONFIRMED_RETENTION})


def _pending(tx: Tx, person_id: int, row: Any, key: Key) -> UnconfirmedContact:
    sealed = key.open(row.sealed_address, _UNCONFIRMED(person_id, row.channel))
    contact = Contact(row.channel, sealed.decode())
    code = None if row.nonce is None else _code(tx, person_id, contact, bytes(row.nonce))
    return UnconfirmedContact(contact, code, row.until, row.tries)


def _code(tx: Tx, person_id: int, contact: Contact, nonce: bytes) -> str:
    told = f"{person_id}\0{contact.channel}\0{contact.address}\0{nonce.hex()}"
    return code_from(tx.keys.hash("contact.code", told))
