"""What strangers do, phase after phase, while an honest person files."""

import asyncio
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import count
from typing import TypeVar

from sandbox import Sandbox
from sandbox.checks.errors import ApiError
from sandbox.people.acts import NotAllowedError, forward
from sandbox.people.samples import sample
from sandbox.state.world import Bot
from tests.crash.patient import data_of
from tests.hostile.files import HostileFile
from tests.hostile.lian import Running
from tests.hostile.people import GivenUpError, Someone
from tests.hostile.updates import Maker
from tests.support.settling import until

T = TypeVar("T")

BATCH = 12
"""Texts, or files, by one stranger: fewer than any budget of one person."""
AHEAD = 300
"""Updates that wait in Lian's inbox before strangers send more: then it is at work, and nobody's queue is endless."""

_numbers = count(1)


class Street:
    """Where the strangers are.

    Args:
        patience: seconds for which Lian may work on what one batch brought.
    """

    def __init__(self, sandbox: Sandbox, reporter: Bot, desk: Bot, lian: Running, patience: float) -> None:
        self.sandbox = sandbox
        self.reporter = reporter
        self.desk = desk
        self.lian = lian
        self.patience = patience
        self.strangers: list[Someone] = []

    def stranger(self, name: str = "") -> Someone:
        """Somebody new."""
        someone = Someone(self.sandbox, self.reporter, name or f"路人{next(_numbers)}")
        self.strangers.append(someone)
        return someone

    async def quiet(self) -> None:
        """Return when everything that came is handled."""
        await until(lambda: self._rests() and not self.lian.waiting(), self.patience)

    def _rests(self) -> bool:
        assert self.lian.stands(), "the first process has ended"
        return not any(map(self.sandbox.pending, (self.reporter, self.desk)))

    async def types(self, texts: Sequence[str]) -> None:
        """Each text as a search, as the subject, as the description, as a caption, by edits, forwarded, as a name."""
        for batch in batches(texts):
            for how in (self._searches, self._tells, self._edits):
                with suppress(GivenUpError):
                    await how(batch)
            await self.quiet()

    async def _searches(self, texts: Sequence[str]) -> None:
        someone = self.stranger()
        await someone.starts()
        await someone.consents()
        for text in texts:
            with suppress(NotAllowedError, ApiError):
                await someone.says(text)

    async def _tells(self, texts: Sequence[str]) -> None:
        for text in texts:
            someone = self.stranger(text[:64])
            someone.user.last_name = text[-64:]
            await someone.starts()
            await someone.consents()
            await someone.chooses()
            for _ in range(3):
                with suppress(NotAllowedError, ApiError):
                    [said, *_] = await someone.says(text)
                    forward(self.sandbox.world, someone.user, [said], someone.chat)

    async def _edits(self, texts: Sequence[str]) -> None:
        someone = self.stranger()
        await someone.starts()
        await someone.consents()
        await someone.chooses()
        subject = await someone.tells(f"https://t.me/street{someone.user.id}/1", "他在评论里骂人")
        shown = someone.sends("photo", sample("photo")[0])
        for text in texts:
            for message in (subject, shown):
                with suppress(NotAllowedError, ApiError):
                    someone.edits(message, text)
            with suppress(NotAllowedError, ApiError):
                someone.sends("document", b"x", "x.txt", "text/plain", caption=text[:900])

    async def leaves_addresses(self, texts: Sequence[str]) -> None:
        """Each text as the address to which a result is to go."""
        for batch in batches(texts):
            with suppress(GivenUpError):
                someone = self.stranger()
                await someone.starts()
                await someone.consents()
                await someone.chooses()
                await someone.tells(f"https://t.me/street{someone.user.id}/1", "他在评论里骂人")
                await someone.taps("好了", lambda m: data_of(m, "提交"))
                await someone.taps("提交", lambda m: data_of(m, "邮箱"))
                for text in batch:
                    with suppress(NotAllowedError, ApiError, AssertionError):
                        someone.presses("邮箱")
                        await someone.says(text)
            await self.quiet()

    async def sends(self, files: Sequence[HostileFile]) -> None:
        """Each file as evidence of a report."""
        for batch in batches(files):
            with suppress(GivenUpError):
                someone = self.stranger()
                await someone.starts()
                await someone.consents()
                await someone.chooses()
                await someone.tells(f"https://t.me/street{someone.user.id}/1", "他在评论里骂人")
                for file in batch:
                    content = await asyncio.to_thread(file.make)
                    someone.sends(file.kind, content, file.name, file.mime)
            await self.quiet()
            await until(lambda: self._rests() and not self.lian.files_wanted(), self.patience)

    async def floods(self, number: int, seed: int) -> None:
        """So many malformed updates for both bots."""
        maker = Maker(seed, [it.user.id for it in self.strangers[-30:]], self._chats(), sorted(self._presses()))
        given = 0
        while given < number:
            for _ in range(min(100, number - given)):
                bot = self.desk if given % 7 == 0 else self.reporter
                bot.updates.inject(maker.update())
                given += 1
            await until(self._has_room, self.patience)
        await self.quiet()

    def _has_room(self) -> bool:
        assert self.lian.stands(), "the first process has ended"
        return sum(map(self.sandbox.pending, (self.reporter, self.desk))) < 100 and self.lian.waiting() < AHEAD

    def _chats(self) -> list[int]:
        return [-1_000_000_000_042, -42, 777_000, 1, 2**40, *self.sandbox.world.groups]

    def _presses(self) -> Iterator[str]:
        """The data of all buttons that any stranger has seen."""
        for someone in self.strangers:
            yield from someone.buttons()


def batches(items: Sequence[T]) -> Iterable[Sequence[T]]:
    """The items, so many at a time."""
    return (items[at : at + BATCH] for at in range(0, len(items), BATCH))
