"""Simulated people at the sandbox: each goes through a dialog, waiting for each answer before the next act."""

import asyncio
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sandbox import Sandbox
from sandbox.people import acts
from sandbox.state.world import Bot, Chat, Json, Message

PATIENCE = 60.0
"""Seconds after which an answer is given up, and the measurement with it."""


@dataclass(frozen=True, slots=True)
class Act:
    """Something a person does, and what the answer must show: a text, or a button's label.

    Attributes:
        says: what is written; `{number}` stands for a number of the person's own, so that no two report one subject.
        taps: the label of the button to press instead.
    """

    shows: str
    says: str = ""
    taps: str = ""


REPORT = (
    Act(says="/start", shows="我要举报"),
    Act(taps="我要举报", shows="同意并继续"),
    Act(taps="同意并继续", shows="谩骂"),
    Act(taps="谩骂", shows="链接"),
    Act(says="@loud_{number}", shows="发生了什么"),
    Act(says="他在评论里一直骂人，从昨天晚上开始，到现在还没有停。", shows="好了"),
    Act(taps="好了", shows="提交"),
    Act(taps="提交", shows="LA-"),
)
"""The report dialog from nothing to the ticket number: six taps, START among them, and two messages."""

ECHO = tuple(Act(says=act.says, taps=act.taps and "echo", shows="echo") for act in REPORT)
"""As many messages and taps, in the same order, with a bot that only echoes."""


class Pace:
    """Lets acts begin at a steady rate, whatever the answers take; without a rate, at once."""

    def __init__(self, per_second: float | None) -> None:
        self._between = 1 / per_second if per_second else 0.0
        self._next = time.perf_counter()

    async def turn(self) -> float:
        """Wait for the act's turn; the instant from which its answer is waited for."""
        begin = max(self._next, time.perf_counter())
        if self._between:
            self._next += self._between
            begin = self._next
        if (wait := begin - time.perf_counter()) > 0:
            await asyncio.sleep(wait)
        return begin


class Crowd:
    """Everybody who talks with one bot."""

    def __init__(self, sandbox: Sandbox, bot: Bot, dialog: Sequence[Act]) -> None:
        self._sandbox = sandbox
        self._bot = bot
        self._dialog = dialog
        self._shown: dict[int, asyncio.Queue[Message]] = {}
        sandbox.world.listeners.append(self._see)

    async def go(self, people: int, side_by_side: int, per_second: float | None = None) -> list[float]:
        """Have so many people go through the dialog; the seconds that each answer took."""
        pace, waiting, took = Pace(per_second), iter(range(people)), list[float]()
        await asyncio.gather(*(self._one_after_another(waiting, pace, took) for _ in range(side_by_side)))
        return took

    async def _one_after_another(self, waiting: Iterator[int], pace: Pace, took: list[float]) -> None:
        for _ in waiting:
            person = self._sandbox.add_person("小伟", language_code="zh-hans")
            shown = self._shown[person.id] = asyncio.Queue()
            chat = self._sandbox.world.private_chat(self._bot, person)
            message: Message | None = None
            for act in self._dialog:
                begun = await pace.turn()
                while not shown.empty():
                    shown.get_nowait()
                if act.taps:
                    assert message is not None
                    acts.press(self._sandbox.world, person, message, _data(message, act.taps))
                else:
                    acts.say(self._sandbox.world, person, chat, act.says.format(number=person.id))
                message = await self._answer(shown, act, chat)
                took.append(time.perf_counter() - begun)
            del self._shown[person.id]

    async def _answer(self, shown: "asyncio.Queue[Message]", act: Act, chat: Chat) -> Message:
        try:
            async with asyncio.timeout(PATIENCE):
                while not _shows(message := await shown.get(), act.shows):
                    pass
                return message
        except TimeoutError:
            seen = [message.content.get("text") for message in chat.messages.values()]
            raise RuntimeError(f"@{self._bot.username} never showed {act.shows!r}; the chat: {seen}") from None

    def _see(self, chat: Chat | None, event: Json) -> None:
        if chat is None or chat.person is None or event["kind"] not in ("message", "edit"):
            return
        message: Message = event["message"]
        if message.sender is self._bot and (shown := self._shown.get(chat.person.id)) is not None:
            shown.put_nowait(message)


def _buttons(message: Message) -> Iterator[Json]:
    for row in (message.markup or {}).get("inline_keyboard", []):
        yield from row


def _shows(message: Message, what: str) -> bool:
    return what in message.content.get("text", "") or any(what in button["text"] for button in _buttons(message))


def _data(message: Message, label: str) -> str:
    return str(next(button["callback_data"] for button in _buttons(message) if label in button["text"]))
