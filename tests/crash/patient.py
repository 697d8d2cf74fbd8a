"""People who act as in the golden story, and wait for what they expect, however often Lian falls over meanwhile."""

import asyncio
import re
from collections.abc import Callable

from sandbox import Person, Sandbox
from sandbox.state.world import Bot, Chat, Message

NUMBER = re.compile(r"LA-[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]")
PATIENCE = 180.0
"""Seconds of peace after which an answer counts as lost; Lian backs off for much less, but starts slowly on a machine
that is busy."""


class LostError(AssertionError):
    """What somebody did had no effect, and will have none."""


async def appears(what: str, look: Callable[[], Message | None], peace: asyncio.Event) -> Message:
    """The message that `look` finds, once there is one; while Lian is still being killed it may take any time."""
    waited = 0.0
    while waited < PATIENCE:
        if found := look():
            return found
        await asyncio.sleep(0.05)
        waited += 0.05 if peace.is_set() else 0.0
    raise LostError(f"{what} never came")


def words(message: Message) -> str:
    """Its text or caption."""
    return str(message.content.get("text") or message.content.get("caption") or "")


def data_of(message: Message, label: str) -> str | None:
    """The callback data of its button with this label in it."""
    rows = (message.markup or {}).get("inline_keyboard", [])
    return next((button["callback_data"] for row in rows for button in row if label in button["text"]), None)


class Patient:
    """Somebody in one chat: a group, or their private one with a bot.

    Args:
        peace: set when Lian is killed no more.
    """

    def __init__(self, person: Person, place: Chat | Bot, sandbox: Sandbox, peace: asyncio.Event) -> None:
        self._person = person
        self._peace = peace
        self._place = place
        self._chat = place if isinstance(place, Chat) else sandbox.world.private_chat(place, person.user)

    async def taps(self, label: str, about: str = "") -> None:
        """Press the newest button with this label under a message with these words, as soon as there is one."""
        message = await appears(
            f"[{label}]", lambda: self._newest(lambda m: about in words(m) and data_of(m, label)), self._peace
        )
        self._person.goes_to(self._place, message.thread)
        await self._person.taps_data(message, data_of(message, label) or "")

    async def reads(self, *what: str) -> Message:
        """The newest message that says all of it."""
        return await appears(
            str(what), lambda: self._newest(lambda m: all(each in words(m) for each in what)), self._peace
        )

    async def says(self, text: str, *after: str) -> None:
        """Write, once the chat asks for it; in the thread where it asks."""
        asked = await self.reads(*after)
        self._person.goes_to(self._place, asked.thread)
        await self._person.says(text)

    def _newest(self, fits: Callable[[Message], object]) -> Message | None:
        messages = reversed(list(self._chat.messages.values()))
        return next((m for m in messages if m.sender is not self._person.user and fits(m)), None)


async def nothing() -> None:
    """A press need not be answered for the next thing to be done."""


async def files(sandbox: Sandbox, bot: Bot, name: str, about: str, peace: asyncio.Event) -> str:
    """A new reporter files a report about a message in a group; the ticket number they read."""
    person = Person.join(sandbox, name, after=nothing, language_code="zh-hans")
    wei = Patient(person, bot, sandbox, peace)
    await person.starts(bot)
    await wei.taps("我要举报")
    await wei.taps("同意并继续")
    await wei.taps("谩骂")
    await wei.says(about, "谁，或哪条内容")
    await wei.says(f"{name} 被骂了", "发生了什么")
    await wei.reads("4/5")
    await person.sends_album(("photo", "photo"))
    await wei.reads("📷 相册 2")
    await wei.taps("好了")
    await wei.taps("提交")
    return str(NUMBER.findall(words(await wei.reads("已受理")))[0])


async def decides(sandbox: Sandbox, person: Person, staff: Chat, number: str, peace: asyncio.Event) -> None:
    """A moderator looks at the evidence and carries the case to its decision."""
    mod = Patient(person, staff, sandbox, peace)
    await mod.taps("📎", about=number)
    await mod.taps("立案", about=number)
    await mod.taps("开始调查", about=number)
    await mod.taps("其他处理", about=number)
    await mod.taps("删除内容", about=number)
    await mod.taps("警告", about=number)
    await mod.says(f"查明属实 {number}", "查明了什么", number)
    await mod.taps("跳过", about=number)
    await mod.taps("发出", about=number)
