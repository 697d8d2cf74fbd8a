"""What was decided is carried out in a group, asked for afterwards, and told; or it is said what stands in its way."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any

import pytest

from bot import roles
from cases import enforcement
from rules.enforcement import Deed, Found
from rules.vocabulary import Identity, Severity, State
from sandbox import Person
from sandbox.world import Chat, Message
from store import cases, enforcements, events, groups, people
from store.cases import CaseRow, CaseText
from store.enforcements import EnforcementRow
from store.groups import Standing
from store.tables import DeedState
from store.unit import Tx
from tests.bot.conftest import House

DAY = timedelta(days=1)


class Street:
    """A group that the desk bot looks after, somebody rude in it, and the cases about them."""

    def __init__(self, house: House, chat: Chat, rude: Person) -> None:
        self.house = house
        self.chat = chat
        self.rude = rude
        self.group_id = 0

    async def unit(self, work: Callable[[Tx], Any]) -> Any:
        return await self.house.parts.store.commit(work)

    async def stands(self, **different: Any) -> None:
        """The desk bot learns how it stands there."""
        own = self.chat.members[self.house.desk.id]
        values = {
            "present": own.is_present,
            "deletes": own.may("can_delete_messages"),
            "restricts": own.may("can_restrict_members"),
        }
        how = Standing(self.chat.id, "街道", "street", self.chat.kind == "group", **{**values, **different})
        await self.unit(lambda tx: enforcement.stands(tx, how))
        known = await self.unit(lambda tx: groups.by_chat(tx, self.chat.id))
        self.group_id = known.id

    async def case(self, message: Message | None = None) -> CaseRow:
        """A case about the rude one, or about a message of theirs."""

        def work(tx: Tx) -> CaseRow:
            text = f"https://t.me/street/{message.id}" if message else f"tg://user?id={self.rude.user.id}"
            account = self.rude.user.id
            subject = {"text": text, "author": "", "account": account, "staff": [], "platform": "", "published": ""}
            return cases.new(
                tx,
                number=f"LA-0000{tx.conn.exec_driver_sql('SELECT count(*) FROM cases').scalar()}",
                person_id=people.meet(tx, self.house.wei.user.id, "zh-Hans").id,
                state=State.DECIDED,
                leaf="abuse",
                severity=Severity.MINOR,
                team="content",
                restricted=False,
                identity=Identity.CONFIDENTIAL,
                subject_key=None,
                text=CaseText({**subject, "notes": []}, ""),
            )

        case: CaseRow = await self.unit(work)
        return case

    async def wants(self, case: CaseRow, deed: Deed, until: datetime | None = None) -> int:
        wanted: int = await self.unit(lambda tx: enforcement.wanted(tx, case, deed, until))
        await self.house.settle()
        return wanted

    async def lifts(self, case: CaseRow) -> None:
        await self.unit(lambda tx: enforcement.lift(tx, case))
        await self.house.settle()

    async def rows(self, case: CaseRow) -> list[EnforcementRow]:
        rows: list[EnforcementRow] = await self.unit(lambda tx: enforcements.of_case(tx, case.id))
        return rows

    async def found(self, case: CaseRow) -> list[Found | None]:
        return [row.found for row in await self.rows(case)]

    async def on_record(self, case: CaseRow) -> list[str]:
        told = await self.unit(lambda tx: events.of_case(tx, case.id))
        return [event.body["found"] for event in told if event.act == enforcement.ENFORCED]

    @property
    def member(self) -> Any:
        """How the rude one stands in the group."""
        self.house.sandbox.world.group(self.chat.id)
        return self.chat.members.get(self.rude.user.id)

    async def later(self, **time: float) -> None:
        self.house.clock.advance(timedelta(**time))
        await self.house.settle()


@pytest.fixture
async def street(house: House) -> Street:
    owner, rude = Person.join(house.sandbox, "Owner"), Person.join(house.sandbox, "Rude", username="rude")
    members = [owner.user, rude.user, house.desk]
    chat = house.sandbox.add_group("街道", members=members, admins=[house.desk], username="street")
    street = Street(house, chat, rude)
    await street.stands()
    house.start(roles.enforcer(house.parts))
    return street


async def test_a_message_is_deleted(street: Street) -> None:
    [message] = await street.rude.says("滚", to=street.chat)
    case = await street.case(message)
    assert await street.wants(case, Deed.DELETE) == 1
    assert message.id not in street.chat.messages
    assert await street.on_record(case) == [Found.DELETED]


async def test_a_message_that_is_gone_already_is_as_good_as_deleted(street: Street) -> None:
    [message] = await street.rude.says("滚", to=street.chat)
    await street.rude.deletes(message)
    case = await street.case(message)
    await street.wants(case, Deed.DELETE)
    assert [(row.state, row.found) for row in await street.rows(case)] == [(DeedState.DONE, Found.GONE)]


async def test_a_mute_is_set_until_its_end_verified_and_found_ended(street: Street, house: House) -> None:
    case, until = await street.case(), house.clock.now() + DAY
    assert await street.wants(case, Deed.MUTE, until) == 1
    assert (street.member.status, street.member.until) == ("restricted", int(until.timestamp()))
    assert await street.found(case) == [Found.MUTED]
    asked = len(house.calls("getChatMember"))
    await street.later(days=1)
    assert len(house.calls("getChatMember")) > asked, "whether it has ended is asked, not assumed"
    assert street.member.status == "member"
    assert [(row.state, row.found) for row in await street.rows(case)] == [(DeedState.LIFTED, Found.FREE)]
    assert await street.on_record(case) == [Found.MUTED, Found.FREE]


async def test_a_mute_longer_than_telegram_counts_is_lifted_by_us(street: Street, house: House) -> None:
    case, until = await street.case(), house.clock.now() + 400 * DAY
    await street.wants(case, Deed.MUTE, until)
    assert (street.member.status, street.member.until) == ("restricted", 0)
    assert await street.found(case) == [Found.MUTED]
    await street.later(days=400)
    assert street.member.status == "member"
    assert await street.found(case) == [Found.FREE]


async def test_a_mute_that_is_nearly_over_is_not_set_for_ever(street: Street, house: House) -> None:
    case = await street.case()
    await street.wants(case, Deed.MUTE, house.clock.now() + timedelta(seconds=20))
    assert street.member.status == "member"
    assert await street.found(case) == [Found.OVER]


async def test_a_ban_is_set_and_lifted_again(street: Street) -> None:
    case = await street.case()
    await street.wants(case, Deed.BAN)
    assert street.member.status == "kicked"
    assert await street.found(case) == [Found.BANNED]
    await street.lifts(case)
    assert street.member.status == "left", "they may come back, and are not brought back"
    assert await street.found(case) == [Found.FREE]


async def test_a_mute_is_lifted_before_its_end(street: Street, house: House) -> None:
    case = await street.case()
    await street.wants(case, Deed.MUTE, house.clock.now() + 7 * DAY)
    await street.lifts(case)
    assert street.member.status == "member"
    assert await street.found(case) == [Found.FREE]
    await street.later(days=7)
    assert await street.on_record(case) == [Found.MUTED, Found.FREE], "its end has nothing left to do"


async def test_what_another_case_decided_on_the_same_member_stands(street: Street, house: House) -> None:
    one, other = await street.case(), await street.case()
    week, month = house.clock.now() + 7 * DAY, house.clock.now() + 30 * DAY
    await street.wants(one, Deed.MUTE, month)
    await street.wants(other, Deed.MUTE, week)
    assert street.member.until == int(month.timestamp()), "the longer one"
    await street.lifts(one)
    assert street.member.until == int(week.timestamp()), "and the other one, once that is lifted"
    assert await street.found(one) == [Found.ANOTHER]
    await street.wants(one, Deed.BAN)
    await street.later(days=7)
    assert street.member.status == "kicked", "the end of a mute lifts no ban"
    assert await street.found(other) == [Found.ANOTHER]


async def test_what_was_decided_first_and_what_last_never_race(street: Street, house: House) -> None:
    async def lifted_on_the_way(method: str, params: Any = None, **how: Any) -> Any:
        if method == "restrictChatMember" and not any(params["permissions"].values()):
            await street.unit(lambda tx: enforcement.lift(tx, case))
            await asyncio.sleep(0.1)  # long enough for the lifting to go first, if it could
            done = await call(method, params, **how)
            muted.set()
            return done
        return await call(method, params, **how)

    muted = asyncio.Event()
    api = house.parts.apis["desk"]
    call, api.call = api.call, lifted_on_the_way  # type: ignore[method-assign]
    case = await street.case()
    await street.wants(case, Deed.MUTE, house.clock.now() + DAY)
    await muted.wait()
    await house.settle()
    assert street.member.status == "member"
    assert await street.found(case) == [Found.FREE]


async def lose(street: Street, **rights: bool) -> None:
    street.house.sandbox.set_rights(street.chat, street.house.desk, **rights)


Prepare = Callable[[Street], Awaitable[object]]

STUCK: list[tuple[Deed, Prepare, Found]] = [
    # what is wanted, what was done to the group between decision and enforcement, what is found
    (Deed.DELETE, lambda street: lose(street, can_delete_messages=False), Found.CANNOT_DELETE),
    (Deed.MUTE, lambda street: lose(street, can_restrict_members=False), Found.CANNOT_RESTRICT),
    (Deed.BAN, lambda street: lose(street, can_restrict_members=False), Found.CANNOT_RESTRICT),
]


@pytest.mark.parametrize(("deed", "prepare", "found"), STUCK)
async def test_a_right_that_was_lost_is_named_and_its_return_heard(
    deed: Deed, prepare: Prepare, found: Found, street: Street, house: House
) -> None:
    [message] = await street.rude.says("滚", to=street.chat)
    case = await street.case(message)
    await prepare(street)
    await street.wants(case, deed, house.clock.now() + DAY if deed is Deed.MUTE else None)
    assert await street.found(case) == [found]
    calls = len(house.sandbox.calls)
    await street.later(hours=2)
    assert len(house.sandbox.calls) == calls, "nobody is asked again and again"
    await lose(street, can_delete_messages=True, can_restrict_members=True)
    await street.stands()
    await house.settle()
    assert (await street.found(case))[0] in (Found.DELETED, Found.MUTED, Found.BANNED)


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
    await street.wants(case, Deed.BAN)
    assert await street.found(case) == [Found.BANNED]


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


NOT_DONE: list[tuple[Deed, Prepare, Found]] = [
    (Deed.DELETE, away, Found.AWAY),
    (Deed.BAN, away, Found.AWAY),
    (Deed.MUTE, left, Found.LEFT),
    (Deed.MUTE, admin, Found.ADMINISTRATOR),
    (Deed.BAN, admin, Found.ADMINISTRATOR),
    (Deed.MUTE, owner, Found.OWNER),
    (Deed.BAN, owner, Found.OWNER),
    (Deed.DELETE, old, Found.TOO_OLD),
    (Deed.BAN, odd, Found.REFUSED),
    (Deed.MUTE, plain, Found.PLAIN),
]


@pytest.mark.parametrize(("deed", "prepare", "found"), NOT_DONE)
async def test_what_stands_in_the_way_is_found_and_waits(
    deed: Deed, prepare: Prepare, found: Found, street: Street, house: House
) -> None:
    [message] = await street.rude.says("滚", to=street.chat)
    case = await street.case(message)
    await prepare(street)
    await street.wants(case, deed, house.clock.now() + DAY if deed is Deed.MUTE else None)
    assert [(row.state, row.found, row.next_at) for row in await street.rows(case)] == [(DeedState.WANTED, found, None)]


async def test_who_has_left_can_still_be_banned(street: Street) -> None:
    await left(street)
    case = await street.case()
    await street.wants(case, Deed.BAN)
    assert street.member.status == "kicked"


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
    await street.wants(case, Deed.BAN)
    for _ in range(4):
        await street.later(seconds=10)
    assert await street.found(case) == [Found.BANNED]


async def test_what_telegram_says_it_did_and_did_not_is_found_out(street: Street, house: House) -> None:
    async def banned_they_say(method: str, params: Any = None, **how: Any) -> Any:
        return True if method == "banChatMember" else await call(method, params, **how)

    api = house.parts.apis["desk"]
    call, api.call = api.call, banned_they_say  # type: ignore[method-assign]
    case = await street.case()
    await street.wants(case, Deed.BAN)
    for _ in range(15):
        await street.later(minutes=6)
    assert await street.found(case) == [Found.OTHERWISE]


async def test_what_a_crash_left_wanted_is_carried_out_at_the_next_start(house: House, street: Street) -> None:
    await house.stop()
    [message] = await street.rude.says("滚", to=street.chat)
    case = await street.case(message)
    await street.unit(lambda tx: enforcement.wanted(tx, case, Deed.BAN))
    house.sandbox.faults.add("drop", "banChatMember")  # done, and never heard of
    house.start(roles.enforcer(house.parts))
    await house.settle()
    assert street.member.status == "kicked"
    await house.stop()
    house.start(roles.enforcer(house.parts))
    await street.later(minutes=1)
    assert await street.on_record(case) == [Found.BANNED], "found once, whatever was repeated"


async def test_a_group_that_has_become_a_supergroup_is_followed(house: House, street: Street) -> None:
    plain = house.sandbox.add_group("巷子", supergroup=False, members=[street.rude.user, house.desk])
    street.chat = plain
    house.sandbox.set_rights(plain, house.desk, can_restrict_members=True, can_delete_messages=True)
    await street.stands()
    case = await street.case()
    upgraded = house.sandbox.upgrade_to_supergroup(plain)
    house.sandbox.set_rights(upgraded, street.rude.user, status="member")
    await street.wants(case, Deed.BAN)
    await street.later(seconds=5)
    assert upgraded.members[street.rude.user.id].status == "kicked"


async def test_once_the_cases_key_is_destroyed_nothing_is_left_to_do(house: House, street: Street) -> None:
    case = await street.case()
    await street.wants(case, Deed.MUTE, house.clock.now() + DAY)
    await street.unit(lambda tx: cases.save(tx, case, wrapped_key=None, sealed_body=None))
    await street.later(days=1)
    assert [row.next_at for row in await street.rows(case)] == [None]
