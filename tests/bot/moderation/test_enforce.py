"""What was decided is carried out in a group, asked for afterwards, and told."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from bot.processes import roles
from cases.decision import enforcement
from rules.sanctions.enforcement import GroupMeasure, GroupStatus
from store.attempts import attempts
from store.record import cases
from store.tables import EnforcementState
from tests.addresses import at
from tests.bot.conftest import House
from tests.bot.moderation.street import Street, on_the_street
from tests.support.settling import until

DAY = timedelta(days=1)


@pytest.fixture
async def street(house: House) -> Street:
    return await on_the_street(house)


async def test_a_message_is_deleted(street: Street) -> None:
    [message] = await street.rude.says("滚", to=street.chat)
    case = await street.case(message)
    assert await street.wants(case, GroupMeasure.DELETE) == 1
    assert message.id not in street.chat.messages
    assert await street.on_record(case) == [GroupStatus.DELETED]


async def test_a_message_that_is_gone_already_is_as_good_as_deleted(street: Street) -> None:
    [message] = await street.rude.says("滚", to=street.chat)
    await street.rude.deletes(message)
    case = await street.case(message)
    await street.wants(case, GroupMeasure.DELETE)
    assert [(row.state, row.found) for row in await street.rows(case)] == [(EnforcementState.DONE, GroupStatus.GONE)]


async def test_a_mute_is_set_until_its_end_verified_and_found_ended(street: Street, house: House) -> None:
    case, until = await street.case(), house.clock.now() + DAY
    assert await street.wants(case, GroupMeasure.MUTE, until) == 1
    assert (street.member.status, street.member.until) == ("restricted", int(until.timestamp()))
    assert await street.found(case) == [GroupStatus.MUTED]
    asked = len(house.calls("getChatMember"))
    await street.later(days=1)
    assert len(house.calls("getChatMember")) > asked, "whether it has ended is asked, not assumed"
    assert street.member.status == "member"
    assert [(row.state, row.found) for row in await street.rows(case)] == [(EnforcementState.LIFTED, GroupStatus.FREE)]
    assert await street.on_record(case) == [GroupStatus.MUTED, GroupStatus.FREE]


async def test_a_mute_longer_than_telegram_counts_is_lifted_by_us(street: Street, house: House) -> None:
    case, until = await street.case(), house.clock.now() + 400 * DAY
    await street.wants(case, GroupMeasure.MUTE, until)
    assert (street.member.status, street.member.until) == ("restricted", 0)
    assert await street.found(case) == [GroupStatus.MUTED]
    await street.later(days=400)
    assert street.member.status == "member"
    assert await street.found(case) == [GroupStatus.FREE]


async def test_a_mute_that_is_nearly_over_is_not_set_for_ever(street: Street, house: House) -> None:
    case = await street.case()
    await street.wants(case, GroupMeasure.MUTE, house.clock.now() + timedelta(seconds=20))
    assert street.member.status == "member"
    assert await street.found(case) == [GroupStatus.OVER]


async def test_a_ban_is_set_and_lifted_again(street: Street) -> None:
    case = await street.case()
    await street.wants(case, GroupMeasure.BAN)
    assert street.member.status == "kicked"
    assert await street.found(case) == [GroupStatus.BANNED]
    await street.lifts(case)
    assert street.member.status == "left", "they may come back, and are not brought back"
    assert await street.found(case) == [GroupStatus.FREE]


async def test_a_mute_is_lifted_before_its_end(street: Street, house: House) -> None:
    case = await street.case()
    await street.wants(case, GroupMeasure.MUTE, house.clock.now() + 7 * DAY)
    await street.lifts(case)
    assert street.member.status == "member"
    assert await street.found(case) == [GroupStatus.FREE]
    await street.later(days=7)
    assert await street.on_record(case) == [GroupStatus.MUTED, GroupStatus.FREE], "its end has nothing left to do"


async def test_what_another_case_decided_on_the_same_member_stands(street: Street, house: House) -> None:
    one, other = await street.case(), await street.case()
    week, month = house.clock.now() + 7 * DAY, house.clock.now() + 30 * DAY
    await street.wants(one, GroupMeasure.MUTE, month)
    await street.wants(other, GroupMeasure.MUTE, week)
    assert street.member.until == int(month.timestamp()), "the longer one"
    await street.lifts(one)
    assert street.member.until == int(week.timestamp()), "and the other one, once that is lifted"
    assert await street.found(one) == [GroupStatus.ANOTHER]
    await street.wants(one, GroupMeasure.BAN)
    await street.later(days=7)
    assert street.member.status == "kicked", "the end of a mute lifts no ban"
    assert await street.found(other) == [GroupStatus.ANOTHER]


async def test_what_was_decided_first_and_what_last_never_race(street: Street, house: House) -> None:
    async def lifted_on_the_way(method: str, params: Any = None, **how: Any) -> Any:
        if method == "restrictChatMember" and not any(params["permissions"].values()):
            await street.unit(lambda tx: enforcement.lift_enforcement(tx, case))
            await asyncio.sleep(0.1)  # long enough for the lifting to go first, if it could
            done = await call(method, params, **how)
            muted.set()
            return done
        return await call(method, params, **how)

    muted = asyncio.Event()
    api = house.parts.apis["desk"]
    call, api.call = api.call, lifted_on_the_way  # type: ignore[method-assign]
    case = await street.case()
    await street.wants(case, GroupMeasure.MUTE, house.clock.now() + DAY)
    await muted.wait()
    await house.settle()
    assert street.member.status == "member"
    assert await street.found(case) == [GroupStatus.FREE]


@pytest.mark.parametrize(
    "plan",
    [
        lambda house: house.sandbox.faults.add("error", "banChatMember", code=502, times=3),
        lambda house: house.sandbox.faults.add("drop", "banChatMember", times=2),
        lambda house: house.sandbox.faults.add("flood", "banChatMember", retry_after=5),
        lambda house: house.sandbox.faults.add("flood", "getChatMember", retry_after=5),
    ],
)
async def test_a_bad_moment_of_telegram_only_delays(
    plan: Callable[[House], object], street: Street, house: House
) -> None:
    plan(house)
    case = await street.case()
    await street.wants(case, GroupMeasure.BAN)
    for _ in range(4):
        await street.later(seconds=10)
    assert await street.found(case) == [GroupStatus.BANNED]
    assert await street.unit(lambda tx: attempts.of_role(tx, "enforcer")) == {}, "it counts against no deed"


async def test_what_telegram_says_it_did_and_did_not_is_found_out(street: Street, house: House) -> None:
    async def banned_they_say(method: str, params: Any = None, **how: Any) -> Any:
        return True if method == "banChatMember" else await call(method, params, **how)

    api = house.parts.apis["desk"]
    call, api.call = api.call, banned_they_say  # type: ignore[method-assign]
    case = await street.case()
    await street.wants(case, GroupMeasure.BAN)
    for _ in range(15):
        await street.later(minutes=6)
    assert await street.found(case) == [GroupStatus.OTHERWISE]


async def test_what_a_crash_left_wanted_is_carried_out_at_the_next_start(house: House, street: Street) -> None:
    await house.stop()
    [message] = await street.rude.says("滚", to=street.chat)
    case = await street.case(message)
    await street.unit(lambda tx: enforcement.order_enforcement(tx, case, GroupMeasure.BAN))
    house.sandbox.faults.add("drop", "banChatMember")  # done, and never heard of
    house.start(roles.enforcer(house.parts))
    await house.settle()
    assert street.member.status == "kicked"
    await house.stop()
    house.start(roles.enforcer(house.parts))
    await street.later(minutes=1)
    await until(lambda: street.on_record(case))
    assert await street.on_record(case) == [GroupStatus.BANNED], "found once, whatever was repeated"


async def test_a_group_that_has_become_a_supergroup_is_followed(house: House, street: Street) -> None:
    plain = house.sandbox.add_group("巷子", supergroup=False, members=[street.rude.user, house.desk])
    street.chat = plain
    house.sandbox.set_rights(plain, house.desk, can_restrict_members=True, can_delete_messages=True)
    await street.stands()
    case = await street.case()
    upgraded = house.sandbox.upgrade_to_supergroup(plain)
    house.sandbox.set_rights(upgraded, street.rude.user, status="member")
    await street.wants(case, GroupMeasure.BAN, everywhere=True)  # it is the second group
    await street.later(seconds=5)
    assert upgraded.members[street.rude.user.id].status == "kicked"


async def test_once_the_cases_key_is_destroyed_nothing_is_left_to_do(house: House, street: Street) -> None:
    case = await street.case()
    await street.wants(case, GroupMeasure.MUTE, house.clock.now() + DAY)
    await street.unit(lambda tx: cases.save(tx, case, wrapped_key=None, sealed_body=None))
    await street.later(days=1)
    assert [row.next_at for row in await street.rows(case)] == [None]


async def test_somebody_who_writes_as_a_channel_is_kept_out_as_that_channel_and_let_in_again(street: Street) -> None:
    channel = -1001234567890
    case = await street.case(account=at(channel))
    assert await street.wants(case, GroupMeasure.BAN) == 1
    assert street.chat.banned_senders == {channel}
    assert await street.found(case) == [GroupStatus.BANNED]
    await street.lifts(case)
    assert street.chat.banned_senders == set()
    assert await street.on_record(case) == [GroupStatus.BANNED, GroupStatus.FREE]


async def test_a_mute_of_a_channel_ends_by_us(street: Street, house: House) -> None:
    case = await street.case(account=at(-1001234567890))
    await street.wants(case, GroupMeasure.MUTE, house.clock.now() + DAY)
    assert await street.found(case) == [GroupStatus.MUTED]
    await street.later(days=1)
    assert street.chat.banned_senders == set()
