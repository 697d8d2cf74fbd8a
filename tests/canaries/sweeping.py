"""Every story as a search: what people typed, are called and were numbered must not be readable in what it leaves.

`LIAN_CANARIES=1` has each story end with it (`make canaries`): the stories go every way that there is through Lian. The
run ends with what was looked for and where, by folder.
"""

import os
import tempfile
from collections import defaultdict
from collections.abc import Mapping, MutableMapping
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import structlog

from bot.settings import Settings
from store.engine import engines
from tests.canaries import hearing
from tests.canaries.searching import found, left

ON = os.environ.get("LIAN_CANARIES") == "1"

_PLAIN = "SELECT text FROM edition"


@dataclass(slots=True)
class Swept:
    """What the stories of a folder were searched for."""

    stages: int = 0
    words: int = 0
    content: int = 0
    readable: int = 0


_SWEPT: defaultdict[str, Swept] = defaultdict(Swept)
"""By folder."""


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print, by folder, how many words were looked for in how many megabytes, and how many were readable."""
    for folder, it in sorted(_SWEPT.items()):
        terminalreporter.write_line(
            f"{folder}: {it.stages} stages, {it.words} words in {it.content / 1e6:.0f} MB, {it.readable} readable"
        )


class Said:
    """What comes in on a stage and what is logged there, from now until `stack` closes."""

    def __init__(self, stack: AsyncExitStack) -> None:
        self._words: dict[str, str] = {}
        self._logged: list[str] = []
        hearing.listen(stack, self._words.update)
        before = structlog.get_config()["processors"]
        structlog.configure(processors=[self._log, *before])
        stack.callback(lambda: structlog.configure(processors=before))
        kept = stack.enter_context(tempfile.TemporaryDirectory())
        stack.callback(setattr, tempfile, "tempdir", None)  # found anew: a test may have set it for its own time
        self._temporary = Path(kept)
        tempfile.tempdir = kept

    def _log(self, logger: Any, method: str, event: MutableMapping[str, Any]) -> Mapping[str, Any]:
        self._logged.append(repr(event))
        return event

    def search(self, settings: Settings, folder: Path) -> None:
        """Search for it in the database, the folder of evidence, the log, and the temporary files.

        Raises:
            AssertionError: something is readable.
        """
        rules = _plain(settings.database_url)
        private = {word: f"{what} {word!r}" for word, what in self._words.items() if word not in rules}
        places = left(settings.database_url, folder, self._temporary) | {"log": "\n".join(self._logged).encode()}
        readable = found(private, places)
        swept = _SWEPT[str(Path(os.environ["PYTEST_CURRENT_TEST"].partition("::")[0]).parent)]
        swept.stages += 1
        swept.words += len(private)
        swept.content += sum(map(len, places.values()))
        swept.readable += len(readable)
        assert not readable, "readable without the key:\n" + "\n".join(readable)


def _plain(url: str) -> str:
    """What the operator's rules say, which every database holds."""
    engine = engines.reader(url, 1)
    with engine.connect() as conn:
        texts = conn.exec_driver_sql(_PLAIN).scalars().all()
    engine.dispose()
    return "\n".join(texts)
