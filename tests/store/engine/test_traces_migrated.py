"""Revision 0042: rows that have served lead to no account, slots have hashes for names, and no screen is lost."""

from datetime import time
from typing import Any

from sqlalchemy import select, text

from rules.facts.notices import ReceivedNotice
from store import inbox, migrate, outbox
from store.engine import engines
from store.engine.runners import worked
from store.entry import people
from store.inbox import RawEvent
from store.notify import slots
from store.outbox import SendMode, sending
from store.tables import INBOX, PERSON
from store.unit import Tx
from tests.addresses import at
from tests.store.conftest import REPORTER_CHAT, a_case
from tests.support.clock import START
from tests.support.installation import KEYS, installation

CHAT = at(REPORTER_CHAT)


def unit(url: str, work: Any) -> Any:
    engine = engines.writer(url)
    with engine.begin() as conn:
        done = worked(conn, lambda it: work(Tx(it, KEYS, START, installation())))
    engine.dispose()
    return done


def rows(url: str, query: Any) -> list[Any]:
    engine = engines.reader(url, 1)
    with engine.connect() as conn:
        found = list(conn.execute(text(query) if isinstance(query, str) else query).all())
    engine.dispose()
    return found


def a_life(tx: Tx) -> None:
    """A message sent into its slot, one that waits for the same, an update done and one set aside."""
    case = a_case(tx)
    to = people.destination(tx, case.person_id or 0)
    assert to
    for _ in range(2):
        outbox.put(tx, to, ReceivedNotice(), slot=f"status:{case.id}", manner=SendMode.EDIT, case_id=case.id)
        tx.conn.flush()
        if not slots.get(tx, "reporter", CHAT, f"status:{case.id}"):
            sending.mark_sent(tx, sending.ready(tx, "reporter", 1)[0], "41")
    done, failed = inbox.store(tx, "reporter", [RawEvent("telegram", each, b"wei", b"{}") for each in ("1", "2")])
    inbox.mark_done(tx, done.seq)
    inbox.set_aside(tx, failed.seq, "KeyError", keep=True)


AS_BEFORE = (
    "UPDATE outbox SET chat = (SELECT chat FROM slot), lang = 'en', tz = 'UTC' WHERE state = 'sent'",
    "UPDATE inbox SET received_at = '2026-11-23 06:00:00', done_at = '2026-11-23 06:00:00'",
    "UPDATE inbox SET conversation = chat FROM slot",
    "UPDATE person SET created_at = '2026-11-23 06:00:00', consent_at = '2026-11-23 06:00:00'",
)


def test_what_was_there_before_is_forgotten_and_every_screen_is_found(database_url: str) -> None:
    url = database_url
    unit(url, a_life)
    migrate.downgrade(url, "0042-1", keys=KEYS)
    assert [row.name for row in rows(url, "SELECT name FROM slot")] == ["status:1"]
    engine = engines.writer(url)
    with engine.begin() as conn:
        for statement in AS_BEFORE:
            conn.execute(text(statement))
    engine.dispose()
    migrate.upgrade(url, keys=KEYS)
    [sent] = rows(url, "SELECT chat, lang, tz FROM outbox WHERE state = 'sent'")
    assert (bytes(sent.chat), sent.lang, sent.tz) == (b"", "", "")
    of_inbox = select(*(INBOX.c[name] for name in ("state", "conversation", "received_at", "done_at")))
    known = {row.state: row for row in rows(url, of_inbox)}
    assert bytes(known["done"].conversation) == b""
    assert bytes(known["set_aside"].conversation) != b"", "it may be handled again, in order"
    of_people = select(PERSON.c.created_at.label("received_at"), PERSON.c.consent_at.label("done_at"))
    for row in [*known.values(), *rows(url, of_people)]:
        assert {row.received_at.time(), row.done_at.time()} == {time()}
    [waiting] = unit(url, lambda tx: sending.ready(tx, "reporter", 9))
    assert (waiting.slot, waiting.message) == ("status:1", "41")
    assert unit(url, lambda tx: slots.names(tx, "reporter", CHAT, "41")) == ["status:1"]


def test_a_name_of_a_slot_cannot_be_read_without_the_key(database_url: str) -> None:
    unit(database_url, a_life)
    [row] = rows(database_url, "SELECT name, sealed_name FROM slot")
    assert b"status" not in bytes(row.name) + bytes(row.sealed_name)
    assert unit(database_url, lambda tx: slots.of_chat(tx, "reporter", CHAT)) == {"status:1"}
