"""Each role waits as Telegram tells it, and works on soon after Telegram was away."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.commands import check
from bot.processes import roles
from bot.processes.wiring import Lian
from bot.settings import Settings
from bot.telegram.api import DOWNLOAD_SCOPE
from rules.evidence import SentFile
from rules.sanctions.enforcement import GroupMeasure, GroupStatus
from sandbox import Person, Sandbox
from sandbox.checks.limits import QUERY_SECONDS
from store.outbox import SendMode
from store.sealing import make_operator_key
from tests.bot.conftest import Desk, House, shown
from tests.bot.evidence.test_fetch import Case, sent
from tests.bot.moderation.street import on_the_street
from tests.support.clock import ManualClock
from tests.support.settling import Working, until

SECOND = timedelta(seconds=1)
PAUSE = 4 * SECOND


def early(house: House, method: str, chat: int | None = None) -> list[datetime]:
    """When calls left after the first that was answered 429, and before its time."""
    calls = [call for call in house.sandbox.calls if chat is None or call["params"].get("chat_id") == chat]
    first = next(n for n, call in enumerate(calls) if call["method"] == method and call["error_code"] == 429)
    begun = datetime.fromisoformat(calls[first]["at"])
    instants = [datetime.fromisoformat(call["at"]) for call in calls[first + 1 :] if chat or call["method"] == method]
    return [at for at in instants if at < begun + PAUSE]


async def passes(house: Working, seconds: float, clock: ManualClock | None = None) -> None:
    """Time goes by, and everybody who waits for an instant is woken at it."""
    clock = clock or house.clock  # type: ignore[attr-defined]
    end = clock.now() + seconds * SECOND
    while True:
        for _ in range(3):
            await asyncio.sleep(0.002)
            await until(house.resting)
        timer = clock.next_timer()
        if timer is None or timer > end:
            break
        clock.advance_to(timer)
    clock.advance_to(end)
    await until(house.resting)


async def test_a_deletion_that_must_wait_is_not_called_again_and_other_chats_go_on(courier: House) -> None:
    """It was: 1,986 calls in four seconds, as deletions were exempt from the pause."""
    other = Person.join(courier.sandbox, "Other")
    await other.starts(courier.reporter)
    for number in range(12):
        await courier.put(f"{number}", manner=SendMode.EDIT, slot=f"screen{number}")
    await courier.settle()
    courier.sandbox.faults.add("flood", "deleteMessage", retry_after=4)
    for number in range(10):
        await courier.put("", manner=SendMode.DELETE, slot=f"screen{number}")
    for number in range(10):
        await courier.put(f"又 {number}", manner=SendMode.EDIT, slot=f"screen{10 + number % 2}")
    await courier.put("好", other.user.id)
    begun = courier.clock.now()
    await courier.settle()
    wei = courier.wei.user.id
    assert early(courier, "deleteMessage", wei) == []
    assert len(courier.calls("deleteMessage")) == 11
    assert shown(courier.wei) == ["又 8", "又 9"]
    to_other = next(call for call in courier.calls("sendMessage") if call["params"]["chat_id"] == other.user.id)
    assert datetime.fromisoformat(to_other["at"]) < begun + SECOND


TOPICS = [
    # the method that is answered 429, and what calls it
    ("createForumTopic", {"manner": SendMode.OPEN_THREAD, "slot": "topic:2"}),
    ("editForumTopic", {"manner": SendMode.TITLE_THREAD, "slot": "topic:1"}),
    ("deleteForumTopic", {"manner": SendMode.REMOVE_THREAD, "slot": "topic:1"}),
]


@pytest.mark.parametrize(("method", "how"), TOPICS)
async def test_topics_wait_as_well(method: str, how: dict[str, object], courier: House) -> None:
    await courier.put("一号案", courier.staff.id, manner=SendMode.OPEN_THREAD, slot="topic:1")
    await courier.settle()
    courier.sandbox.faults.add("flood", method, retry_after=4)
    await courier.put("二号案", courier.staff.id, **how)
    for number in range(10):
        await courier.put(f"{number}", courier.staff.id)
    await courier.settle()
    assert early(courier, method, courier.staff.id) == []
    assert [call["ok"] for call in courier.calls(method)][-2:] == [False, True]


async def test_a_topic_that_is_gone_is_made_anew_after_the_pause(courier: House) -> None:
    await courier.put("一号案", courier.staff.id, manner=SendMode.OPEN_THREAD, slot="topic:1")
    await courier.settle()
    courier.staff.topics.clear()
    courier.sandbox.faults.add("flood", "createForumTopic", retry_after=4)
    await courier.put("卡片", courier.staff.id, thread="topic:1")
    await courier.settle()
    assert courier.calls("sendMessage")[-1]["ok"]


async def screens(house: House, number: int) -> list[Person]:
    """So many people, each with a message of the bot before them."""
    people = [Person.join(house.sandbox, f"P{n}", after=nothing) for n in range(number)]
    for person in people:
        await person.starts(house.reporter)
        await house.put("一屏", person.user.id)
    await house.settle()
    return people


async def nothing() -> None:
    """Let everyone press without waiting for an answer."""


def spinning(house: House) -> int:
    """Presses that no answer has ended."""
    return sum(query.answer is None for query in house.sandbox.world.queries.values())


async def test_under_thirty_per_cent_of_429_every_tap_stops_spinning(intake: House) -> None:
    people = await screens(intake, 40)
    intake.sandbox.faults.add("flood", "answerCallbackQuery", times=None, chance=0.3, retry_after=1)
    for _ in range(5):
        for person in people:
            await person.taps_data(person.last_message, "press")
        await intake.settle()
    assert len(intake.sandbox.world.queries) == 200
    assert spinning(intake) == 0


BAD = [
    {"kind": "error", "code": 502, "times": 4},
    {"kind": "drop", "times": 1},
    {"kind": "hang", "seconds": 0.01, "times": 4},
    {"kind": "flood", "retry_after": 4, "times": 2},
]


@pytest.mark.parametrize("fault", BAD)
async def test_the_answer_to_a_press_is_tried_again_and_holds_up_nobody(
    fault: dict[str, object], intake: House, desk: Desk
) -> None:
    [person] = await screens(intake, 1)
    intake.sandbox.faults.add(method="answerCallbackQuery", **fault)
    await person.taps_data(person.last_message, "press")
    begun = intake.clock.now()
    await person.says("还在吗")
    await until(lambda: "还在吗" in desk.seen)
    assert intake.clock.now() == begun, "the next update does not wait for the answer"
    await intake.settle()
    assert spinning(intake) == 0


async def test_an_answer_is_given_up_when_the_press_is_too_old(intake: House) -> None:
    [person] = await screens(intake, 1)
    intake.sandbox.faults.add("error", "answerCallbackQuery", code=502, times=None)
    await person.taps_data(person.last_message, "press")
    await intake.settle()
    intake.sandbox.faults.clear()
    assert len(intake.calls("answerCallbackQuery")) < 40
    await person.taps_data(person.last_message, "press")
    query = list(intake.sandbox.world.queries.values())[-1]
    query.pressed -= timedelta(seconds=QUERY_SECONDS + 1)
    await intake.settle()
    assert "too old" in intake.calls("answerCallbackQuery")[-1]["description"]


@pytest.mark.parametrize("method", ["getFile", DOWNLOAD_SCOPE])
async def test_files_wait_and_no_429_counts_as_a_try(method: str, house: House) -> None:
    case = Case(house)
    house.start(roles.fetcher(house.parts))
    house.sandbox.faults.add("flood", method, times=30, retry_after=4)
    begun = house.clock.now()
    await case.wants(await sent(house, "a.txt", b"hello"))
    await passes(house, 125)
    assert (await case.piece()).state == "held", "however often it was asked to wait"
    assert house.clock.now() - begun >= 30 * PAUSE
    asked = [datetime.fromisoformat(call["at"]) for call in house.calls("getFile")]
    assert all(later - earlier >= PAUSE for earlier, later in pairwise(asked))


async def test_a_429_on_one_file_holds_up_all_that_wait(house: House) -> None:
    files = [await sent(house, f"{number}.txt", b"hello") for number in range(21)]
    house.sandbox.faults.add("flood", "getFile", retry_after=4)
    case = Case(house)
    await case.wants(files[0])
    house.start(roles.fetcher(house.parts))
    await until(lambda: house.calls("getFile"))

    def more(tx: object) -> None:
        from store import evidence

        for file_id in files[1:]:
            evidence.request(
                tx, SentFile(file_id, "document", name="n", size=5), draft_id=case.draft_id, bot="reporter"
            )

    await house.parts.store.commit(more)
    await passes(house, 5)
    assert early(house, "getFile") == []
    assert len(house.calls("getFile")) == 22


@pytest.mark.parametrize("method", ["getChatMember", "banChatMember"])
async def test_deeds_in_groups_wait_and_no_429_counts_as_a_try(method: str, house: House) -> None:
    street = await on_the_street(house)
    house.sandbox.faults.add("flood", method, times=14, retry_after=4)
    case = await street.case()
    await street.wants(case, GroupMeasure.BAN)
    await passes(house, 60)
    assert early(house, method, street.chat.id) == []
    assert await street.found(case) == [GroupStatus.BANNED]


# ---- an outage


def away(house_sandbox: Sandbox) -> None:
    """Telegram closes every connection without doing or saying anything."""
    for method in ("*", "getUpdates", DOWNLOAD_SCOPE):
        house_sandbox.faults.add("hang", method, seconds=0.0, times=None)


def failing(house_sandbox: Sandbox) -> None:
    """Telegram answers 502 to everything."""
    for method in ("*", "getUpdates", DOWNLOAD_SCOPE):
        house_sandbox.faults.add("error", method, code=502, words="Bad Gateway", times=None)


def messages_fail(house_sandbox: Sandbox) -> None:
    """Updates come, and no message gets through."""
    house_sandbox.faults.add("error", "sendMessage", code=502, words="Bad Gateway", times=None)


@pytest.mark.parametrize("outage", [away, failing, messages_fail])
async def test_after_an_outage_of_two_minutes_the_first_person_is_answered_within_three_seconds(
    outage: object, intake: House, desk: Desk
) -> None:
    lin = Person.join(intake.sandbox, "Lin", after=nothing)
    await lin.starts(intake.reporter)
    await intake.settle()
    outage(intake.sandbox)  # type: ignore[operator]
    await intake.put("等着的一句")
    await passes(intake, 120)
    intake.sandbox.faults.clear()
    back = intake.clock.now()
    await lin.says("有人吗")
    await intake.put("在", lin.user.id)
    await passes(intake, 3)
    await until(lambda: shown(lin) and shown(intake.wei))
    assert "有人吗" in desk.seen
    answered = [call for call in intake.calls("sendMessage") if call["ok"] and call["at"] >= back.isoformat()]
    assert len(answered) == 2, "who waited, and who has only just written"
    assert all(datetime.fromisoformat(call["at"]) <= back + 3 * SECOND for call in answered)


async def test_while_telegram_is_away_one_row_at_a_time_is_tried(courier: House) -> None:
    people = [Person.join(courier.sandbox, f"P{n}") for n in range(30)]
    for person in people:
        await person.starts(courier.reporter)
    courier.sandbox.faults.add("error", "sendMessage", code=502, times=None)
    for person in people:
        await courier.put("好", person.user.id)
    await passes(courier, 10)
    before = len(courier.calls("sendMessage"))
    await passes(courier, 60)
    assert len(courier.calls("sendMessage")) - before <= 65
    courier.sandbox.faults.clear()
    back = courier.clock.now()
    await courier.settle()
    assert all(shown(person) == ["好"] for person in people)
    assert courier.clock.now() - back < 4 * SECOND


async def test_a_file_is_fetched_soon_after_an_outage(house: House) -> None:
    case = Case(house)
    file_id = await sent(house, "a.txt", b"hello")
    away(house.sandbox)
    house.start(roles.fetcher(house.parts))
    await case.wants(file_id)
    await passes(house, 120)
    house.sandbox.faults.clear()
    await passes(house, 3)
    assert (await case.piece()).state == "held"


# ---- the start


@asynccontextmanager
async def started(sandbox: Sandbox, clock: ManualClock, settings: Settings) -> AsyncIterator[Lian]:
    """Lian, started while time goes by."""
    lian = Lian(settings, clock)
    starting = asyncio.create_task(lian.__aenter__())
    await until(starting.done, clock=clock)
    await starting
    try:
        yield lian
    finally:
        await lian.__aexit__(None, None, None)


@pytest.fixture
def settings(sandbox: Sandbox, sqlite_url: str, tmp_path: Path) -> Settings:
    sandbox.add_bot("1001:reporter-token", username="lian_bot")
    desk = sandbox.add_bot("1002:desk-token", username="lian_desk_bot")
    chief = sandbox.add_person("Chief")
    staff = sandbox.add_group("Staff", forum=True, members=[chief, desk], admins=[desk])
    return Settings(
        _env_file=None,
        reporter_bot_token=SecretStr("1001:reporter-token"),
        desk_bot_token=SecretStr("1002:desk-token"),
        STAFF_CHAT_ID=staff.id,
        admin_ids=frozenset({chief.id}),
        lian_key=make_operator_key(),
        database_url=sqlite_url,
        evidence_url=str(tmp_path / "evidence"),
        telegram_api_url=sandbox.url,
    )


@pytest.mark.parametrize("method", ["getMe", "getChat", "deleteWebhook", "setMyCommands"])
async def test_a_429_at_the_start_is_waited_for(
    method: str, sandbox: Sandbox, clock: ManualClock, settings: Settings
) -> None:
    sandbox.faults.add("flood", method, retry_after=4, times=2)
    async with started(sandbox, clock, settings) as lian:
        await passes(lian, 20, clock)
        calls = [call for call in sandbox.calls if call["method"] == method]
        assert [call["ok"] for call in calls][:2] == [False, False]
        assert calls[-1]["ok"]
        again = datetime.fromisoformat(calls[1]["at"]) - datetime.fromisoformat(calls[0]["at"])
        assert again >= PAUSE or calls[0]["bot"] != calls[1]["bot"]


PAUSES = [
    # the pause that getMe is answered with, what `lian check` says
    (4, "The reporter bot is @lian_bot."),
    (100, "Telegram asks for a pause of 100 s: run lian check again after that."),
]


@pytest.mark.parametrize(("seconds", "said"), PAUSES)
async def test_lian_check_waits_a_little_and_otherwise_says_how_long(
    seconds: int, said: str, sandbox: Sandbox, settings: Settings
) -> None:
    class Hasty(ManualClock):
        async def sleep_until(self, at: datetime) -> None:
            self.advance_to(at)

    sandbox.faults.add("flood", "getMe", retry_after=seconds)
    found = [finding.words async for finding in check.findings(settings, clock=Hasty())]
    assert said in found
    assert not any("no token" in words for words in found)
