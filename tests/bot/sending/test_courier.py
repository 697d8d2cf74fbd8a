"""What was committed is sent: in order, within the limits, until it arrives, and once where that is known."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from sandbox import Person
from store import outbox
from store.notify import slots
from store.outbox import Destination, SendMode, sending
from tests.addresses import at
from tests.bot.conftest import House, card, shown
from tests.support.settling import until

SECOND = timedelta(seconds=1)


async def test_a_chat_reads_in_the_order_of_commit_a_second_apart(courier: House) -> None:
    for words in ("一", "二", "三"):
        await courier.put(words)
    begun = courier.clock.now()
    await courier.settle()
    assert shown(courier.wei) == ["一", "二", "三"]
    assert courier.clock.now() - begun >= 2 * SECOND
    assert all(call["ok"] for call in courier.calls("sendMessage")), "Telegram never had to ask for a pause"


async def test_forty_chats_at_once_stay_within_thirty_a_second(courier: House) -> None:
    people = [Person.join(courier.sandbox, f"P{n}") for n in range(40)]
    for person in people:
        await person.starts(courier.reporter)
        await courier.put("好", person.user.id)
    begun = courier.clock.now()
    await courier.settle()
    assert all(shown(person) == ["好"] for person in people)
    assert all(call["ok"] for call in courier.calls("sendMessage"))
    assert SECOND <= courier.clock.now() - begun < 3 * SECOND


async def test_a_group_gets_twenty_a_minute_edits_counted(courier: House) -> None:
    begun = courier.clock.now()
    for number in range(24):
        await courier.put(f"{number}", courier.staff.id, manner=SendMode.EDIT, slot="card:1")
        await courier.settle()
    assert len(courier.calls("editMessageText")) == 23
    assert all(call["ok"] for call in courier.calls("sendMessage") + courier.calls("editMessageText"))
    assert courier.clock.now() - begun >= 60 * SECOND


async def test_a_living_message_is_edited_in_place_and_an_unsent_edit_is_replaced_by_a_newer_one(
    courier: House,
) -> None:
    await courier.put("第一屏", manner=SendMode.EDIT, slot="screen")
    await courier.settle()
    for words in ("第二屏", "第三屏"):
        await courier.put(words, manner=SendMode.EDIT, slot="screen")
    await courier.settle()
    assert shown(courier.wei) == ["第三屏"]
    assert len(courier.calls("editMessageText")) == 1


async def test_a_screen_moves_to_the_bottom_and_the_former_one_goes(courier: House) -> None:
    await courier.put("第一屏", manner=SendMode.EDIT, slot="screen")
    await courier.settle()
    await courier.wei.says("我的话")
    await courier.put("第二屏", manner=SendMode.MOVE, slot="screen")
    await courier.settle()
    assert shown(courier.wei) == ["第二屏"]
    await courier.put("第三屏", manner=SendMode.EDIT, slot="screen")
    await courier.settle()
    assert shown(courier.wei) == ["第三屏"]


async def test_a_screen_that_is_replaced_while_under_way_is_still_followed_by_the_newer_one(courier: House) -> None:
    async def held(*given: Any, **how: Any) -> Any:
        under_way.set()
        await goes_on.wait()
        return await call(*given, **how)

    under_way, goes_on = asyncio.Event(), asyncio.Event()
    api = courier.parts.apis["reporter"]
    call, api.call = api.call, held  # type: ignore[method-assign]
    await courier.put("第一屏", manner=SendMode.EDIT, slot="screen")
    await under_way.wait()
    await courier.put("第二屏", manner=SendMode.EDIT, slot="screen")
    goes_on.set()
    await courier.settle()
    assert shown(courier.wei) == ["第二屏"]
    assert len(courier.calls("sendMessage")) == 1, "the newer one was not sent beside the other"


async def test_what_is_meant_for_later_is_not_late_because_another_call_takes_long(courier: House) -> None:
    lin = Person.join(courier.sandbox, "Lin", language_code="zh-hans")
    await lin.starts(courier.reporter)
    await courier.put("十秒以后", lin.user.id, not_before=courier.clock.now() + timedelta(seconds=10))
    courier.sandbox.faults.add("slow", "sendMessage", seconds=2)
    await courier.put("很慢")
    await until(lambda: not courier.sandbox.faults.planned)
    await asyncio.sleep(0.02)  # the others that looked then have gone to wait
    courier.clock.advance(timedelta(seconds=10))
    await until(lambda: shown(lin) == ["十秒以后"])
    assert shown(courier.wei) == []


async def test_what_is_there_already_counts_as_sent_and_what_is_gone_is_sent_anew(courier: House) -> None:
    await courier.put("同样的话", manner=SendMode.EDIT, slot="screen")
    await courier.settle()
    await courier.put("同样的话", manner=SendMode.EDIT, slot="screen")
    await courier.settle()
    assert not courier.calls("editMessageText"), "the same is not sent once more"
    await courier.wei.deletes(courier.wei.last_message)
    await courier.put("新的话", manner=SendMode.EDIT, slot="screen")
    await courier.put("再来", manner=SendMode.EDIT, slot="screen")
    await courier.settle()
    assert shown(courier.wei) == ["再来"]


FAULTS: list[tuple[dict[str, Any], int]] = [
    # what happens to the first call, and how often the person then reads the message
    ({"kind": "error", "code": 502}, 1),
    ({"kind": "error", "code": 500, "times": 4}, 1),
    ({"kind": "flood", "retry_after": 7}, 1),
    ({"kind": "hang", "seconds": 0.01}, 1),
    # Executed, then the answer is lost: the outcome is unknown, so it is repeated with the same words (law 4).
    ({"kind": "drop"}, 2),
]


@pytest.mark.parametrize(("fault", "times"), FAULTS)
async def test_a_message_survives_telegrams_bad_moments(fault: dict[str, Any], times: int, courier: House) -> None:
    courier.sandbox.faults.add(method="sendMessage", **fault)
    await courier.put("一")
    await courier.put("二")
    await courier.settle()
    assert shown(courier.wei) == ["一"] * times + ["二"], "in order, whatever happened"


async def test_retry_after_is_waited_for_and_holds_up_that_chat_alone(courier: House) -> None:
    other = Person.join(courier.sandbox, "Other")
    await other.starts(courier.reporter)
    courier.sandbox.faults.add("flood", "sendMessage", retry_after=37)
    begun = courier.clock.now()
    await courier.put("一")
    await courier.put("好", other.user.id)
    await courier.settle()
    calls = courier.calls("sendMessage")
    assert shown(other) == ["好"]
    assert shown(courier.wei) == ["一"]
    assert calls[1]["at"] < (begun + 5 * SECOND).isoformat(), "the other chat did not wait"
    assert calls[2]["at"] >= (begun + 37 * SECOND).isoformat()


async def test_who_has_blocked_the_bot_is_marked_and_the_next_chat_is_served(courier: House) -> None:
    from store.entry import people

    store = courier.parts.store
    await store.commit(lambda tx: people.new(tx, at(courier.wei.user.id), "zh-Hans"))
    await courier.wei.blocks(courier.reporter)
    await courier.put("一")
    await courier.settle()
    person = await store.read(lambda tx: people.find(tx, at(courier.wei.user.id)))
    assert person is not None
    assert person.blocked
    assert await store.read(lambda tx: people.destination(tx, person.id)) is None, "nothing more is put out to them"


async def test_a_refused_message_does_not_hold_up_the_next(courier: House) -> None:
    await courier.put("x" * 5, manner=SendMode.TITLE_THREAD, slot="none")
    await courier.put("一")
    courier.sandbox.faults.add("error", "sendMessage", code=400)
    await courier.put("二")
    await courier.settle()
    assert shown(courier.wei) == ["二"]


async def test_each_case_has_its_topic_and_one_that_somebody_deleted_is_forgotten(courier: House) -> None:
    await courier.put("案件一", courier.staff.id, manner=SendMode.OPEN_THREAD, slot="topic:1")
    await courier.put("卡片", courier.staff.id, thread="topic:1")
    await courier.settle()
    [thread] = courier.staff.topics
    assert courier.calls("sendMessage")[-1]["params"]["message_thread_id"] == thread
    del courier.staff.topics[thread]
    await courier.put("又一张", courier.staff.id, thread="topic:1")
    await courier.settle()
    last = courier.calls("sendMessage")[-1]
    assert last["ok"]
    assert "message_thread_id" not in last["params"]


async def test_a_topic_is_removed_with_all_that_stands_in_it_and_one_that_is_gone_counts_as_removed(
    courier: House,
) -> None:
    await courier.put("案件一", courier.staff.id, manner=SendMode.OPEN_THREAD, slot="topic:1")
    await courier.put("卡片", courier.staff.id, thread="topic:1")
    await courier.put("案件二", courier.staff.id, manner=SendMode.OPEN_THREAD, slot="topic:2")
    await courier.settle()
    gone = list(courier.staff.topics)[1]
    del courier.staff.topics[gone]
    for slot in ("topic:1", "topic:2"):
        await courier.put("", courier.staff.id, manner=SendMode.REMOVE_THREAD, slot=slot)
    await courier.settle()
    assert courier.staff.topics == {}


async def test_a_bot_without_rights_in_the_staff_chat_says_so_and_the_message_waits(courier: House) -> None:
    store, admin = courier.parts.store, next(iter(courier.parts.settings.admin_ids))
    lead = Person(courier.sandbox, courier.sandbox.world.users[admin])
    await lead.starts(courier.desk)
    await store.commit(lambda tx: _reachable(tx, admin))
    courier.sandbox.set_rights(courier.staff, courier.desk, status="restricted", can_send_messages=False)
    await courier.put("卡片", courier.staff.id)
    for _ in range(3):
        await courier.settle()
        courier.clock.advance(2 * SECOND)
    assert len(shown(lead)) == 1, "administrators are told in private, once"
    courier.sandbox.set_rights(courier.staff, courier.desk, status="administrator", can_send_messages=True)
    courier.clock.advance(timedelta(minutes=5))
    await courier.settle()
    assert courier.calls("sendMessage")[-1]["ok"]
    assert courier.calls("sendMessage")[-1]["params"]["chat_id"] == courier.staff.id


@pytest.mark.parametrize("bot", ["reporter", "desk"])
async def test_a_group_that_throws_the_bot_out_is_not_taken_for_the_staff_chat(bot: str, courier: House) -> None:
    """Anybody may add a bot to a group, have it say something, and remove it; administrators need not hear of it."""
    store, admin = courier.parts.store, next(iter(courier.parts.settings.admin_ids))
    lead = Person(courier.sandbox, courier.sandbox.world.users[admin])
    await lead.starts(courier.desk)
    await store.commit(lambda tx: _reachable(tx, admin))
    own = {"reporter": courier.reporter, "desk": courier.desk}[bot]
    street = courier.sandbox.add_group("Street", members=[courier.wei.user, own])
    courier.sandbox.remove_from_group(street, own, by=courier.wei.user)
    where = Destination(bot, at(street.id), "zh-Hans", "Asia/Shanghai")
    await store.commit(lambda tx: outbox.put(tx, where, card("好")))
    await courier.settle()
    assert shown(lead) == []
    assert await store.read(lambda tx: sending.ready(tx, bot, 10)) == [], "and nothing waits for that group"


def _reachable(tx: Any, admin: int) -> None:
    from store.members import staff

    staff.find_or_add_administrator(tx, at(admin))
    staff.set_reachable(tx, at(admin), now=True)


async def test_a_staff_chat_that_becomes_a_supergroup_is_followed(courier: House) -> None:
    old = courier.sandbox.add_group(
        "Old", supergroup=False, members=[courier.wei.user, courier.desk], admins=[courier.desk]
    )
    await courier.put("之前", old.id, manner=SendMode.EDIT, slot="card:1")
    await courier.settle()
    new = courier.sandbox.upgrade_to_supergroup(old)
    await courier.put("之后", old.id, manner=SendMode.EDIT, slot="card:1")
    await courier.settle()
    last = courier.calls("sendMessage")[-1]
    assert (last["ok"], last["params"]["chat_id"]) == (True, new.id)
    store = courier.parts.store
    assert await store.read(lambda tx: slots.get(tx, "desk", at(new.id), "card:1")) is not None


async def test_nothing_is_waiting_once_everything_is_sent(courier: House) -> None:
    await courier.put("一")
    await courier.settle()
    assert await courier.parts.store.read(lambda tx: sending.ready(tx, "reporter", 10)) == []
