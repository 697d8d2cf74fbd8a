"""A whole anonymous case, step by step: nobody reads that its reporter is, was or will be told anything (row A6)."""

import re

from sandbox import Person
from tests.dialogs.identity.test_kept import PROMISE
from tests.stories.appeal.appeals import appeals, reviews
from tests.stories.at_the_desk import colleague, decides, filed, hired, opens
from tests.stories.conftest import Story
from tests.stories.conversation.test_meeting import offers
from tests.stories.identity.anonymous import filed_anonymously
from tests.stories.identity.test_with_a_code import asks, opened

TRUE = re.compile("已问举报人：|已请举报人选一个时间|晚了会主动告诉您（匿名的凭码来看）")
"""What waits on the card and for the code; what the rules say of everybody."""


def promised(*people: Person) -> list[str]:
    """What these people were shown that promises a message, or says that somebody had one."""
    shown = [line for person in people for message in person.messages() for line in str(message.content).split("\\n")]
    return [line for line in shown if PROMISE.search(TRUE.sub("", line))]


async def test_nothing_is_promised_from_the_filing_to_the_end(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    lead = await colleague(story, chief, "阿强", "aqiang", "审核员", "负责人")
    number, code = await filed_anonymously(story, wei)
    lin = await story.person("小林")
    await lin.starts(story.reporter_bot)
    opens(story, mod, number)
    await mod.taps("联系举报人")
    await mod.says("您说的是哪一条？")
    await mod.taps("收回")
    await offers(mod, "周二 10:00", "周二 15:00")
    await opened(lin, code)
    await lin.taps("周二 10:00")
    assert "不推送，请记下时间" in lin.last
    await asks(mod)
    await opened(lin, code)
    await lin.taps("回答")
    await lin.says("是第三条")
    await lin.sends_document("holiday.jpg", b"MZ\x90\x00" + bytes(200), "image/jpeg")
    await lin.taps("好了")
    await story.passes(days=9)
    await opened(lin, code)
    assert "有结果，要您凭码回来看" in lin.last
    on_card = next(it for it in mod.messages() if "🕶" in str(it.content))
    await mod.taps("立案", on_card)
    await mod.taps("开始调查", on_card)
    await decides(mod)
    assert "举报人凭码回来时会看到" in mod.last or "举报人凭码回来时会看到" in str(mod.screen)
    await opened(lin, code)
    await lin.taps("处理结果")
    assert "执行后凭码打开就能看到" in "\n".join(lin.screen)
    await mod.taps("已执行")
    await appeals(lin)
    opens(story, lead, number)
    await reviews(lead, "维持", "理由充分")
    await story.passes(days=9)
    assert promised(lin, mod, lead) == []


async def test_nothing_is_promised_of_a_rejection_and_a_complaint_of_many(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    number, code = await filed_anonymously(story, wei)
    for name in ("小赵", "小钱", "小孙", "小李", "小周"):
        await filed(story, await story.person(name))
    _, second = await filed_anonymously(story, wei, about="@other_one")
    lin = await story.person("小林")
    await lin.starts(story.reporter_bot)
    await opened(lin, code)
    assert "结果要您凭自己的码回来看" in lin.last
    opens(story, mod, number)
    for tap in ("不予立案", "没有违规", "发出"):
        await mod.taps(tap)
    await story.passes(hours=2)
    await opened(lin, code)
    await lin.taps("处理结果")
    await opened(lin, second)
    assert promised(lin, mod) == []
