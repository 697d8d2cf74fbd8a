"""The client of clamd: every answer, a file too long for it, no answer at all; and what `lian check` says of it."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.files import clamd, scanning
from bot.files.clamd import ClamdAwayError
from rules.evidence import Scan, ScanVerdict
from tests.malware.fake import EICAR, FakeClamd, serving
from tests.support.settling import HANGS

NOW = datetime(2026, 11, 23, 6, tzinfo=UTC)
U = ScanVerdict.UNSCANNED
ANSWERS = {
    # what clamd answers, and what is made of it
    "stream: OK": Scan(ScanVerdict.CLEAN),
    "stream: Win.Test.EICAR_HDB-1 FOUND": Scan(ScanVerdict.INFECTED, "Win.Test.EICAR_HDB-1"),
    "stream: a\tb<b> FOUND": Scan(ScanVerdict.INFECTED, "ab<b>"),
    f"stream: {'x' * 300} FOUND": Scan(ScanVerdict.INFECTED, "x" * 100),
    "stream: Heuristics.Encrypted.Zip FOUND": Scan(U, "scan-locked"),
    "stream: Heuristics.Limits.Exceeded.MaxScanSize FOUND": Scan(U, "scan-limits"),
    "INSTREAM size limit exceeded. ERROR": Scan(U, "scan-too-large"),
    "stream: Can't open file or directory ERROR": Scan(U, "scan-failed"),
    "nonsense": Scan(U, "scan-failed"),
    "": Scan(U, "scan-failed"),
}


@pytest.mark.parametrize("answer", list(ANSWERS))
async def test_every_answer_becomes_a_verdict(answer: str) -> None:
    async with serving(FakeClamd(says={b"": answer})) as url:
        assert await clamd.scan(url, b"content") == ANSWERS[answer]


@pytest.mark.parametrize("size", [0, 1, 2**16, 2**16 + 1, 5 * 2**20])
async def test_a_file_arrives_whole(size: int, tmp_path: Path) -> None:
    server, content = FakeClamd(), bytes(size)
    async with serving(server, tmp_path / "c.ctl") as url:
        assert await clamd.scan(url, content) == Scan(ScanVerdict.CLEAN)
    assert server.seen == [content]


async def test_a_file_too_long_is_said_although_clamd_hangs_up_before_its_end() -> None:
    async with serving(FakeClamd(longest=2**17)) as url:
        assert await clamd.scan(url, bytes(20 * 2**20)) == Scan(U, "scan-too-large")


async def test_what_does_not_answer_is_away(tmp_path: Path) -> None:
    async with serving(FakeClamd(), tmp_path / "c.ctl") as url:
        pass
    for gone in ("tcp://127.0.0.1:1", f"unix://{tmp_path}/none", url):
        with pytest.raises(ClamdAwayError):
            await clamd.scan(gone, b"x")
    # uvloop closes what it could not connect one round later.
    await asyncio.sleep(0)


async def test_where_it_hangs_it_is_away_and_where_only_a_file_takes_too_long_it_is_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(clamd, "SCAN_SECONDS", 0.05)
    monkeypatch.setattr(clamd, "CONNECT_SECONDS", 0.05)
    async with serving(FakeClamd(hangs=True)) as url:
        with pytest.raises(ClamdAwayError):
            await clamd.scan(url, b"x")
    monkeypatch.setattr(clamd, "CONNECT_SECONDS", HANGS)
    slow = FakeClamd()

    async def never(reader: asyncio.StreamReader) -> str:
        await reader.read()
        return ""

    monkeypatch.setattr(FakeClamd, "_scan", lambda self, reader: never(reader))
    async with serving(slow) as url:
        assert await clamd.scan(url, b"x") == Scan(U, "scan-failed")


async def said(server: FakeClamd, largest: int = 2**20) -> list[tuple[bool, str]]:
    async with serving(server) as url:
        return [finding async for finding in scanning.findings(url, largest, NOW)]


async def test_lian_check_tells_whether_clamd_answers_and_how_old_its_signatures_are() -> None:
    locked = {b"PK": "stream: Heuristics.Encrypted.Zip FOUND"}
    assert await said(FakeClamd(says=locked)) == [(True, "ClamAV 1.4.6 answers; its signatures are 0 days old.")]
    old = FakeClamd(says=locked, version="ClamAV 1.4.6/27000/Sun Nov  1 08:20:00 2026")
    assert await said(old) == [(False, "ClamAV 1.4.6 answers; its signatures are 21 days old.")]
    bare = await said(FakeClamd(version="ClamAV 1.4.6", longest=2**16, says={EICAR: "stream: x FOUND"}))
    assert [fine for fine, _ in bare] == [False, False, False]
    for word, (_, text) in zip(("freshclam", "StreamMaxLength", "AlertEncrypted"), bare, strict=True):
        assert word in text
    assert [fine async for fine, _ in scanning.findings("tcp://127.0.0.1:1", 1, NOW)] == [False]
    assert [fine async for fine, _ in scanning.findings(None, 1, NOW)] == [True]
    await asyncio.sleep(0)
