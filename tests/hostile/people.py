"""An honest person who files report after report and measures each wait; and strangers who come as far as they want."""

import asyncio
import time
from collections.abc import Callable, Iterator
from itertools import count

from sandbox import Sandbox
from sandbox.checks.errors import ApiError
from sandbox.people import acts
from sandbox.people.samples import picture
from sandbox.state import files as sandbox_files
from sandbox.state.world import Bot, File, Message, User
from tests.crash.patient import NUMBER, data_of, words

PATIENCE = 30.0
"""Seconds after which somebody gives up; a wait of that length is a failure anyway."""
LOOK = 0.01

_numbers = count(1)


class GivenUpError(AssertionError):
    """What somebody waited for did not come."""


class Someone:
    """Somebody in their private chat with the reporter bot; `waits` holds how long each answer took, in seconds."""

    def __init__(self, sandbox: Sandbox, bot: Bot, name: str, waits: list[float] | None = None) -> None:
        self.user: User = sandbox.add_person(name, language_code="zh-hans")
        self.waits = waits if waits is not None else []
        self.chat = sandbox.world.private_chat(bot, self.user)
        self._world = sandbox.world
        self._bot = bot

    async def starts(self) -> None:
        """Begin, until the bot offers to report."""
        acts.start(self._world, self.user, self._bot)
        await self.sees(lambda m: data_of(m, "我要举报"), "我要举报")

    async def consents(self) -> None:
        """To the step at which a category is chosen."""
        await self.taps("我要举报", lambda m: data_of(m, "同意并继续"))
        await self.taps("同意并继续", lambda m: data_of(m, "谩骂"))

    async def chooses(self) -> None:
        """To the step at which one says what it is about."""
        await self.taps("谩骂", lambda m: "哪条内容" in words(m))

    async def tells(self, subject: str, description: str) -> Message:
        """To the step of evidence; the message with the subject."""
        [said] = await self.says(subject, lambda m: "发生了什么" in words(m))
        await self.says(description, lambda m: "4/5" in words(m))
        return said

    async def taps(self, label: str, then: Callable[[Message], object]) -> None:
        """Press the newest button with this label, and wait for what comes of it."""
        self.presses(label)
        await self.sees(then, label)

    def presses(self, label: str) -> None:
        """Press the newest button with this label, and go on."""
        message = self._newest(lambda m: data_of(m, label))
        assert message is not None, f"there is no button {label!r}"
        acts.press(self._world, self.user, message, data_of(message, label) or "")

    def buttons(self) -> Iterator[str]:
        """The data of all buttons on the screen."""
        for message in self.chat.messages.values():
            for row in (message.markup or {}).get("inline_keyboard", ()):
                yield from (button["callback_data"] for button in row if "callback_data" in button)

    async def says(self, text: str, then: Callable[[Message], object] | None = None) -> list[Message]:
        """Write, and wait for what comes of it, if for anything."""
        said = acts.say(self._world, self.user, self.chat, text)
        if then is not None:
            await self.sees(then, text[:20])
        return said

    def sends(self, kind: str, content: bytes, name: str = "", mime: str = "", caption: str = "") -> Message:
        """A file, as far as Telegram takes it: what is no photo for it goes as a document."""
        try:
            kept = self._kept(kind, content, name, mime)
        except ApiError:
            kept = self._kept("document", content or b"\n", name, mime)
        return acts.send(self._world, self.user, self.chat, [kept], caption)[0]

    def _kept(self, kind: str, content: bytes, name: str, mime: str) -> tuple[File, ...]:
        return sandbox_files.store(self._world, kind, content, name=name or None, mime=mime or None)

    def edits(self, message: Message, text: str) -> None:
        """Edit one's own message."""
        acts.edit(self._world, self.user, message, text)

    async def sees(self, what: Callable[[Message], object], named: str) -> Message:
        """The bot's newest message, once it is this; the wait is measured."""
        begun = time.monotonic()
        while not (found := self._last(what)):
            if time.monotonic() - begun > PATIENCE:
                self.waits.append(PATIENCE)
                raise GivenUpError(f"nothing came after {named!r}")
            await asyncio.sleep(LOOK)
        self.waits.append(time.monotonic() - begun)
        return found

    def _last(self, what: Callable[[Message], object]) -> Message | None:
        message = self._newest(lambda m: True)
        return message if message and what(message) else None

    def _newest(self, fits: Callable[[Message], object]) -> Message | None:
        messages = reversed(list(self.chat.messages.values()))
        return next((m for m in messages if m.sender is not self.user and fits(m)), None)


class Honest:
    """Files one report after the other, each as another person, so that no budget of one person is used up."""

    def __init__(self, sandbox: Sandbox, bot: Bot) -> None:
        self.waits: list[float] = []
        self.numbers: list[str] = []
        self.people: list[int] = []
        self._sandbox = sandbox
        self._bot = bot

    def bots(self) -> Iterator[Bot]:
        """Both bots, the reporters' first."""
        yield from self._sandbox.world.bots.values()

    def another(self) -> Someone:
        """One more honest person."""
        wei = Someone(self._sandbox, self._bot, f"老实人{next(_numbers)}", self.waits)
        self.people.append(wei.user.id)
        return wei

    async def files(self) -> None:
        """One report, to its number."""
        wei = self.another()
        await wei.starts()
        await wei.consents()
        await wei.chooses()
        await wei.tells(f"https://t.me/street{wei.user.id}/1", "他在评论里骂人")
        wei.sends("photo", picture())
        await wei.sees(lambda m: "📷" in words(m), "photo")
        await wei.taps("好了", lambda m: data_of(m, "提交"))
        await wei.taps("提交", lambda m: NUMBER.search(words(m)))
        self.numbers += NUMBER.findall(words(wei.chat.messages[max(wei.chat.messages)]))[:1]

    async def goes_on(self, pause: float = 0.2) -> None:
        """For ever; one that gives up is followed by the next."""
        while True:
            try:
                await self.files()
            except GivenUpError:
                continue
            await asyncio.sleep(pause)
