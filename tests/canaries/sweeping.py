"""Every story as a search: what people typed, are called and were numbered must not be readable in what is left of it.

`LIAN_CANARIES=1` has each story end with it (`make canaries`): the stories go every way that there is through Lian.
"""

import json
import os
import re
from collections.abc import Iterator, Sequence
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

from bot.receiving.intake import Intake
from bot.settings import Settings
from store.engine import engines
from store.inbox import RawEvent
from tests.canaries.searching import found, left

ON = os.environ.get("LIAN_CANARIES") == "1"

_WORDS = (
    *("text", "caption", "first_name", "last_name", "username", "file_name", "phone_number"),
    *("sender_user_name", "author_signature", "vcard"),
)
_SHORT = 9
"""Bytes: what is shorter stands in a database by chance."""
_PUBLIC = re.compile(r"^/|^L[A-Z]-[0-9A-Z]{4,5}-|^[\d\W]*$")
"""Commands, numbers of cases, and what has no letter."""
_PLAIN = "SELECT text FROM edition"


class Said:
    """What comes in on a stage, from now until `stack` closes."""

    def __init__(self, stack: AsyncExitStack) -> None:
        self._words: dict[str, str] = {}
        take = Intake.take

        async def keeping(intake: Intake, incoming: Sequence[RawEvent]) -> None:
            for event in incoming:
                self._words.update(_of(json.loads(event.body)))
            await take(intake, incoming)

        Intake.take = keeping  # type: ignore[method-assign]
        stack.callback(setattr, Intake, "take", take)

    def search(self, settings: Settings, folder: Path) -> None:
        """Search for it in the database and the folder of evidence.

        Raises:
            AssertionError: something is readable.
        """
        rules = _plain(settings.database_url)
        private = {word: f"{what} {word!r}" for word, what in self._words.items() if word not in rules}
        readable = found(private, left(settings.database_url, folder))
        assert not readable, "readable without the key:\n" + "\n".join(readable)


def _plain(url: str) -> str:
    """What the operator's rules say, which every database holds."""
    engine = engines.reader(url, 1)
    with engine.connect() as conn:
        texts = conn.exec_driver_sql(_PLAIN).scalars().all()
    engine.dispose()
    return "\n".join(texts)


def _of(value: Any, key: str = "") -> Iterator[tuple[str, str]]:
    match value:
        case dict() if key == "reply_markup" or value.get("is_bot"):
            return
        case dict():
            for name, inner in value.items():
                yield from _of(inner, name)
        case list():
            for inner in value:
                yield from _of(inner, key)
        case str() if key in _WORDS and len(value.encode()) >= _SHORT and not _PUBLIC.search(value):
            yield value, key
        case int() if key == "id" and value > 10**9:
            yield str(value), "id"
