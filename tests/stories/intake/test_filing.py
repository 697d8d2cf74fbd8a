"""A reporter files: consent, category, subject, description, evidence, review, number (rows A1-A5, A7)."""

import asyncio

from sandbox import Person
from sandbox.state.world import Message
from tests.stories.at_the_desk import NUMBER, filed
from tests.stories.conftest import Story
from tests.support import marked


async def test_from_nothing_in_six_taps_and_two_messages(story: Story, wei: Person) -> None:
    await wei.starts(story.reporter_bot)  # START is the first tap
    for tap in ("我要举报", "同意并继续", "谩骂"):
        await wei.taps(tap)
    await wei.says("@shouter")
    await wei.says("他昨天在群里一直骂人")
    for tap in ("好了", "提交"):
        await wei.taps(tap)
    assert "已受理" in wei.last
    assert NUMBER.search(wei.last)


async def test_the_receipt_tells_number_instants_and_who_can_see_what(story: Story, wei: Person) -> None:
    number = await filed(story, wei)
    assert wei.last.splitlines()[:4] == [
        f"✅ 已受理 {number}",
        "用户内容 · 不友善 · 谩骂",
        "初审最迟 周二 14:00",
        "处理最迟 周二 14:00",
    ]
    assert "看不到您的账号" in wei.last


async def test_the_one_living_screen_is_below_the_newest_message(story: Story, wei: Person) -> None:
    await wei.starts(story.reporter_bot)
    await wei.taps("我要举报")
    await wei.taps("同意并继续")
    await wei.taps("谩骂")
    await wei.says("@shouter")
    assert "发生了什么" in wei.screen[-1]
    assert sum("取消" in message for message in wei.screen) == 1


async def test_declining_keeps_nothing_and_agreeing_is_asked_again_next_time(story: Story, wei: Person) -> None:
    await wei.starts(story.reporter_bot)
    await wei.says("他骂我")
    assert "告知书" in wei.last
    await wei.taps("不同意")
    assert "没有提交的内容都没有保存" in wei.last
    await wei.taps("我要举报")
    assert "告知书" in wei.last
    assert "您刚才发的内容" not in wei.last


async def test_messages_before_consent_are_erased_after_an_hour(story: Story, wei: Person) -> None:
    await wei.starts(story.reporter_bot)
    await wei.sends_photo("他骂我")
    assert "最多 60 分钟" in wei.last
    assert not story.calls("getFile"), "nothing is fetched without consent"
    await story.passes(minutes=61)
    await wei.taps("同意并继续")
    assert "请看最新的一屏" in (wei.alert or "")
    await wei.taps("我要举报")
    assert "您刚才发的内容" not in wei.last


async def test_a_photo_before_consent_is_evidence_after_it(story: Story, wei: Person) -> None:
    await wei.starts(story.reporter_bot)
    await wei.sends_photo("他昨天在群里骂我")
    await wei.taps("同意并继续")
    await wei.taps("谩骂")
    await wei.says("@shouter")
    assert "1 📷 照片" in wei.last or "发生了什么" in wei.last
    await wei.says("就这些")
    assert "1 📷 照片" in wei.last


async def test_evidence_of_every_kind_is_a_running_list_and_any_one_can_go(story: Story, wei: Person) -> None:
    await _at_evidence(story, wei)
    await wei.sends_album(("photo", "video"))
    await wei.sends_document("聊天记录.pdf", marked.pdf("me"))
    await wei.sends_voice()
    await wei.says("https://example.com/post/1")
    assert [line for line in wei.last.splitlines() if line[0].isdigit()] == [
        "1 📷 相册 2 件 · 8 KB",
        "2 📄 聊天记录.pdf · 3 KB",
        "3 🎙 语音 · 5 KB",
        "4 💬 https://example.com/post/1",
    ]
    await wei.taps("删除 1")
    assert "3 件（最多 20 件）" in wei.last
    assert "相册" not in wei.last


async def test_each_part_can_be_changed_on_the_review_page(story: Story, wei: Person) -> None:
    await _at_evidence(story, wei)
    await wei.taps("好了")
    for part, words in (("改对象", "@another"), ("改经过", "换个说法，他一直骂"), ("改时间", "2026-11-01")):
        await wei.taps(part)
        await wei.says(words)
        assert "请核对" in wei.last
        assert words in wei.last
    await wei.taps("提交")
    assert "已受理" in wei.last


async def test_filing_pressed_twice_files_once(story: Story, wei: Person) -> None:
    await _at_evidence(story, wei)
    await wei.taps("好了")
    review = wei.last_message
    [data] = [button["callback_data"] for row in rows_of(review) for button in row if "提交" in button["text"]]
    # The answers may come in either order; one says that it was done before.
    answers = await asyncio.gather(wei.taps_data(review, data), wei.taps_data(review, data))
    assert sum("可能已经提交过了" in ((answer or {})["text"] or "") for answer in answers) == 1
    assert "已受理" in wei.last
    assert len({number for message in wei.screen for number in NUMBER.findall(message)}) == 1


async def test_a_sentence_finds_the_category_and_stays_as_the_description(story: Story, wei: Person) -> None:
    await wei.starts(story.reporter_bot)
    await wei.taps("我要举报")
    await wei.taps("同意并继续")
    await wei.says("有人在群里一直骂我全家，很难听")
    assert "是不是这几类" in wei.last
    await wei.taps("用户发布内容 · 谩骂")
    await wei.says("@shouter")
    await wei.taps("好了")
    assert "有人在群里一直骂我全家" in wei.last
    await wei.taps("提交")
    assert "已受理" in wei.last


async def test_an_own_question_is_a_step_of_its_own(story: Story, wei: Person) -> None:
    await wei.starts(story.reporter_bot)
    await wei.taps("我要举报")
    await wei.taps("同意并继续")
    await wei.taps("冒充他人")
    await wei.says("@fake")
    await wei.says("这个账号用我的名字到处加人")
    assert "被冒充的是谁" in wei.last
    await wei.taps("我本人")
    await wei.taps("好了")
    await wei.taps("提交")
    assert "冒充他人" in wei.last


def rows_of(message: Message) -> list[list[dict[str, str]]]:
    """A message's buttons, so that one can be pressed when it is gone."""
    return list((message.markup or {})["inline_keyboard"])


async def _at_evidence(story: Story, someone: Person) -> None:
    await someone.starts(story.reporter_bot)
    await someone.taps("我要举报")
    await someone.taps("同意并继续")
    await someone.taps("谩骂")
    await someone.says("@shouter")
    await someone.says("他昨天在群里一直骂人")


async def test_the_most_used_categories_are_offered_first_by_language(story: Story) -> None:
    async def files(name: str) -> None:
        person = await story.person(name)
        await person.starts(story.reporter_bot)
        for tap in ("我要举报", "同意并继续"):
            await person.taps(tap)
        assert "反复骚扰" not in person.buttons
        await person.says("骚扰")
        await person.taps("反复骚扰")
        for words in (f"@loud_{name}", "他一直发私信"):
            await person.says(words)
        for tap in ("好了", "提交"):
            await person.taps(tap)

    for name in ("甲", "乙", "丙"):
        await files(name)
    last, lin = await story.person("丁"), await story.person("Lin", language_code="en")
    for person, taps in ((last, ("我要举报", "同意并继续")), (lin, ("Report", "Agree and continue"))):
        await person.starts(story.reporter_bot)
        for tap in taps:
            await person.taps(tap)
    assert last.buttons[:2] == ["谩骂", "垃圾广告"]  # the operator's own list stays first
    assert last.buttons[6] == "反复骚扰"
    assert not any("arass" in label for label in lin.buttons)
    await story.passes(days=92)
    other = await story.person("戊")
    await other.starts(story.reporter_bot)
    for tap in ("我要举报", "同意并继续"):
        await other.taps(tap)
    assert "反复骚扰" not in other.buttons  # three months later others are in use
