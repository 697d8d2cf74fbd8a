"""Three moderators work on two cases in one group, at Telegram's real limits, on a clock of the bench's own: how long
each waits for the next screen after a tap or a message."""

import asyncio
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sandbox import Person
from tests.stories.at_the_desk import colleague, filed, opens
from tests.stories.staging import Story

THINKS = timedelta(seconds=4)
"""How long a moderator reads before the next act."""

Step = tuple[str, str, str]
"""What is tapped, or what is written, and what the next screen shows."""

OPENS: tuple[Step, ...] = (("立案", "", "已立案"), ("开始调查", "", "调查中"))
NOTES: tuple[Step, ...] = (("内部记录", "", "要记什么"), ("", "看过了，待核实。", "已记下"))
TALKS: tuple[Step, ...] = (("联系举报人", "", "要对举报人说什么"), ("", "请问是哪一天？", "已发给举报人"))
ASKS: tuple[Step, ...] = (
    ("要求补充", "", "要举报人补充什么"),
    ("", "请补一张截图。", "举报人将看到"),
    ("发出", "", "已问举报人"),
)


@dataclass(slots=True)
class Hand:
    """A moderator at work in the topic of a case.

    Attributes:
        alone: the same person in the private chat with the desk bot.
        private: the open dialog stands there.
        since: when the last act was done; None while they read.
        seen: how often the next screen's words were there before.
        waits: how long each next screen took, in seconds.
    """

    person: Person
    alone: Person
    steps: list[Step]
    acts_at: datetime
    since: datetime | None = None
    seen: int = 0
    private: bool = False
    waits: list[float] = field(default_factory=list)

    def looks(self, now: datetime) -> None:
        """Note the next screen, once it is there."""
        if self.since is None or self._count() <= self.seen:
            return
        self.waits.append((now - self.since).total_seconds())
        self.steps.pop(0)
        self.since, self.acts_at = None, now + THINKS

    async def acts(self, now: datetime) -> None:
        """Do the next thing, if it is time."""
        if self.since is not None or not self.steps or self.acts_at > now:
            return
        label, words, _ = self.steps[0]
        self.seen = self._count()
        who = self._where(label)
        await (who.taps(label) if label else who.says(words))
        if label and who is self.person:
            self.private = "私聊" in (who.alert or "")
        self.since = now

    def _count(self) -> int:
        """How often what the next screen shows is seen now."""
        return "\n".join([*self.person.screen, *self.alone.screen]).count(self.steps[0][2])

    def _where(self, label: str) -> Person:
        """Who acts: themselves in the topic, or in private where the dialog stands there."""
        if not label:
            return self.alone if self.private else self.person
        return self.alone if any(label in it for it in self.alone.buttons) and self.private else self.person


async def waits(story: Story) -> list[float]:
    """Return how long the moderators waited for each next screen, in seconds of the clock."""
    chief = story.chief()
    people = [await colleague(story, chief, name, name, "审核员") for name in ("aming", "amei", "ahua")]
    for person in people:
        await person.starts(story.desk_bot)
    wei, lin = await story.person("小伟"), await story.person("小林")
    first, second = await filed(story, wei), await filed(story, lin, about="@another")
    await story.passes(minutes=2)
    scripts = ([*OPENS, *TALKS, *NOTES, *TALKS], [*NOTES, *TALKS, *NOTES, *TALKS], [*OPENS, *NOTES, *TALKS, *ASKS])
    hands = []
    for n, (person, number, script) in enumerate(zip(people, (first, first, second), scripts, strict=True)):
        opens(story, person, number)
        quiet = Person(story.sandbox, person.user)
        quiet.goes_to(*_place(person))
        alone = Person(story.sandbox, person.user)
        alone.goes_to(story.desk_bot)
        hands.append(Hand(quiet, alone, list(script), story.clock.now() + n * timedelta(seconds=1)))
    end = story.clock.now() + timedelta(minutes=20)
    while any(hand.steps for hand in hands) and story.clock.now() < end:
        await _rests(story)
        now = story.clock.now()
        for hand in hands:
            hand.looks(now)
            await hand.acts(now)
        await _rests(story)
        for hand in hands:
            hand.looks(now)
        coming = [hand.acts_at for hand in hands if hand.steps and hand.since is None]
        timer = story.clock.next_timer()
        story.clock.advance_to(min([*coming, *([timer] if timer else [])], default=now))
    left = [(hand.steps[0], hand.person.screen[-3:]) for hand in hands if hand.steps]
    assert not left, f"somebody never saw the next screen: {left}"
    return [wait for hand in hands for wait in hand.waits]


def _place(person: Person):  # type: ignore[no-untyped-def]
    return person._chat, person._thread


async def _rests(story: Story) -> None:
    """Wait until nothing more can be done before the clock goes on."""
    bots, quiet = (story.reporter_bot, story.desk_bot), 0
    while quiet < 4:
        await asyncio.sleep(0.002)
        busy = sum(map(story.sandbox.pending, bots)) or not story.lian.resting()
        quiet = 0 if busy else quiet + 1


def share(waited: list[float], part: float) -> float:
    """Return the wait that this part of the waits does not exceed."""
    return sorted(waited)[min(len(waited) - 1, int(part * len(waited)))]
