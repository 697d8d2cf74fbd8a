"""An edit is never met with silence: it corrects what is open, or is offered to the case that has it."""

from sandbox import Person
from tests.stories.at_the_desk import filed, hired, opens
from tests.stories.conftest import Story


async def test_an_edit_after_filing_is_added_with_one_tap(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    told = next(message for message in wei.messages() if message.content.get("text") == "他在评论里骂人")
    await wei.edits(told, "他在评论里骂人，还发了我的住址")
    assert "已经交上去了" in wei.last
    await wei.taps(f"加到 {number}")
    assert "已经转告您改过的内容" in wei.last
    opens(story, mod, number)
    assert "举报人更正" in "\n".join(mod.screen)
    assert "还发了我的住址" in "\n".join(mod.screen)


async def test_an_edit_is_not_added_without_a_tap_and_may_be_dropped(story: Story, wei: Person) -> None:
    await filed(story, wei)
    told = next(message for message in wei.messages() if message.content.get("text") == "他在评论里骂人")
    await wei.edits(told, "他在评论里夸人")
    await wei.edits(told, "他在评论里骂人")
    await wei.taps("取消")
    assert "已经删除" in wei.last
    assert story.rows("SELECT count(*) FROM event WHERE act = 'add'") == [(0,)]


async def test_a_caption_added_later_is_words_of_the_report(story: Story, wei: Person) -> None:
    await wei.starts(story.reporter_bot, "leaf_abuse")
    await wei.taps("同意并继续")
    photo = await wei.sends_photo()
    await wei.edits(photo, "@rude_one")
    await wei.says("他昨天在群里骂了我整整一天")
    second = await wei.sends_photo()
    await wei.edits(second, "这是第二天的截图")
    assert "这是第二天的截图" in wei.last
    await wei.taps("好了")
    assert "@rude_one" in wei.last
    assert "证据 3 件" in wei.last


async def test_a_caption_added_after_filing_is_offered(story: Story, wei: Person) -> None:
    async def evidence(person: Person) -> None:
        await person.sends_photo()

    number = await filed(story, wei, evidence=evidence)
    photo = next(message for message in wei.messages() if message.files)
    await wei.edits(photo, "左边那个是他")
    assert "左边那个是他" in wei.last
    await wei.taps(f"加到 {number}")
    assert story.rows("SELECT count(*) FROM event WHERE act = 'add'") == [(1,)]


async def test_an_edit_of_what_is_nowhere_can_become_a_report(story: Story, wei: Person) -> None:
    await wei.starts(story.reporter_bot, "leaf_abuse")
    await wei.taps("同意并继续")
    [told] = await wei.says("@rude_one")
    await wei.says("/cancel")
    await wei.edits(told, "@rude_two 在骂我")
    assert "已经没有了" in wei.last
    await wei.taps("另写一份")
    assert "您要举报什么" in wei.last or "是不是这几类" in wei.last
