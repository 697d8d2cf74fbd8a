"""What else an account does in the minute in which it files anonymously, or has a case open by its code, leads to no
anonymous case (row A6)."""

from datetime import timedelta
from typing import Any

import pytest

from bot.telegram.api import Api, NoAnswerError
from rules.tickets import new_number
from sandbox import Person
from tests.stories.appeal.appeals import appeals
from tests.stories.at_the_desk import filed, hired, opens
from tests.stories.beginnings import beginning
from tests.stories.conftest import Story
from tests.stories.conversation.asked import asked, told
from tests.stories.dead_letters.test_left_lying import fails
from tests.stories.evidence.test_refused_files import MALWARE
from tests.stories.identity.anonymous import filed_anonymously, reviewed
from tests.stories.identity.leads import leads
from tests.stories.identity.test_with_a_code import asks, opened


async def _at_an_odd_instant(story: Story, count: int) -> None:
    """Let time pass into the next hour, to an instant that no other one is whole minutes away from."""
    hour = story.clock.now().replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
    await story.until(hour + timedelta(minutes=17 + count, seconds=5 + count, microseconds=1017 + count))


def _away(call: Any) -> Any:
    """Let no message through."""

    async def called(self: Api, method: str, *rest: Any, **more: Any) -> Any:
        if method.startswith(("send", "edit")):
            raise NoAnswerError("away")
        return await call(self, method, *rest, **more)

    return called


Own = dict[str, str]
"""The numbers of a person's own cases: asked, rejected, review."""


@pytest.fixture
@beginning
async def two(story: Story, chief: Person, mod: Person) -> list[tuple[Person, Own]]:
    """Two people, each with a case that waits for an answer, one that was rejected and one in review."""
    await _at_an_odd_instant(story, 9)
    await hired(story, chief, mod, "审核员")
    await _at_an_odd_instant(story, 8)
    return [(person, await _own(story, mod, person)) for person in (await story.person("甲"), await story.person("乙"))]


async def _own(story: Story, mod: Person, person: Person) -> Own:
    own = {"asked": await asked(story, mod, person, about="@asked")}
    own["rejected"] = await filed(story, person, about="@rejected")
    opens(story, mod, own["rejected"])
    for tap in ("不予立案", "没有违规", "发出"):
        await mod.taps(tap)
    return {**own, "review": await filed(story, person, about="@review")}


async def test_what_is_left_open_and_done_in_the_minute_of_filing(story: Story, two: list[tuple[Person, Own]]) -> None:
    whose = []
    for count, (person, own) in enumerate(two):
        await _at_an_odd_instant(story, count)
        await person.says(own["rejected"])
        await person.taps("申诉")
        await person.taps("应当立案")
        await person.says("请再看一遍")  # an appeal that is not sent
        await person.says(own["asked"])
        await person.taps("回答")
        await person.says("是第三条")  # an answer that stays open
        await person.says(own["review"])
        await person.taps("补充证据")
        await person.sends_document("holiday.jpg", MALWARE, "image/jpeg")  # refused
        await person.sends_album()
        await person.taps("好了")
        await person.says(new_number())  # a guess
        whose.append((person, (await filed_anonymously(story, person, about="@all_report"))[0]))
        await person.says("/language")
        await person.taps("繁體中文")
        await person.says("/language")
        await person.taps("简体中文")
        await person.edits(next(it for it in person.messages() if it.content.get("text") == "他在评论里骂人"), "改了")
        await person.says("/report")
        await person.says("@another")
        await person.says("/cancel")
        await person.starts(story.reporter_bot, "leaf-abuse")
    assert leads(story, whose) == [], "while it stands"
    await story.passes(minutes=11)
    assert not (found := leads(story, whose)), "\n".join(found)
    for person, own in two:
        await _at_an_odd_instant(story, 20)
        await person.says(own["review"])
        await person.taps("撤回")
        await person.taps("确定撤回")
    await story.passes(days=40)
    assert not (found := leads(story, whose)), "\n".join(found)


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
async def test_a_person_who_opens_a_case_by_its_code_is_not_led_to_it(
    story: Story, mod: Person, two: list[tuple[Person, Own]]
) -> None:
    filers = [await story.person(name) for name in ("丙", "丁")]
    codes = []
    for count, person in enumerate(filers):
        await _at_an_odd_instant(story, count)
        codes.append(await filed_anonymously(story, person, about="@all_report"))
    whose = [(person, number) for person, (number, _) in zip(filers, codes, strict=True)]
    whose += [(person, number) for (person, _), (number, _) in zip(two, codes, strict=True)]
    for count, (number, _) in enumerate(codes):
        await _at_an_odd_instant(story, 10 + count)
        opens(story, mod, number)
        await asks(mod)
    for count, ((person, own), (number, code)) in enumerate(zip(two, codes, strict=True)):
        await _at_an_odd_instant(story, 20 + count)
        await person.says(own["review"])
        await person.taps("补充证据")
        await person.says("自己的案件")
        await person.taps("好了")
        await opened(person, code)
        await person.taps("回答")
        await person.says("是第三条")
        await person.sends_photo()
        await person.taps("好了")
        await person.says(code)
        await person.taps("补充证据")
        await person.sends_album()
        await person.taps("好了")
        await person.says(code)
        await person.taps("联系经办人")
        await person.says("请问到哪一步了？")
        await person.taps("好了")
        await person.says(code)
        await person.taps("回执")
        await person.says(code)
        await person.taps("收起案件")
        assert "请问到哪一步了？" in told(story, mod, number)
    assert not (found := leads(story, whose)), "\n".join(found)
    for count, (number, _) in enumerate(codes):
        await _at_an_odd_instant(story, 30 + count)
        opens(story, mod, number)
        for tap in ("不予立案", "没有违规", "发出"):
            await mod.taps(tap)
    for count, ((person, own), (_, code)) in enumerate(zip(two, codes, strict=True)):
        await _at_an_odd_instant(story, 32 + count)
        await person.says(own["rejected"])
        await appeals(person, matter="应当立案")
        await opened(person, code)
        await person.taps("处理结果")
        await appeals(person, matter="应当立案")
        assert "已收到申诉" in "\n".join(person.screen)
    await story.passes(hours=2)
    assert not (found := leads(story, whose)), "\n".join(found)
    for count, ((person, own), (_, code)) in enumerate(zip(two, codes, strict=True)):
        await _at_an_odd_instant(story, 40 + count)
        await person.says(own["asked"])
        await opened(person, code)
        await person.taps("撤回")
        await person.taps("确定撤回")
        assert "已撤回" in "\n".join(person.screen)
    await story.passes(hours=2)
    assert not (found := leads(story, whose)), "\n".join(found)


async def test_what_waits_or_has_failed_in_the_minute_of_filing(
    story: Story, two: list[tuple[Person, Own]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing arrives for a while, an update fails, and Lian is started anew."""
    whose = []
    for count, (person, own) in enumerate(two):
        await _at_an_odd_instant(story, count)
        await fails(story, person, monkeypatch)
        await person.says("/cancel")
        numbers = {row[0] for row in story.rows("SELECT number FROM cases")}
        with monkeypatch.context() as away:
            await reviewed(story, person, about="@all_report")
            await person.taps("改身份")
            await person.taps("匿名")
            away.setattr(Api, "call", _away(Api.call))
            await person.taps("提交")
            await person.says(own["review"])
            [(number,)] = [row for row in story.rows("SELECT number FROM cases") if row[0] not in numbers]
            whose.append((person, number))
        await story.restarts()
    assert not (found := leads(story, whose)), "\n".join(found)
    await story.passes(minutes=30)
    assert not (found := leads(story, whose)), "\n".join(found)
