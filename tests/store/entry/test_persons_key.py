"""What waits beside a person is under their key as soon as there is one: destroying the key destroys it all."""

from typing import Any

import pytest
from sqlalchemy import select

from rules.facts.notices import FileRefusedNotice
from store import inbox, migrate, outbox
from store.engine import engines
from store.engine.runners import worked
from store.entry import people
from store.inbox import RawEvent
from store.intake import desk_drafts, drafts
from store.members import staff
from store.outbox import sending
from store.record import cases
from store.sealing import OWN
from store.tables import DESK_DRAFT, DRAFT, INBOX, OUTBOX
from store.unit import Tx
from tests.addresses import at
from tests.store.conftest import REPORTER_CHAT, a_case
from tests.support.clock import START
from tests.support.installation import KEYS, installation

CHAT = at(REPORTER_CHAT)
WAITING = (DRAFT.c.sealed_body, OUTBOX.c.sealed_to, OUTBOX.c.sealed_content, INBOX.c.sealed_body)


def waits(tx: Tx) -> int:
    """A draft, an unsent message, and an update set aside; the person's number."""
    person = people.find(tx, CHAT) or people.new(tx, CHAT, "en")
    drafts.begin(tx, person.id, {"description": "he shouted"})
    to = people.destination(tx, person.id)
    assert to
    outbox.put(tx, to, FileRefusedNotice("too large"))
    [update] = inbox.store(tx, "reporter", [RawEvent("telegram", "1", b"wei", b"{}")])
    inbox.set_aside(tx, update.seq, "KeyError", keep=True)
    inbox.pass_on(tx, update.seq, person.id)
    tx.conn.flush()
    return person.id


def sealed(tx: Tx) -> list[bytes]:
    """The values that are there."""
    return [bytes(value) for column in WAITING for value in tx.conn.execute(select(column)).scalars() if value]


def test_what_waits_is_under_the_persons_key_and_goes_with_it(tx: Tx) -> None:
    person_id = waits(tx)
    assert {value[0] for value in sealed(tx)} == {OWN}
    assert len(sealed(tx)) == len(WAITING)
    assert sending.ready(tx, "reporter", 9)[0].to.address == CHAT
    people.erase(tx, person_id)
    assert drafts.load(tx, person_id) is None
    assert sending.ready(tx, "reporter", 9) == []
    assert inbox.requeue_dead_letters(tx.conn) == 0
    drafts.erase(tx, person_id)
    assert sealed(tx) == []


def test_an_update_set_aside_is_handled_again_under_the_persons_key(tx: Tx) -> None:
    waits(tx)
    assert inbox.requeue_dead_letters(tx.conn) == 1
    [again] = inbox.unhandled(tx, "reporter")
    assert again.body == b"{}"
    inbox.mark_done(tx, again.seq)
    tx.conn.flush()
    assert tx.conn.execute(select(INBOX.c.person_id, INBOX.c.sealed_body)).all() == [(None, None)]


def test_whom_nobody_knows_yet_is_under_the_key_of_the_installation(tx: Tx) -> None:
    outbox.put(tx, outbox.Destination("reporter", CHAT, "en", "UTC"), FileRefusedNotice("hello"))
    tx.conn.flush()
    assert {value[0] for value in sealed(tx)} != {OWN}
    assert sending.ready(tx, "reporter", 9)[0].to.address == CHAT


@pytest.mark.parametrize("about_a_case", [True, False])
def test_a_dialog_of_staff_about_a_case_is_under_the_key_of_the_case(tx: Tx, about_a_case: bool) -> None:
    member = staff.add(tx, at(5), alias="A", roles=frozenset(), lang="en")
    case = a_case(tx)
    row = desk_drafts.start(tx, member.id, CHAT, None, {"reason": "words"}, case.id if about_a_case else None)
    row = desk_drafts.save(tx, row, {"reason": "other words"})
    value = bytes(tx.conn.execute(select(DESK_DRAFT.c.sealed_body)).scalar_one())
    assert (value[0] == OWN) == about_a_case
    assert desk_drafts.get(tx, row.id) == row
    assert cases.key_of(tx, case.id)


def unit(url: str, work: Any) -> Any:
    engine = engines.writer(url)
    with engine.begin() as conn:
        done = worked(conn, lambda it: work(Tx(it, KEYS, START, installation())))
    engine.dispose()
    return done


def test_what_waits_is_read_after_going_down_and_up(database_url: str) -> None:
    """Revision 0047: before it everything was under the installation's key."""
    url = database_url
    person_id = unit(url, waits)
    migrate.downgrade(url, "0046", keys=KEYS)
    migrate.upgrade(url, keys=KEYS)
    assert unit(url, lambda tx: drafts.load(tx, person_id)).body == {"description": "he shouted"}
    assert unit(url, lambda tx: tx.conn.execute(select(DRAFT.c.sealed_body)).scalar_one())[0] == OWN
    assert unit(url, lambda tx: sending.ready(tx, "reporter", 9))[0].notice == FileRefusedNotice("too large")
