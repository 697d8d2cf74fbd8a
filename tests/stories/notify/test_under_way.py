"""What takes longer than half a second shows that it is under way; what is answered sooner shows nothing."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest

from bot.sending.transport import Attachment
from bot.telegram.api import Api, Upload
from bot.telegram_transport.delivery import Delivery
from sandbox import Person
from tests.stories.at_the_desk import decides, filed, hired, investigates, opens
from tests.stories.conftest import Story
from tests.support.settling import until


def _shown(story: Story) -> list[tuple[int, str, int | None]]:
    """What was shown: the chat, the action, the topic."""
    told = [call["params"] for call in story.calls("sendChatAction")]
    return [(int(it["chat_id"]), it["action"], it.get("message_thread_id")) for it in told]


@contextmanager
def _slow_reading(story: Story, bot: str) -> Iterator[asyncio.Event]:
    """Updates of this bot are read only when the event is set."""
    channels = story.lian._roles[f"intake.{bot}"]._channels  # type: ignore[attr-defined]
    channel = next(it for it in channels if it.name == "telegram")
    read, goes_on = channel.read, asyncio.Event()

    async def slowly(update: Any) -> Any:
        await goes_on.wait()
        return await read(update)

    channel.read = slowly
    yield goes_on
    channel.read = read


async def _passes(story: Story, seconds: float) -> None:
    """Advance the clock while something is being worked on."""
    await until(lambda: not story.lian.idle() and story.clock.next_timer() is not None)
    await asyncio.sleep(0.05)
    story.clock.advance(timedelta(seconds=seconds))
    for _ in range(20):
        await asyncio.sleep(0.005)


async def test_a_report_that_is_answered_at_once_shows_nothing(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    async def evidence(person: Person) -> None:
        await person.sends_album()

    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei, evidence=evidence)
    opens(story, mod, number)
    await investigates(mod)
    await mod.taps("证据")
    await decides(mod)
    assert _shown(story) == []


async def test_a_reporter_sees_that_a_message_is_handled(story: Story, wei: Person) -> None:
    await wei.starts(story.reporter_bot)
    hurried = Person(story.sandbox, wei.user)
    hurried.goes_to(story.reporter_bot)
    with _slow_reading(story, "reporter") as goes_on:
        await hurried.says("我要举报")
        await _passes(story, 0.4)
        assert _shown(story) == []
        await _passes(story, 0.2)
        assert _shown(story) == [(wei.user.id, "typing", None)]
        await _passes(story, 4)
        assert len(_shown(story)) == 1
        await _passes(story, 1)
        assert len(_shown(story)) == 2
        goes_on.set()
        await story.settle()
    await story.passes(seconds=10)
    assert len(_shown(story)) == 2
    assert "同意并继续" in wei.buttons


async def test_it_is_given_up_after_a_minute(story: Story, wei: Person) -> None:
    await story.settle()
    hurried = Person(story.sandbox, wei.user)
    with _slow_reading(story, "reporter") as goes_on:
        await hurried.starts(story.reporter_bot)
        for _ in range(20):
            await _passes(story, 5)
        assert 10 <= len(_shown(story)) <= 14
        goes_on.set()
        await story.settle()


@pytest.mark.parametrize("pressed", [True, False])
async def test_staff_see_it_in_the_topic_where_they_press_or_write(
    story: Story, chief: Person, mod: Person, wei: Person, pressed: bool
) -> None:
    await hired(story, chief, mod, "审核员")
    topic = opens(story, mod, await filed(story, wei))
    hurried = Person(story.sandbox, mod.user)
    hurried.goes_to(story.staff, topic.id)
    await story.settle()
    with _slow_reading(story, "desk") as goes_on:
        if pressed:
            message, button = mod._button("立案", None)
            pressing = asyncio.create_task(hurried.taps_data(message, button["callback_data"]))
        else:
            await hurried.says("/note 查过了")
        await _passes(story, 0.6)
        assert _shown(story) == [(story.staff.id, "typing", topic.id)]
        goes_on.set()
        if pressed:
            await pressing
        await story.settle()


async def test_talk_in_a_group_that_is_not_the_staffs_shows_nothing(story: Story, wei: Person) -> None:
    group = story.sandbox.add_group("群", members=[wei.user], admins=[story.desk_bot])
    await story.settle()
    hurried = Person(story.sandbox, wei.user)
    with _slow_reading(story, "desk") as goes_on:
        await hurried.says("大家好", to=group)
        await _passes(story, 1)
        assert _shown(story) == []
        goes_on.set()
        await story.settle()


async def test_a_pause_that_telegram_wants_from_it_holds_up_no_message(story: Story, wei: Person) -> None:
    await wei.starts(story.reporter_bot)
    story.sandbox.faults.add("flood", "sendChatAction", retry_after=30)
    hurried = Person(story.sandbox, wei.user)
    hurried.goes_to(story.reporter_bot)
    with _slow_reading(story, "reporter") as goes_on:
        await hurried.says("我要举报")
        await _passes(story, 1)
        await _passes(story, 6)
        assert len(story.calls("sendChatAction", ok=False)) == 1
        goes_on.set()
        at = story.clock.now()
        await story.settle()
    assert "同意并继续" in wei.buttons
    assert story.clock.now() - at < timedelta(seconds=2)


@contextmanager
def _slow_upload(monkeypatch: pytest.MonkeyPatch) -> Iterator[asyncio.Event]:
    """Files are read from the vault only when the event is set."""
    upload, goes_on = Delivery._upload, asyncio.Event()

    async def slowly(delivery: Delivery, enclosure: Attachment) -> Upload:
        await goes_on.wait()
        return await upload(delivery, enclosure)

    with monkeypatch.context() as patch:
        patch.setattr(Delivery, "_upload", slowly)
        yield goes_on


async def _photo(person: Person) -> None:
    await person.sends_photo()


async def test_a_file_on_its_way_is_shown_as_what_it_is(
    story: Story, chief: Person, mod: Person, wei: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    await hired(story, chief, mod, "审核员")
    topic = opens(story, mod, await filed(story, wei, evidence=_photo))
    hurried = Person(story.sandbox, mod.user)
    hurried.goes_to(story.staff, topic.id)
    message, button = mod._button("证据", None)
    with _slow_upload(monkeypatch) as goes_on:
        await hurried.taps_data(message, button["callback_data"])
        for _ in range(6):
            await _passes(story, 0.5)
        assert (story.staff.id, "upload_photo", topic.id) in _shown(story)
        goes_on.set()
        await story.settle()


async def test_an_original_on_its_way_is_shown_in_private(
    story: Story, chief: Person, mod: Person, wei: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    await hired(story, chief, mod, "审核员")
    await mod.starts(story.desk_bot)
    topic = opens(story, mod, await filed(story, wei, evidence=_photo))
    await mod.taps("证据")
    await mod.taps("原件")
    hurried = Person(story.sandbox, mod.user)
    hurried.goes_to(story.staff, topic.id)
    await story.settle()
    with _slow_upload(monkeypatch) as goes_on:
        await hurried.says("副本看不清")
        for _ in range(6):
            await _passes(story, 0.5)
        assert {chat for chat, action, _ in _shown(story) if action.startswith("upload_")} == {mod.user.id}
        goes_on.set()
        await story.settle()


async def test_a_file_that_is_fetched_slowly_is_shown_to_who_sent_it(
    story: Story, wei: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    download, goes_on = Api.download, asyncio.Event()

    async def slowly(api: Api, path: str, limit: int) -> bytes:
        await goes_on.wait()
        return await download(api, path, limit)

    await wei.starts(story.reporter_bot)
    await wei.taps("我要举报")
    await wei.taps("同意并继续")
    hurried = Person(story.sandbox, wei.user)
    hurried.goes_to(story.reporter_bot)
    monkeypatch.setattr(Api, "download", slowly)
    await hurried.sends_photo()
    await _passes(story, 0.4)
    assert _shown(story) == []
    for _ in range(6):
        await _passes(story, 0.5)
    assert _shown(story) == [(wei.user.id, "typing", None)]
    goes_on.set()
    await story.settle()
    shown = len(_shown(story))
    story.clock.advance(timedelta(seconds=10))
    await story.settle()
    assert len(_shown(story)) == shown
