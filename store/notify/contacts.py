"""Further contacts of a person: a confirmed address on each channel, sealed under the person's own key."""

from sqlalchemy import bindparam, select, update

from rules.addresses import Address, address, local_id
from rules.vocabulary import ContactChannel
from store.tables import PERSON
from store.unit import Tx

_COLUMN = {ContactChannel.MAIL: PERSON.c.sealed_mail, ContactChannel.SMS: PERSON.c.sealed_sms}
_KEY = select(PERSON.c.wrapped_key).where(PERSON.c.id == bindparam("person_id"))
_GET = {
    channel: select(PERSON.c.wrapped_key, column).where(PERSON.c.id == bindparam("person_id"))
    for channel, column in _COLUMN.items()
}
_KEEP = {
    channel: update(PERSON).where(PERSON.c.id == bindparam("of_person")).values({column: bindparam("sealed")})
    for channel, column in _COLUMN.items()
}


def get(tx: Tx, person_id: int, channel: ContactChannel) -> str | None:
    """Return the address that the person has left; None if there is none, or they are erased."""
    wrapped, sealed = tx.conn.execute(_GET[channel], {"person_id": person_id}).one()
    return None if wrapped is None or sealed is None else tx.keys.unwrap(wrapped).open(sealed, label(channel)).decode()


def put(tx: Tx, person_id: int, channel: ContactChannel, address: str) -> None:
    """Store an address, replacing a former one."""
    key = tx.keys.unwrap(tx.conn.execute(_KEY, {"person_id": person_id}).scalar_one())
    tx.conn.execute(_KEEP[channel], {"of_person": person_id, "sealed": key.seal(address.encode(), label(channel))})


def forget(tx: Tx, person_id: int) -> None:
    """Delete the addresses on all channels."""
    for statement in _KEEP.values():
        tx.conn.execute(statement, {"of_person": person_id, "sealed": None})


def placeholder_address(person_id: int) -> Address:
    """Return the address of an outbox row that stands for the person's own address on the row's channel."""
    return address("person", person_id)


def person_id_of(address: Address) -> int:
    """The person whom `placeholder_address` named."""
    return int(local_id(address))


def label(channel: ContactChannel) -> bytes:
    """Return the label under which an address on a channel is sealed."""
    return f"person.{channel}".encode()
