"""Evidence is wanted, then held under its own key or refused; the key passes to the case, and dropping destroys it."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from rules.evidence import Scan, ScanVerdict, SentFile
from rules.vocabulary import Source
from store import evidence
from store.entry import people
from store.evidence import EvidenceFile, fetching
from store.evidence.fetching import CopyResult
from store.intake import drafts
from store.record import cases
from store.sealing import SealError
from store.tables import EVIDENCE, FileState
from store.unit import Tx
from tests.addresses import at
from tests.store.conftest import REPORTER_CHAT, a_case

DIGEST = bytes(32).hex()
CLEAN = Scan(ScanVerdict.CLEAN)
COPIED = CopyResult("application/pdf", ".pdf", ".pdf", 9, "copy-first-pages")


@pytest.fixture
def draft_id(tx: Tx) -> int:
    person = people.find(tx, at(REPORTER_CHAT)) or people.new(tx, at(REPORTER_CHAT), "en")
    return drafts.begin(tx, person.id, {}).id


def want(tx: Tx, name: str = "聊天记录.pdf", album: str = "", **where) -> int:
    file = SentFile(f"file of {name}", "document", name=name, size=10, album=album)
    return evidence.request(tx, file, bot="reporter", **where)


def hold(tx: Tx, piece: int):
    """The fetcher's second unit; the key under which it put the object."""
    key, wrapped = tx.keys.new_key(evidence.WRAPPED(piece))
    kept = fetching.mark_held(tx, piece, COPIED, sha256=DIGEST, size=12, wrapped_key=wrapped, scan=CLEAN)
    return key if kept else None


def wanted(tx: Tx) -> list[str]:
    return [each.ref for each in fetching.pending_fetches(tx, 10)]


def test_what_is_wanted_is_fetched_and_held(tx: Tx, draft_id: int):
    piece = want(tx, draft_id=draft_id, album="a1")
    assert wanted(tx) == ["file of 聊天记录.pdf"]
    assert "files" in tx.wakes
    key = hold(tx, piece)
    assert key
    assert wanted(tx) == []
    assert evidence.of_draft(tx, draft_id) == [
        EvidenceFile(
            "",
            "document",
            "聊天记录.pdf",
            "application/pdf",
            12,
            "a1",
            piece,
            Source.REPORTER,
            FileState.HELD,
            ending=".pdf",
            copy_ending=".pdf",
            copy_size=9,
            copy_note="copy-first-pages",
            sha256=DIGEST,
            received_at=tx.now,
            verdict=ScanVerdict.CLEAN,
        )
    ]
    assert evidence.file_key(tx, piece).open(key.seal(b"bytes", b"x"), b"x") == b"bytes"
    assert {"outbox.reporter", "outbox.desk"} <= tx.wakes


def test_what_is_refused_says_why_and_is_not_fetched_again(tx: Tx, draft_id: int):
    piece = want(tx, draft_id=draft_id)
    fetching.mark_refused(tx, piece, "refusal-file-too-large")
    assert wanted(tx) == []
    [row] = evidence.of_draft(tx, draft_id)
    assert (row.state, row.refusal) == (FileState.REFUSED, "refusal-file-too-large")
    assert evidence.file_key(tx, piece) is None


def test_what_could_not_be_fetched_is_tried_again_later(tx: Tx, draft_id: int):
    piece = want(tx, draft_id=draft_id)
    fetching.postpone(tx, piece, tx.now + timedelta(minutes=1))
    assert wanted(tx) == []
    tx.now += timedelta(minutes=1)
    assert [each.tries for each in fetching.pending_fetches(tx, 10)] == [1]


def test_of_each_person_the_oldest_file_is_fetched_first(tx: Tx, draft_id: int):
    for n in range(30):
        want(tx, f"flood {n}", draft_id=draft_id)
    another = drafts.begin(tx, people.new(tx, at(7), "en").id, {}).id
    want(tx, "other", draft_id=another)
    assert wanted(tx) == ["file of flood 0", "file of other"]
    case = a_case(tx)
    for n in range(2):
        evidence.request(tx, SentFile(f"staff {n}", "document", size=1), bot="desk", case_id=case.id)
    assert wanted(tx) == ["file of flood 0", "file of other", "staff 0", "staff 1"], "staff wait for nobody"
    assert len({each.line for each in fetching.pending_fetches(tx, 10)}) == 4


def test_filing_takes_the_evidence_along_under_the_cases_key(tx: Tx, draft_id: int):
    before, nameless = want(tx, draft_id=draft_id), want(tx, name="", draft_id=draft_id)
    key = hold(tx, before)
    sealed = key.seal(b"bytes", b"x")
    case = a_case(tx)
    evidence.move_to_case(tx, draft_id, case.id)
    assert evidence.of_draft(tx, draft_id) == []
    assert [(piece.id, piece.name) for piece in evidence.of_case(tx, case.id)] == [
        (before, "聊天记录.pdf"),
        (nameless, ""),
    ]
    assert evidence.file_key(tx, before).open(sealed, b"x") == b"bytes"
    drafts.erase(tx, case.person_id)
    assert fetching.pending_deletions(tx, 10) == []


def test_what_is_fetched_only_after_filing_is_under_the_cases_key_as_well(tx: Tx, draft_id: int):
    piece = want(tx, draft_id=draft_id)
    case = a_case(tx)
    evidence.move_to_case(tx, draft_id, case.id)
    key = hold(tx, piece)
    assert evidence.file_key(tx, piece).open(key.seal(b"bytes", b"x"), b"x") == b"bytes"


def test_destroying_the_cases_key_makes_text_evidence_and_names_unreadable(tx: Tx):
    case = a_case(tx)
    piece = want(tx, case_id=case.id)
    under_way = want(tx, case_id=case.id)
    hold(tx, piece)
    cases.save(tx, case, wrapped_key=None)
    erased = cases.get(tx, case.id)
    with pytest.raises(cases.ErasedError):
        cases.text(tx, erased)
    assert [each.name for each in evidence.of_case(tx, case.id)] == ["", ""]
    assert evidence.file_key(tx, piece) is None
    assert hold(tx, under_way) is None  # nothing is held under a key that outlives the case's
    assert fetching.pending_deletions(tx, 10) == [under_way]


def test_the_row_of_a_file_tells_neither_type_nor_size_nor_hash(tx: Tx, draft_id: int):
    case = a_case(tx)
    for n, (name, size) in enumerate((("a", 12), ("聊天记录" * 5 + ".pdf", 20_123_456))):
        piece = want(tx, name, draft_id=draft_id)
        wrapped = tx.keys.new_key(evidence.WRAPPED(piece))[1]
        fetching.mark_held(tx, piece, COPIED, sha256=DIGEST, size=size, wrapped_key=wrapped, scan=CLEAN)
        if n:
            evidence.move_to_case(tx, draft_id, case.id)
    rows = tx.conn.execute(select(EVIDENCE)).all()
    told = {id: row._asdict() for id, row in enumerate(rows)}
    assert {column for row in told.values() for column, value in row.items() if isinstance(value, str)} == {
        *("bot", "source", "state")
    }
    raw = b"".join(bytes(value) for row in told.values() for value in row.values() if isinstance(value, bytes))
    assert b"pdf" not in raw
    assert bytes.fromhex(DIGEST) not in raw
    assert len({len(row["sealed_facts"]) for row in told.values()}) == 1, "nor does its length"
    assert [piece.size for piece in evidence.of_case(tx, case.id)] == [12, 20_123_456]
    assert evidence.bytes_of_case(tx, case.id) == 20_123_468


def test_facts_of_another_file_put_in_its_place_do_not_open(tx: Tx, draft_id: int):
    first, second = want(tx, "a", draft_id=draft_id), want(tx, "b", draft_id=draft_id)
    [mine] = tx.conn.execute(select(EVIDENCE.c.sealed_facts).where(EVIDENCE.c.id == first)).scalars()
    tx.conn.execute(update(EVIDENCE).where(EVIDENCE.c.id == second).values(sealed_facts=mine))
    with pytest.raises(SealError):
        evidence.of_draft(tx, draft_id)


def test_the_same_file_is_found_in_other_cases_but_leads_to_none_without_a_person(tx: Tx, draft_id: int):
    first, second, anonymous = (a_case(tx, f"LA-{n}") for n in range(3))
    cases.save(tx, anonymous, person_id=None)
    pieces = [want(tx, case_id=case.id) for case in (first, second, anonymous)]
    for piece in pieces:
        hold(tx, piece)
    assert evidence.same_elsewhere(tx, first.id) == [(pieces[0], second.id)]
    assert evidence.same_elsewhere(tx, anonymous.id) == []
    hold(tx, want(tx, draft_id=draft_id))
    evidence.move_to_case(tx, draft_id, anonymous.id)
    assert len(evidence.of_case(tx, anonymous.id)) == 2
    assert evidence.same_elsewhere(tx, anonymous.id) == [], "nor once a draft is filed without one"
    evidence.drop(tx, pieces[1])
    assert evidence.same_elsewhere(tx, first.id) == []


def test_what_is_removed_loses_its_key_at_once_and_its_bytes_soon(tx: Tx, draft_id: int):
    held, asked = want(tx, draft_id=draft_id), want(tx, draft_id=draft_id)
    hold(tx, held)
    evidence.drop(tx, held)
    evidence.drop(tx, asked)
    assert evidence.of_draft(tx, draft_id) == []
    assert evidence.file_key(tx, held) is None
    assert hold(tx, asked) is None  # the fetch that was under way learns that nobody wants it any more
    assert fetching.pending_deletions(tx, 10) == [held, asked]
    fetching.mark_deleted(tx, [held, asked])
    assert fetching.pending_deletions(tx, 10) == []
    assert evidence.of_draft(tx, draft_id) == []


def test_what_is_gone_from_the_vault_is_not_deleted_again_with_the_next_draft(tx: Tx, draft_id: int):
    person = people.find(tx, at(REPORTER_CHAT))
    gone = want(tx, draft_id=draft_id)
    drafts.erase(tx, person.id)
    fetching.mark_deleted(tx, fetching.pending_deletions(tx, 10))
    drafts.begin(tx, person.id, {})
    kept = want(tx, draft_id=draft_id)
    drafts.erase(tx, person.id)
    assert fetching.pending_deletions(tx, 10) == [kept] != [gone]


def test_what_was_held_before_copies_were_made_wants_one(tx: Tx, draft_id: int):
    piece = want(tx, draft_id=draft_id)
    assert hold(tx, piece)
    tx.conn.execute(update(EVIDENCE).values(state=FileState.UNCOPIED, not_before=None))
    [each] = fetching.pending_fetches(tx, 10)
    assert (each.id, each.ref) == (piece, "")
    fetching.postpone(tx, piece, tx.now + timedelta(minutes=1))
    assert fetching.pending_fetches(tx, 10) == []
    assert fetching.mark_copied(tx, piece, CopyResult("application/pdf", ".pdf", None, None, "copy-none-damaged"))
    [row] = evidence.of_draft(tx, draft_id)
    assert (row.state, row.copy_ending, row.copy_note) == (FileState.HELD, None, "copy-none-damaged")
    evidence.drop(tx, piece)
    assert not fetching.mark_copied(tx, piece, COPIED)
