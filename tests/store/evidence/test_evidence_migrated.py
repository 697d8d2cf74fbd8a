"""Revision 0044: what stood in clear about evidence is sealed, comes back when going down, and is read as before."""

from dataclasses import replace

from sqlalchemy import Engine, text

from rules.evidence import Scan, ScanVerdict, SentFile
from store import evidence, migrate
from store.engine import engines
from store.engine.connection import Connection
from store.entry import people
from store.evidence import EvidenceFile, fetching, incoming
from store.evidence.fetching import CopyResult
from store.intake import drafts
from store.record import cases
from store.tables import FileState
from store.unit import Tx
from tests.addresses import at
from tests.store.conftest import a_case
from tests.support.clock import START
from tests.support.installation import KEYS, installation

DIGEST = bytes(range(32)).hex()
CLEAN = Scan(ScanVerdict.CLEAN)


def begun(tx: Tx) -> tuple[int, int, int]:
    """A draft with a file that is wanted; a case with files held and refused; an erased case with a file held."""
    draft = drafts.begin(tx, people.new(tx, at(8), "en").id, {}).id
    evidence.request(tx, SentFile("wanted", "voice", size=7, mime="audio/ogg"), bot="reporter", draft_id=draft)
    case, erased = a_case(tx, "LA-1"), a_case(tx, "LA-2")
    for owner in (case, erased):
        piece = evidence.request(tx, SentFile("f", "document", "聊天记录.pdf"), bot="reporter", case_id=owner.id)
        copied = CopyResult("application/pdf", ".pdf", ".pdf", 9, "copy-first-pages")
        fetching.mark_held(
            tx, piece, copied, sha256=DIGEST, size=12, wrapped_key=KEYS.new_key(evidence.WRAPPED(piece))[1], scan=CLEAN
        )
    refused = evidence.request(tx, SentFile("f", "video", size=9), bot="reporter", case_id=case.id)
    fetching.mark_refused(tx, refused, "refusal-fetched-gone")
    cases.save(tx, erased, wrapped_key=None)
    tx.conn.flush()
    return draft, case.id, erased.id


def seen(engine: Engine, draft: int, *of: int) -> list[list[EvidenceFile]]:
    with engine.begin() as raw:
        tx = Tx(Connection(raw), KEYS, START, installation())
        return [evidence.of_draft(tx, draft), *(evidence.of_case(tx, case) for case in of)]


def test_the_facts_of_evidence_are_sealed_and_come_back_when_going_down(database_url: str) -> None:
    engine = engines.writer(database_url)
    with engine.begin() as raw:
        owners = begun(Tx(Connection(raw), KEYS, START, installation()))
    before = seen(engine, *owners)
    assert [[piece.kind for piece in pieces] for pieces in before] == [["voice"], ["document", "video"], ["document"]]
    migrate.downgrade(database_url, "0044-1", keys=KEYS)
    with engine.connect() as connection:
        rows = connection.execute(text("SELECT * FROM evidence ORDER BY id")).all()
    wanted, held, erased, refused = rows
    assert (wanted.kind, wanted.size, wanted.mime) == ("voice", 7, "audio/ogg")
    assert (held.kind, held.mime, held.ending, held.size) == ("document", "application/pdf", ".pdf", 12)
    assert (held.copy_ending, held.copy_size, held.copy_note) == (".pdf", 9, "copy-first-pages")
    assert bytes(held.sha256).hex() == DIGEST
    assert (erased.kind, erased.mime, erased.sha256) == ("document", None, None)
    assert (refused.kind, refused.refusal) == ("video", "refusal-fetched-gone")
    migrate.upgrade(database_url, keys=KEYS)
    # What an earlier version has not heard of is not known any more.
    assert seen(engine, *owners) == [[replace(piece, verdict=None) for piece in pieces] for pieces in before]
    assert before[1][0].state is FileState.HELD
    with engine.connect() as connection:
        found = connection.execute(text("SELECT digest FROM evidence ORDER BY id")).scalars().all()
    assert [it and bytes(it) for it in found] == [None, KEYS.hash("evidence.sha256", DIGEST), None, None]
    engine.dispose()


def test_files_that_belong_to_nothing_are_dropped_when_going_below_0055(database_url: str) -> None:
    engine = engines.writer(database_url)
    with engine.begin() as raw:
        tx = Tx(Connection(raw), KEYS, START, installation())
        draft = drafts.begin(tx, people.new(tx, at(8), "en").id, {}).id
        asked, _, _ = incoming.expect(tx, "reporter")
        evidence.request(tx, SentFile(asked, "photo"), bot="reporter", draft_id=draft)
        incoming.expect(tx, "reporter")
        tx.conn.flush()
    migrate.downgrade(database_url, "0055-1", keys=KEYS)
    with engine.connect() as connection:
        rows = connection.execute(text("SELECT state, wrapped_key IS NULL FROM evidence ORDER BY id")).all()
    assert [(state, bool(gone)) for state, gone in rows] == [("wanted", False), ("dropped", True)]
    migrate.upgrade(database_url)
    engine.dispose()
