"""What stands in the way of what was decided is found, named, and told; and its going is heard."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest

from rules.sanctions.enforcement import GroupMeasure, GroupStatus
from store.tables import EnforcementState
from tests.bot.conftest import House
from tests.bot.moderation.street import Street, on_the_street

DAY = timedelta(days=1)


@pytest.fixture
async def street(house: House) -> Street:
    return await on_the_street(house)


async def lose(street: Street, **rights: bool) -> None:
    street.house.sandbox.set_rights(street.chat, street.house.desk, **rights)


Prepare = Callable[[Street], Awaitable[object]]

STUCK: list[tuple[GroupMeasure, Prepare, GroupStatus]] = [
    # what is wanted, what was done to the group between decision and enforcement, what is found
    (GroupMeasure.DELETE, lambda street: lose(street, can_delete_messages=False), GroupStatus.CANNOT_DELETE),
    (GroupMeasure.MUTE, lambda street: lose(street, can_restrict_members=False), GroupStatus.CANNOT_RESTRICT),
    (GroupMeasure.BAN, lambda street: lose(street, can_restrict_members=False), GroupStatus.CANNOT_RESTRICT),
]


@pytest.mark.parametrize(("deed", "prepare", "found"), STUCK)
async def test_a_right_that_was_lost_is_named_and_its_return_heard(
    deed: GroupMeasure, prepare: Prepare, found: GroupStatus, street: Street, house: House
) -> None:
    [message] = await street.rude.says("滚", to=street.chat)
    case = await street.case(message)
    await prepare(street)
    await street.wants(case, deed, house.clock.now() + DAY if deed is GroupMeasure.MUTE else None)
    assert await street.found(case) == [found]
    calls = len(house.sandbox.calls)
    await street.later(hours=2)
    assert len(house.sandbox.calls) == calls, "nobody is asked again and again"
    await lose(street, can_delete_messages=True, can_restrict_members=True)
    await street.stands()
    await house.settle()
    assert (await street.found(case))[0] in (GroupStatus.DELETED, GroupStatus.MUTED, GroupStatus.BANNED)


async def test_a_right_given_while_the_refusal_is_on_its_way_is_not_missed(street: Street, house: House) -> None:
    async def given_meanwhile(method: str, params: Any = None, **how: Any) -> Any:
        told = await call(method, params, **how)
        if params.get("user_id") == house.desk.id:
            await lose(street, can_restrict_members=True)
            house.clock.advance(timedelta(seconds=1))
            await street.stands()
        return told

    api = house.parts.apis["desk"]
    call, api.call = api.call, given_meanwhile  # type: ignore[method-assign]
    case = await street.case()
    await lose(street, can_restrict_members=False)
    await street.wants(case, GroupMeasure.BAN)
    assert await street.found(case) == [GroupStatus.BANNED]


async def away(street: Street) -> None:
    street.house.sandbox.remove_from_group(street.chat, street.house.desk, by=street.rude.user)


async def left(street: Street) -> None:
    street.house.sandbox.remove_from_group(street.chat, street.rude.user)


async def admin(street: Street) -> None:
    street.house.sandbox.set_rights(street.chat, street.rude.user)


async def owner(street: Street) -> None:
    street.house.sandbox.set_rights(street.chat, street.rude.user, status="creator")


async def old(street: Street) -> None:
    words = "Bad Request: message can't be deleted for everyone"
    street.house.sandbox.faults.add("error", "deleteMessage", code=400, words=words)


async def odd(street: Street) -> None:
    street.house.sandbox.faults.add("error", "banChatMember", code=400, words="Bad Request: SOMETHING_NEW")


async def plain(street: Street) -> None:
    street.chat.kind = "group"
    await street.stands()


NOT_DONE: list[tuple[GroupMeasure, Prepare, GroupStatus]] = [
    (GroupMeasure.DELETE, away, GroupStatus.AWAY),
    (GroupMeasure.BAN, away, GroupStatus.AWAY),
    (GroupMeasure.MUTE, left, GroupStatus.LEFT),
    (GroupMeasure.MUTE, admin, GroupStatus.ADMINISTRATOR),
    (GroupMeasure.BAN, admin, GroupStatus.ADMINISTRATOR),
    (GroupMeasure.MUTE, owner, GroupStatus.OWNER),
    (GroupMeasure.BAN, owner, GroupStatus.OWNER),
    (GroupMeasure.DELETE, old, GroupStatus.TOO_OLD),
    (GroupMeasure.BAN, odd, GroupStatus.REFUSED),
    (GroupMeasure.MUTE, plain, GroupStatus.PLAIN),
]


@pytest.mark.parametrize(("deed", "prepare", "found"), NOT_DONE)
async def test_what_stands_in_the_way_is_found_and_waits(
    deed: GroupMeasure, prepare: Prepare, found: GroupStatus, street: Street, house: House
) -> None:
    [message] = await street.rude.says("滚", to=street.chat)
    case = await street.case(message)
    await prepare(street)
    await street.wants(case, deed, house.clock.now() + DAY if deed is GroupMeasure.MUTE else None)
    assert [(row.state, row.found, row.next_at) for row in await street.rows(case)] == [
        (EnforcementState.WANTED, found, None)
    ]


async def test_who_has_left_can_still_be_banned(street: Street) -> None:
    await left(street)
    case = await street.case()
    await street.wants(case, GroupMeasure.BAN)
    assert street.member.status == "kicked"
