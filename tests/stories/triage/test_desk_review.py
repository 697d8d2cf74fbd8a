"""Review at the desk (rows C1, C2): each act by buttons, and its effect for staff and reporter."""

from sandbox import Person
from tests.stories.at_the_desk import card, filed, hired, opens
from tests.stories.conftest import Story


async def test_a_case_has_a_topic_named_after_it_and_a_card_that_follows_it(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    topic = opens(story, mod, number)
    assert topic.name == f"{number.split('-')[2]} · 谩骂 · 🟡 待初审"
    assert card(mod).splitlines()[-4:-2] == ["[立案] [不予立案] [要求补充] [立案条件]", "[改分类] [严重程度] [认领]"]

    await mod.taps("认领")
    assert "经办 阿明" in card(mod)
    await mod.taps("立案")
    assert topic.name.endswith("🟢 已立案")
    await mod.taps("开始调查")
    assert topic.name.endswith("🔵 调查中")
    assert "[作出决定] [要求补充]" in card(mod)
    assert "[改分类] [严重程度] [接手]" in card(mod)
    assert any("●●●○○ 调查中" in message for message in wei.screen)


async def test_a_report_is_rejected_with_a_ready_reason_which_the_reporter_reads_in_their_language(
    story: Story, chief: Person, mod: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    ann = await story.person("Ann", language_code="en")
    opens(story, mod, await filed(story, ann))
    await mod.taps("不予立案")
    await mod.taps("找不到内容")
    assert "按您给的信息没有找到被举报的内容" in mod.last
    await mod.taps("发出")
    assert "阿明 不予立案，已告知举报人" in mod.screen[-2] + mod.screen[-1]
    assert "We could not find the content from what you told us" in ann.last


async def test_a_report_outside_scope_is_told_where_to_go_as_previewed(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    opens(story, mod, await filed(story, wei))
    await mod.taps("不予立案")
    await mod.taps("不属受理范围")
    await mod.taps("12315")
    preview = mod.last.split("举报人将看到：\n")[1].removesuffix("\n哪些立案条件没有满足？点一下勾选：")
    await mod.taps("发出")
    assert wei.last == preview
    assert "12315" in wei.last
    assert "可以申诉" in wei.last


async def test_a_reason_in_own_words_can_be_changed_before_it_goes(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    opens(story, mod, await filed(story, wei))
    await mod.taps("不予立案")
    await mod.says("这是玩笑")
    await mod.taps("改理由")
    await mod.says("双方确认这是<玩笑>，没有侮辱。")
    await mod.taps("发出")
    assert "双方确认这是<玩笑>，没有侮辱。" in wei.last
    assert "这是玩笑" not in "\n".join(wei.screen)


async def test_a_question_waits_for_its_answer_which_comes_back_into_the_topic(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    topic = opens(story, mod, await filed(story, wei))
    await mod.taps("要求补充")
    await mod.says("是哪一条评论？")
    preview = mod.last.split("举报人将看到：\n")[1]
    assert "是哪一条评论？" in preview
    await mod.taps("发出")
    assert wei.last == preview
    assert topic.name.endswith("🟠 待补充（初审）")
    assert "已问举报人" in card(mod)

    await wei.taps("回答")
    await wei.says("第三条，骂我全家。")
    await wei.taps("好了")
    assert "第三条，骂我全家。" in "\n".join(mod.screen)
    assert topic.name.endswith("🟡 待初审")


async def test_a_third_question_is_refused_because_staffs_clock_stops_at_most_twice(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    opens(story, mod, await filed(story, wei))
    for _ in range(2):
        await mod.taps("要求补充")
        await mod.taps("什么时候")
        await mod.taps("发出")
        await wei.taps("回答")
        await wei.says("昨天晚上")
        await wei.taps("好了")
    assert "要求补充" not in card(mod)


async def test_the_category_is_changed_by_the_tree_or_by_typed_words(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    topic = opens(story, mod, await filed(story, wei))
    await mod.taps("改分类")
    await mod.taps("用户")
    await mod.taps("不友善")
    await mod.taps("威胁")
    assert "不友善 · 威胁" in card(mod)
    assert "威胁" in topic.name

    await mod.taps("改分类")
    await mod.says("骂人")
    await mod.taps("谩骂")
    assert "不友善 · 谩骂" in card(mod)


async def test_the_severity_is_set_in_two_taps(story: Story, chief: Person, mod: Person, wei: Person) -> None:
    await hired(story, chief, mod, "审核员")
    opens(story, mod, await filed(story, wei))
    await mod.taps("严重程度")
    await mod.taps("重")
    assert "严重程度：重 · 内容组" in card(mod)


async def test_staff_are_told_when_the_reporter_reads_another_language(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    wei.user.language_code = "en"
    opens(story, mod, await filed(story, wei))
    await mod.taps("要求补充")
    assert "举报人看的是English。" in mod.last.replace(" ", "")
