"""A thief of the database without the operator's key learns neither who reported nor what they wrote."""

from pathlib import Path

import pytest
from sqlalchemy import text
from sqlmodel import SQLModel

from rules.evidence import SentFile
from rules.facts.acts import CaseRejected
from rules.facts.notices import FileRefusedNotice
from rules.people.staffing import StaffEvent, StaffEventDetails
from rules.sanctions.enforcement import GroupMeasure
from rules.vocabulary import CodeKind, Role
from rules.wording import Wording
from store import evidence, inbox, outbox, settings
from store.decision import enforcements, groups
from store.engine import engines
from store.engine.runners import worked
from store.entry import people
from store.intake import desk_drafts, drafts
from store.members import joins, staff, staff_chat, staff_events
from store.outbox import SendMode, moving, sending
from store.oversight import surveys
from store.parties import codes
from store.record import cases, events
from store.unit import Store, Tx
from tests.addresses import at
from tests.store.conftest import REPORTER_CHAT, a_case
from tests.support.clock import ManualClock
from tests.support.installation import KEYS, installation

STAFF_ACCOUNT = 880_000_288
GROUP = -1_009_900_099_000

TOLD = ["他在评论里骂人", "聊天记录.pdf", "AgACAgUAAx-file-id", "@someone", "lin_the_moderator", "处理理由", "昨天"]
CODE = "LC-7K3M-9Q2X-TD45-6"
TOKEN = "a-token-that-adds-somebody"

SECRETS = [*TOLD, CODE, TOKEN, str(REPORTER_CHAT), str(STAFF_ACCOUNT), str(abs(GROUP))]


def a_life(tx: Tx) -> None:
    """Something in every table that people's words or accounts pass through, done and not yet done."""
    body = f'{{"chat": {REPORTER_CHAT}, "text": "他在评论里骂人"}}'.encode()
    wei = tx.keys.hash("conversation", REPORTER_CHAT)
    updates = [inbox.RawEvent("telegram", each, wei, body) for each in ("1", "2")]
    inbox.mark_done(tx, inbox.store(tx, "reporter", updates)[0].seq)
    tx.conn.flush()
    case = a_case(tx)
    draft = drafts.begin(tx, case.person_id, {"description": "他在评论里骂人"})
    for where in ({"draft_id": draft.id}, {"case_id": case.id}):
        evidence.request(
            tx, SentFile("AgACAgUAAx-file-id", "photo", name="聊天记录.pdf", size=1), bot="reporter", **where
        )
    evidence.move_to_case(tx, draft.id, case.id)
    member = staff.add(
        tx, at(STAFF_ACCOUNT), alias="A1", roles=frozenset({Role.LEAD}), lang="en", username="lin_the_moderator"
    )
    events.append(tx, case, CaseRejected(Wording(text="处理理由")), Role.LEAD, member.id)
    desk_drafts.start(tx, member.id, at(GROUP), "5", {"reason": "处理理由"}, case.id)
    to = people.destination(tx, case.person_id)
    for each in range(2):
        outbox.put(tx, to, FileRefusedNotice("处理理由"), slot=f"s{each}", manner=SendMode.EDIT)
    sending.mark_sent(tx, sending.ready(tx, "reporter", 1)[0], "7")
    moving.move_chat(tx, "desk", tx.installation.staff_chat, at(GROUP))
    settings.put(tx, "note", "lin_the_moderator")
    group = groups.upsert(
        tx, groups.GroupRights(at(GROUP), "他在评论里骂人", "lin_the_moderator", False, True, True, True)
    )
    enforcements.request(tx, case, group, GroupMeasure.BAN, at(STAFF_ACCOUNT))
    codes.create(tx, case.id, CodeKind.PUNISHED, CODE, until=tx.now, staff_id=member.id)
    row = joins.by_token(tx, TOKEN) if joins.create(tx, member.id, TOKEN, tx.now, at(GROUP), "5") else None
    assert row
    joins.store_request(tx, row, joins.JoinRequest(at(STAFF_ACCOUNT), "他在评论里骂人", "lin_the_moderator", "en"))
    staff_chat.add_present(tx, staff_chat.PresentPerson(at(STAFF_ACCOUNT), "处理理由", "lin_the_moderator"))
    staff_events.append(tx, StaffEvent.ADDED, by=None, subject=member.id, details=StaffEventDetails(team="处理理由"))
    surveys.create(tx, case.id)
    surveys.comment(tx, case, "处理理由")
    cases.save(tx, case, staff_id=member.id)


def on_disk(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def readable(raw: bytes) -> list[str]:
    """The secrets found in raw bytes, as text or as a number of eight bytes."""
    found = [secret for secret in SECRETS if secret.encode() in raw]
    numbers = [number for number in (REPORTER_CHAT, STAFF_ACCOUNT) if number.to_bytes(4, "big") in raw]
    return [*found, *map(str, numbers)]


async def test_the_files_of_sqlite_tell_nothing(sqlite_url: str, tmp_path: Path):
    store = Store(sqlite_url, KEYS, installation(), ManualClock().now)
    store.open()
    await store.commit(a_life)
    await store.commit(lambda tx: people.erase(tx, 1))
    files = on_disk(tmp_path)
    assert files["lian.db-wal"]
    assert {name: readable(raw) for name, raw in files.items() if readable(raw)} == {}
    await store.close()
    assert readable(on_disk(tmp_path)["lian.db"]) == []


def test_the_rows_of_postgresql_tell_nothing(postgresql_url: str):
    engine = engines.writer(postgresql_url)
    with engine.begin() as conn:
        worked(conn, lambda conn: a_life(Tx(conn, KEYS, ManualClock().now(), installation())))
    with engine.connect() as conn:
        for table in SQLModel.metadata.tables:
            rows = conn.execute(text(f"SELECT * FROM {table}")).all()
            assert (
                readable(repr([[bytes(v) if isinstance(v, memoryview) else v for v in row] for row in rows]).encode())
                == []
            )
            assert readable(b"".join(v for row in rows for v in row if isinstance(v, bytes))) == []
    engine.dispose()


@pytest.mark.parametrize("secret", SECRETS)
def test_the_search_for_names_finds_one_that_is_exposed(secret: str):
    assert readable(b"\x00before " + secret.encode() + b" after\x00")
