"""Receipts, roots and proofs as text: what is written, and what is read of it again after it was copied."""

from datetime import date

import pytest

from rules.receipts.blocks import InclusionProof, Receipt
from rules.receipts.reading import LONGEST, BrokenBlock, OtherVersion, read_blocks
from tests.rules.receipts.copied import ALTERED, BROKEN, COPIED, PUBLIC, SIGNER, TEXT, day_root, proof, receipt


def test_a_receipt_is_written_line_by_line() -> None:
    lines = TEXT.splitlines()
    assert lines[:4] == [
        "lian-receipt-1",
        "number: LA-7K3M9-Q2XTD-Z",
        "at: 2026-03-02T06:05:00.123456Z",
        "entry: 12",
    ]
    assert [line.partition(":")[0] for line in lines[4:]] == ["head", "evidence", "evidence", "key", "signature"]


@pytest.mark.parametrize("how", COPIED)
def test_a_copied_receipt_is_read_as_it_was_written(how: str) -> None:
    (read,) = read_blocks(COPIED[how])
    assert isinstance(read, Receipt)
    assert read.text == TEXT
    SIGNER.public_key().verify(read.signature, read.body.encode())


@pytest.mark.parametrize("how", BROKEN)
def test_a_broken_receipt_is_told_by_its_field(how: str) -> None:
    text, field = BROKEN[how]
    assert read_blocks(text) == [BrokenBlock("receipt", field)]


@pytest.mark.parametrize("how", ALTERED)
def test_an_altered_receipt_is_read_as_it_is_now(how: str) -> None:
    (read,) = read_blocks(ALTERED[how])
    assert isinstance(read, Receipt)
    assert read != receipt()


def test_several_blocks_are_read_in_their_order() -> None:
    text = f"first\n{TEXT}\nthen {day_root().text} and\n> {proof().text}\n{receipt(entry=13, evidence=()).text}"
    assert read_blocks(text) == [receipt(), day_root(), proof(), receipt(entry=13, evidence=())]


OTHERS = [
    # text -> what is read
    ("", []),
    ("怎么还没处理 LA-7K3M9-Q2XTD-Z", []),
    ("number: LA-7K3M9-Q2XTD-Z at: 2026-03-02T06:05:00Z", []),  # without its name it is no block
    (TEXT.replace("receipt-1", "receipt-2"), [OtherVersion("receipt", 2)]),
    (TEXT.replace("receipt-1", "receipt-12"), [OtherVersion("receipt", 12)]),
    (day_root().text[:-30], [BrokenBlock("root", "signature")]),
    (proof().text[:-30], [BrokenBlock("proof", "root")]),
    ("lian-proof-1 leaf: " + "00" * 32, [BrokenBlock("proof", "index")]),
]


@pytest.mark.parametrize(("text", "read"), OTHERS)
def test_what_is_no_whole_block(text: str, read: list[object]) -> None:
    assert read_blocks(text) == read


@pytest.mark.parametrize("index", range(6))
def test_a_proof_holds_for_its_leaf_only(index: int) -> None:
    made = proof(index)
    assert read_blocks(made.text) == [made]
    assert made.holds
    other = InclusionProof(bytes(32), made.index, made.size, made.path, made.root)
    assert not other.holds


def test_the_first_leaf_of_a_day_is_the_root_before() -> None:
    today = day_root()
    tomorrow = day_root(date(2026, 3, 3), former=today.root)
    assert tomorrow.former == today.root
    assert today.public == PUBLIC
    assert proof(0).leaf == today.former


def test_a_text_beyond_the_limit_is_read_up_to_it() -> None:
    assert read_blocks("，" * LONGEST + TEXT) == []
    assert len(read_blocks(TEXT * 2000)) > 100
