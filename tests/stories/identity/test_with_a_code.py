"""Anyone who has the code of an anonymous case does from any account what a reporter may do (rows A6, B1)."""

import pytest

from sandbox import Person
from tests.stories.appeal.appeals import appeals, reviews
from tests.stories.at_the_desk import TAPS, card, colleague, decides, hired, investigates, opens
from tests.stories.beginnings import beginning
from tests.stories.conftest import Story
from tests.stories.conversation.asked import told
from tests.stories.conversation.test_meeting import BEGINS, offers
from tests.stories.identity.anonymous import filed_anonymously


@pytest.fixture
def lang() -> str:
    """The language of those who report."""
    return "zh-hans"


@pytest.fixture
async def wei(story: Story, lang: str) -> Person:
    return await story.person("小伟", language_code=lang)


@pytest.fixture
@beginning
async def filed(story: Story, chief: Person, mod: Person, wei: Person) -> tuple[str, str]:
    """The number and the receipt code of an anonymous case, whose topic is open before the moderator."""
    await hired(story, chief, mod, "审核员")
    number, code = await filed_anonymously(story, wei)
    opens(story, mod, number)
    return number, code


@pytest.fixture
@beginning
async def lin(story: Story, lang: str) -> Person:
    """Another account, which has agreed to the notice."""
    lin = await story.person("小林", language_code=lang)
    await lin.starts(story.reporter_bot)
    return lin


async def opened(person: Person, code: str) -> None:
    """Open the case by its code."""
    await person.says(code)
    agree = TAPS[person.user.language_code or "zh-hans"][1]
    if any(agree in it for it in person.buttons):
        await person.taps(agree)


BUTTONS = {
    # to answer, to add, to write to the handler, done, the result, accept it, and close, appeal, why, send it, withdraw
    "zh-hant": (
        *("💬 回答", "補充證據", "聯絡承辦人", "好了", "處理結果", "同意", "同意並結案"),
        *("申訴", "應該立案", "送出申訴", "撤回申訴", "確定撤回"),
    ),
    "en": (
        *("💬 Answer", "📎 Add", "Write to the handler", "Done", "Result", "Accept result", "Accept and close"),
        *("Appeal", "It should be accepted", "Send the appeal", "Withdraw the appeal", "Yes, withdraw"),
    ),
}
SAID = {
    # answered, passed on, the rating, the comment, the appeal, the appeal is withdrawn
    "zh-hant": (
        "的回答（1 件）已轉給承辦人",
        "已轉給承辦人",
        "記下了：4 分",
        "收到了，謝謝",
        "已收到申訴",
        "申訴已撤回",
    ),
    "en": ("Your answer for", "sent to the handler", "rating: 4", "This helps us", "received your appeal", "withdrawn"),
}


@pytest.mark.parametrize("lang", list(BUTTONS))
async def test_a_case_from_question_to_survey_in_other_languages(
    story: Story, filed: tuple[str, str], mod: Person, lin: Person, lang: str
) -> None:
    (number, code), (answered, passed, rated, commented, *_) = filed, SAID[lang]
    answer, add, talk, done, result, accept, close, *_ = BUTTONS[lang]
    await asks(mod)
    await opened(lin, code)
    await lin.taps(answer)
    await lin.says("第三条")
    await lin.taps(done)
    assert answered in lin.last
    await opened(lin, code)
    await lin.taps(add)
    await lin.says("还有一句")
    await lin.taps(done)
    await opened(lin, code)
    await lin.taps(talk)
    await lin.says("请问到哪一步了？")
    assert passed in lin.last
    await lin.taps(done)
    assert all(words in told(story, mod, number) for words in ("第三条", "还有一句", "请问到哪一步了？"))
    await investigates(mod)
    await decides(mod)
    await opened(lin, code)
    await lin.taps(result)
    assert "三条评论均为人身攻击" in "\n".join(lin.screen)
    await lin.taps(accept)
    await lin.taps(close)
    await story.passes(days=1)
    await opened(lin, code)
    await lin.taps("4")
    assert rated in lin.last
    await lin.says("谢谢")
    assert commented in lin.last
    assert unlinked(story)


@pytest.mark.parametrize("lang", list(BUTTONS))
async def test_an_appeal_is_made_and_withdrawn_in_other_languages(
    story: Story, filed: tuple[str, str], mod: Person, lin: Person, lang: str
) -> None:
    (number, code), (*_, received, gone) = filed, SAID[lang]
    *_, appeal, why, submit, withdraw, sure = BUTTONS[lang]
    for tap in ("不予立案", "没有违规", "发出"):
        await mod.taps(tap)
    await opened(lin, code)
    for tap in (appeal, why):
        await lin.taps(tap)
    await lin.says("还有别的")
    await lin.taps(submit)
    assert received in "\n".join(lin.screen)
    assert "申诉复核" in told(story, mod, number)
    await opened(lin, code)
    await lin.taps(withdraw)
    await lin.taps(sure)
    assert gone in "\n".join(lin.screen)
    assert unlinked(story)


async def asks(mod: Person) -> None:
    await mod.taps("要求补充")
    await mod.taps("补充证据")
    await mod.taps("发出")


def unlinked(story: Story) -> bool:
    """Whether no row to a reporter names a case, and the case names no person."""
    rows = story.rows("SELECT count(*) FROM outbox WHERE case_id IS NOT NULL AND bot = 'reporter'")
    return rows == [(0,)] and story.rows("SELECT count(*) FROM cases WHERE person_id IS NOT NULL") == [(0,)]


@pytest.mark.parametrize("pressed", [True, False])
async def test_a_question_is_shown_and_answered(
    story: Story, filed: tuple[str, str], mod: Person, lin: Person, pressed: bool
) -> None:
    number, code = filed
    await asks(mod)
    await opened(lin, code)
    if pressed:
        await lin.taps("回答")
    await lin.says("是第三条")
    await lin.sends_photo("截图")
    await lin.taps("好了")
    assert "是第三条" in told(story, mod, number)
    assert "证据 1" in told(story, mod, number)
    assert f"{number} 的回答（2 件）已转给经办人" in lin.last
    assert unlinked(story)


@pytest.mark.parametrize("left", [False, True])
async def test_an_answer_left_open_is_sent_by_the_clock(
    story: Story, filed: tuple[str, str], mod: Person, lin: Person, left: bool
) -> None:
    number, code = filed
    await asks(mod)
    await opened(lin, code)
    await lin.says("是第三条")
    if left:
        await lin.says(code)
        await lin.taps("收起案件")
        assert f"{number} 的回答（1 件）已转给经办人" in lin.last
    await story.passes(minutes=10)
    assert "是第三条" in told(story, mod, number)
    await story.passes(hours=2)
    assert story.rows("SELECT count(*) FROM draft WHERE sealed_body IS NOT NULL") == [(0,)]
    assert unlinked(story)


async def test_the_last_moment_for_an_answer(story: Story, filed: tuple[str, str], mod: Person, lin: Person) -> None:
    number, code = filed
    await asks(mod)
    await story.passes(days=6, hours=23, minutes=55)
    await opened(lin, code)
    await lin.says("是第三条")
    await story.passes(minutes=5)
    assert "是第三条" in told(story, mod, number)
    assert "没有等到" not in "\n".join(lin.screen)


async def test_evidence_and_words_are_added(story: Story, filed: tuple[str, str], mod: Person, lin: Person) -> None:
    number, code = filed
    await opened(lin, code)
    await lin.taps("补充证据")
    await lin.says("还有一句")
    await lin.sends_album()
    await lin.sends_photo()
    await lin.taps("好了")
    assert "还有一句" in told(story, mod, number)
    assert "证据 3" in told(story, mod, number)
    await lin.sends_photo("就是这张")
    assert lin.buttons[0] == f"加到 {number}"
    await lin.taps(f"加到 {number}")
    assert "就是这张" in told(story, mod, number)
    assert unlinked(story)


async def test_talk_with_the_handler(story: Story, filed: tuple[str, str], mod: Person, lin: Person) -> None:
    number, code = filed
    await opened(lin, code)
    await lin.taps("联系经办人")
    await lin.says("请问到哪一步了？")
    await lin.sends_photo("见图")
    await lin.taps("好了")
    assert "请问到哪一步了？" in told(story, mod, number)
    assert "见图" in told(story, mod, number)
    assert unlinked(story)


async def test_a_result_is_read_appealed_and_read_again(
    story: Story, chief: Person, filed: tuple[str, str], mod: Person, lin: Person
) -> None:
    number, code = filed
    for tap in ("不予立案", "没有违规", "发出"):
        await mod.taps(tap)
    await opened(lin, code)
    await lin.taps("处理结果")
    await appeals(lin, matter="应当立案")
    assert "已收到申诉" in "\n".join(lin.screen)
    opens(story, mod, number)
    assert "🟤 申诉复核" in card(mod)
    second = await colleague(story, chief, "阿强", "aqiang", "审核员")
    opens(story, second, number)
    await reviews(second, "维持", "理由充分")
    await story.passes(hours=2)
    await opened(lin, code)
    await lin.taps("处理结果")
    assert "理由充分" in "\n".join(lin.screen)
    assert unlinked(story)


@pytest.mark.parametrize("by", ["a tap", "itself"])
async def test_an_appeal_that_was_not_sent_goes_with_the_case(
    story: Story, filed: tuple[str, str], mod: Person, lin: Person, by: str
) -> None:
    _, code = filed
    for tap in ("不予立案", "没有违规", "发出"):
        await mod.taps(tap)
    await opened(lin, code)
    await lin.taps("申诉")
    await lin.taps("应当立案")
    await lin.says("还有别的")
    if by == "a tap":
        await lin.says(code)
        await lin.taps("收起案件")
        assert "没有提交的申诉也一起删掉了" in lin.last
    else:
        await story.passes(minutes=61)
    assert story.rows("SELECT count(*) FROM draft WHERE sealed_body IS NOT NULL") == [(0,)]
    if by == "itself":
        await lin.taps("提交申诉")
        assert "已收到申诉" not in "\n".join(lin.screen)
    assert unlinked(story)


async def test_the_case_is_withdrawn(story: Story, filed: tuple[str, str], mod: Person, lin: Person) -> None:
    number, code = filed
    await opened(lin, code)
    await lin.taps("撤回")
    await lin.taps("确定撤回")
    assert "已撤回" in "\n".join(lin.screen)
    assert "已撤回" in told(story, mod, number)
    assert unlinked(story)


async def test_the_result_is_agreed_to(story: Story, filed: tuple[str, str], mod: Person, lin: Person) -> None:
    number, code = filed
    await investigates(mod)
    await decides(mod)
    await opened(lin, code)
    await lin.taps("处理结果")
    assert "三条评论均为人身攻击" in "\n".join(lin.screen)
    await lin.taps("同意")
    await lin.taps("同意并结案")
    assert "已结案" in told(story, mod, number)
    assert unlinked(story)


async def test_words_of_staff_are_kept_until_the_reporter_comes_back(
    story: Story, filed: tuple[str, str], mod: Person, wei: Person, lin: Person
) -> None:
    number, code = filed
    seen = len(wei.messages())
    for words in ("您说的是哪一条评论？", "这句写错了"):
        await mod.taps("联系举报人")
        await mod.says(words)
        assert "凭码回来时会看到" in mod.last
    await mod.taps("收回")
    await mod.taps("联系举报人")
    await mod.sends_album(("photo", "photo"), caption="是这两张吗？")
    await opened(lin, code)
    shown = "\n".join(lin.screen)
    assert "您说的是哪一条评论？" in shown
    assert "是这两张吗？" in shown
    assert "这句写错了" not in shown
    assert sum(bool(it.files) for it in lin.messages()) == 2
    await lin.says("第二条")
    assert "第二条" in told(story, mod, number)
    assert "已转给经办人" in lin.last
    await lin.taps("好了")
    before = "\n".join(lin.screen).count("您说的是哪一条评论？")
    await lin.says(code)
    assert "\n".join(lin.screen).count("您说的是哪一条评论？") == before, "it is answered"
    assert len(wei.messages()) == seen
    assert unlinked(story)


async def test_a_question_is_kept(story: Story, filed: tuple[str, str], mod: Person, lin: Person) -> None:
    _, code = filed
    await asks(mod)
    assert "凭码回来时会看到" in "\n".join(mod.screen)
    await opened(lin, code)
    assert "回答" in " ".join(lin.buttons)


async def test_an_extra_window_is_kept_picked_and_used(
    story: Story, chief: Person, filed: tuple[str, str], mod: Person, lin: Person
) -> None:
    number, code = filed
    await offers(mod, "周二 10:00", "周二 15:00")
    assert "凭码回来时会看到" in "\n".join(mod.screen)
    await opened(lin, code)
    await lin.taps("周二 10:00")
    assert "已约好" in lin.last
    await story.until(BEGINS)
    await opened(lin, code)
    assert "沟通窗口已开始" in lin.last
    await lin.says("我来了")
    assert "我来了" in told(story, mod, number)
    assert unlinked(story)


async def test_the_survey_is_kept(story: Story, filed: tuple[str, str], mod: Person, lin: Person) -> None:
    _, code = filed
    await investigates(mod)
    await decides(mod)
    await opened(lin, code)
    await lin.taps("处理结果")
    await lin.taps("同意")
    await lin.taps("同意并结案")
    await story.passes(days=1)
    await opened(lin, code)
    await lin.taps("4")
    assert "记下了：4 分" in lin.last
    await lin.says("很快，谢谢")
    assert "收到了，谢谢" in lin.last
    assert story.rows("SELECT rating FROM survey") == [(4,)]
    await lin.says(code)
    assert "您对处理满意吗" not in lin.last
    assert unlinked(story)
