"""A press is seen to work: what it led to stands in the case's topic, and staff who look elsewhere are told where."""

from sandbox import Person
from sandbox.state import posting
from sandbox.state.world import Topic
from tests.stories.at_the_desk import decides, filed, hired, investigates, opens
from tests.stories.conftest import Story


async def test_a_number_typed_in_general_says_where_the_card_went(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    mod.goes_to(story.staff)
    await mod.says(number)
    assert mod.last == f"卡片在话题「{number.split('-')[2]} · 谩骂」里，已移到最下面。"


async def test_a_question_asked_from_general_opens_in_the_topic(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    topic = opens(story, mod, number)
    shown = next(message for message in mod.messages() if message.markup)
    data = next(
        button["callback_data"]
        for row in shown.markup["inline_keyboard"]
        for button in row
        if button["text"] == "不予立案"
    )
    mod.goes_to(story.staff)
    await mod.says("/queue")
    await mod.taps_data(mod.last_message, data)  # the same button, on a message that stands outside of the topic
    assert mod.alert == f"问题在话题「{number.split('-')[2]} · 谩骂」里。"
    mod.goes_to(story.staff, topic.id)
    assert "为什么不予立案" in mod.last
    await mod.says("没有说明是哪一条。")
    await mod.taps("发出")
    assert "没有说明是哪一条。" in wei.last


async def test_the_next_acts_stand_under_the_line_that_says_what_was_done(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    opens(story, mod, await filed(story, wei))
    await mod.taps("要求补充")
    await mod.says("是哪一天？")
    await mod.taps("发出")
    said = next(message for message in mod.screen if message.startswith("✅ 阿明"))
    assert "[不再等" in said, said


async def test_the_card_is_pinned_in_its_topic(story: Story, chief: Person, mod: Person, wei: Person) -> None:
    number = await filed(story, wei)
    opens(story, mod, number)
    assert number in "\n".join(mod.screen)
    assert number in str(story.staff.pinned[-1].content)


async def test_administrators_are_told_when_cards_cannot_be_pinned(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    await chief.starts(story.desk_bot)
    story.sandbox.set_rights(story.staff, story.desk_bot, can_pin_messages=False)
    number = await filed(story, wei)
    assert "置顶消息" in chief.last
    opens(story, mod, number)
    assert number in mod.last  # kept all the same


async def test_a_topic_deleted_by_hand_comes_back_with_its_card(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    topic = opens(story, mod, number)
    await investigates(mod)
    posting.delete_topic(story.sandbox.world, story.staff, topic)
    await wei.taps("补充")
    await wei.says("又骂了一条。")
    await wei.taps("好了")
    opens(story, mod, number)
    seen = "\n".join(mod.screen)
    assert "又骂了一条。" in seen
    assert "🔵 调查中" in seen
    await decides(mod)
    assert "✅ 已处理" in "\n".join(mod.screen)


async def test_what_a_closed_general_refuses_is_kept_and_administrators_are_told(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    await chief.starts(story.desk_bot)
    shut = "Bad Request: TOPIC_CLOSED"
    story.sandbox.faults.add("error", "sendMessage", bot=story.desk_bot.id, code=400, words=shut)
    mod.goes_to(story.staff)
    await mod.says("/queue")
    assert "话题关着" in chief.last
    number = await filed(story, wei)
    opens(story, mod, number)
    assert number in "\n".join(mod.screen)  # cases go on in their own topics
    mod.goes_to(story.staff)
    await story.passes(minutes=6)
    assert "队列" in mod.last


async def test_what_nothing_waits_for_is_answered_in_private_and_left_alone_in_the_group(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    mod.goes_to(story.desk_bot)
    for act in (mod.says("你好"), mod.sends_sticker(), mod.sends_photo(), mod.sends_contact()):
        before = len(mod.messages())
        await act
        assert "没有在等您填的内容" in mod.last
        assert len(mod.messages()) == before + 2
    await mod.says(f"看看 {number} 到哪一步了")
    assert "🟡 待初审" in mod.last
    mod.goes_to(story.staff)
    await mod.says(f"{number} 谁在看？")
    assert "谁在看" in mod.screen[-1]  # colleagues talk


async def test_words_where_a_button_is_waited_for_are_understood_or_answered(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    opens(story, mod, number)
    await mod.taps("要求补充")
    await mod.says("是哪一天？")
    await mod.says("他们再看一下")
    assert mod.last == "这一步请点按钮。"
    await mod.says("发出")
    assert "是哪一天？" in wei.last
    for tap in ("更多", "听取意见"):
        await mod.taps(tap)
    await mod.says("取消")
    assert "问谁" not in mod.last
    assert "请点按钮" not in mod.last
    mod.goes_to(story.desk_bot)
    await mod.says(number)
    for tap in ("更多", "听取意见"):
        await mod.taps(tap)
    await mod.says("我想想")
    assert mod.last == "这一步请点按钮。"
    await mod.says("证人")
    assert "请点按钮" not in mod.last


async def test_an_answer_in_another_place_is_told_where_its_question_is(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    opens(story, mod, number)
    await mod.taps("要求补充")
    mod.goes_to(story.desk_bot)
    await mod.says("是哪一天？")
    assert mod.last == f"这条没有用上：等您回答的问题在话题「{number.split('-')[2]} · 谩骂」里，请到那里回答。"
    opens(story, mod, number)
    await mod.says("是哪一天？")
    await mod.taps("发出")
    assert "是哪一天？" in wei.last


async def test_a_dialog_in_private_is_answered_in_any_of_its_topics(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    chat = story.sandbox.world.private_chat(story.desk_bot, mod.user)
    chat.topics |= {id: Topic(id, f"话题 {id}", 0) for id in (900, 901)}
    mod.goes_to(story.desk_bot, 900)
    await mod.says(number)
    await mod.taps("要求补充")
    mod.goes_to(story.desk_bot, 901)
    await mod.says("是哪一天？")
    await mod.taps("发出")
    assert "是哪一天？" in wei.last
