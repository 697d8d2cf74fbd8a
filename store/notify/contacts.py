"""Where else a person is told: a confirmed address on each channel, sealed under the person's own key."""

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
    """The address the person has left; None where they have not, or are erased."""
    wrapped, sealed = tx.conn.execute(_GET[channel], {"person_id": person_id}).one()
    return None if wrapped is None or sealed is None else tx.keys.unwrap(wrapped).open(sealed, label(channel)).decode()


def put(tx: Tx, person_id: int, channel: ContactChannel, address: str) -> None:
    """The address, in place of a former one."""
    key = tx.keys.unwrap(tx.conn.execute(_KEY, {"person_id": person_id}).scalar_one())
    tx.conn.execute(_KEEP[channel], {"of_person": person_id, "sealed": key.seal(address.encode(), label(channel))})


def forget(tx: Tx, person_id: int) -> None:
    """No address on any channel any more."""
    for statement in _KEEP.values():
        tx.conn.execute(statement, {"of_person": person_id, "sealed": None})


def placeholder_address(person_id: int) -> Address:
    """The address on an outbox row that goes to whatever address the person has left on the row's channel."""
    return address("person", person_id)


def person_id_of(address: Address) -> int:
    """The person whom `placeholder_address` named."""
    return int(local_id(address))


def label(channel: ContactChannel) -> bytes:
    """Under what label an address on a channel is sealed."""
    return f"person.{channel}".encode()
