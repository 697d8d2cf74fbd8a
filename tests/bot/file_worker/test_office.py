"""LibreOffice, where it is there, draws office papers within the same walls; a stand-in plays it, for it is large."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.file_worker import pool
from bot.file_worker.client import Limits
from bot.file_worker.pool import FileWorkers
from tests.bot.file_worker.test_copies import paper, text_of
from tests.support import marked
from tests.support.machine import tree
from tests.support.settling import until

Program = Callable[[str], Path]


@pytest.fixture
def program(tmp_path: Path) -> Program:
    """Makes a program that does these things in place of LibreOffice; `$drawn` is a PDF, `$out` where it is wanted."""
    (tmp_path / "drawn.pdf").write_bytes(paper(b"BT /H 12 Tf 20 300 Td (drawn by it) Tj ET"))

    def make(words: str) -> Path:
        drawing = tmp_path / "soffice"
        head = f'#!/bin/sh\nfor last; do :; done\nout="${{last%.docx}}.pdf"\ndrawn={tmp_path}/drawn.pdf\n'
        drawing.write_text(head + words)
        drawing.chmod(0o755)
        return drawing

    return make


async def shown(soffice: Path) -> tuple[str, str | None]:
    """The words of the copy of a Word paper, and its note."""
    async with FileWorkers(soffice=soffice) as workers:
        copy = (await workers.examine(marked.docx("Wang"), None)).copy
    assert copy is not None
    return "".join(text_of(copy.content)) if copy.ending == ".pdf" else copy.content.decode(), copy.note


async def test_what_it_draws_is_shown_as_a_paper(program: Program) -> None:
    assert await shown(program('cat "$drawn" > "$out"\n')) == ("drawn by it", None)


@pytest.mark.parametrize("words", ["exit 1\n", "kill -9 $$\n", 'echo nothing > "$out"\n', 'ln -s /etc/passwd "$out"\n'])
async def test_where_it_fails_the_words_are_shown(words: str, program: Program) -> None:
    assert await shown(program(words)) == ("kept\n", "copy-words-only")


async def test_it_reads_and_writes_nothing_outside_its_folder(
    program: Program, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / ".env").write_text("LIAN_KEY=secret")
    tries = [f"cat {elsewhere}/.env", f"cat /proc/{1}/environ", f"echo x > {elsewhere}/new", "cat /etc/passwd"]
    checks = "".join(f"if {each} > /dev/null 2>&1; then exit 1; fi\n" for each in tries)
    assert await shown(program(checks + 'cat "$drawn" > "$out"\n')) == ("drawn by it", None)
    assert not (elsewhere / "new").exists()


async def test_what_it_starts_ends_with_it(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "OFFICE", Limits(memory=768, cpu=2, wall=2, file_bytes=2**20))
    drawing = program("setsid sleep 300 &\nsleep 300\n")
    async with FileWorkers(soffice=drawing) as workers:
        await workers.examine(b"hello", None)
        assert workers.pid
        idle = len(tree(workers.pid))
        copy = (await workers.examine(marked.docx("Wang"), None)).copy
        assert copy is not None
        assert copy.note == "copy-words-only"
        server = workers.pid
        await until(lambda: len(tree(server)) == idle)
