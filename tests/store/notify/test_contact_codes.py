"""An address that waits for its code: sealed under its person's key, and no code in the database."""

from datetime import timedelta

from sqlalchemy import text

from rules.people.contacts import Contact
from rules.vocabulary import ContactChannel
from store.entry import people
from store.entry.people import PersonRow
from store.notify import contacts
from store.unit import Tx
from tests.addresses import at
from tests.support.clock import START

MAIL, PHONE = Contact(ContactChannel.MAIL, "wei@b.cn"), Contact(ContactChannel.SMS, "+8613800000000")
UNTIL = START + timedelta(minutes=30)


def somebody(tx: Tx, chat_id: int = 1001) -> PersonRow:
    return people.new(tx, at(chat_id), "en")


def test_one_waits_on_each_channel_and_a_new_code_makes_the_former_void(tx: Tx) -> None:
    wei = somebody(tx)
    first = contacts.put_unconfirmed(tx, wei.id, MAIL, UNTIL)
    contacts.put_unconfirmed(tx, wei.id, PHONE, UNTIL)
    assert [it.contact for it in contacts.unconfirmed(tx, wei.id)] == [MAIL, PHONE]
    codes = {first.code, *(contacts.put_unconfirmed(tx, wei.id, MAIL, UNTIL).code for _ in range(5))}
    assert len(codes) > 3
    contacts.forget_unconfirmed(tx, wei.id, ContactChannel.MAIL)
    assert [it.contact for it in contacts.unconfirmed(tx, wei.id)] == [PHONE]
    contacts.forget_unconfirmed(tx, wei.id)
    assert contacts.unconfirmed(tx, wei.id) == []


def test_a_code_is_read_again_and_stands_nowhere(tx: Tx) -> None:
    wei = somebody(tx)
    sent = contacts.put_unconfirmed(tx, wei.id, MAIL, UNTIL)
    assert contacts.unconfirmed(tx, wei.id) == [sent]
    [row] = tx.conn.execute(text("SELECT * FROM contact_code")).all()
    told = b"|".join(value.encode() if isinstance(value, str) else bytes(value) for value in row[1:4] if value)
    assert sent.code
    assert sent.code.encode() not in told
    assert b"wei@b.cn" not in told


def test_a_code_fits_no_other_person(tx: Tx) -> None:
    wei, lin = somebody(tx), somebody(tx, 1002)
    contacts.put_unconfirmed(tx, wei.id, MAIL, UNTIL)
    contacts.put_unconfirmed(tx, lin.id, MAIL, UNTIL)
    tx.conn.execute(text("UPDATE contact_code SET nonce = (SELECT min(nonce) FROM contact_code)"))
    [one], [other] = contacts.unconfirmed(tx, wei.id), contacts.unconfirmed(tx, lin.id)
    assert one.code != other.code


def test_what_nobody_confirmed_is_forgotten_a_day_after_and_with_its_person(tx: Tx) -> None:
    wei = somebody(tx)
    contacts.put_unconfirmed(tx, wei.id, MAIL, UNTIL)
    contacts.count_wrong_code(tx, wei.id)
    assert [it.tries for it in contacts.unconfirmed(tx, wei.id)] == [1]
    tx.now = UNTIL + timedelta(hours=23)
    contacts.prune_unconfirmed(tx)
    assert len(contacts.unconfirmed(tx, wei.id)) == 1
    people.erase(tx, wei.id)
    assert contacts.unconfirmed(tx, wei.id) == []
    tx.now = UNTIL + timedelta(hours=24)
    contacts.prune_unconfirmed(tx)
    assert tx.conn.execute(text("SELECT count(*) FROM contact_code")).scalar_one() == 0


def test_an_address_from_before_waits_without_a_code_and_is_not_pruned(tx: Tx) -> None:
    wei = somebody(tx)
    contacts.put_unconfirmed(tx, wei.id, MAIL, UNTIL)
    tx.conn.execute(text("UPDATE contact_code SET nonce = NULL, until = NULL"))
    tx.now += timedelta(days=400)
    contacts.prune_unconfirmed(tx)
    [waits] = contacts.unconfirmed(tx, wei.id)
    assert (waits.contact, waits.code, waits.until) == (MAIL, None, None)
