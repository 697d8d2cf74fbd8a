"""A reporter follows a case: status, list, adding, answering, withdrawing, result (rows B1-B4, B6)."""

from sandbox import Person
from tests.stories.at_the_desk import filed, hired, opens
from tests.stories.conftest import Story


async def test_a_number_pasted_bare_or_with_status_or_misspelt_shows_the_case(story: Story, wei: Person) -> None:
    number = await filed(story, wei)
    bare = number.replace("-", "").lower()
    for said in (number, f"/status {number}", f"/STATUS {bare}", f" {bare} ", number.replace("-", " ")):
        await wei.says(said)
        assert wei.last.startswith(f"{number} · 谩骂\n●○○○○ 待初审")
    assert sum("●○○○○" in message for message in wei.screen) == 1, "one status message a case"


async def test_a_number_without_its_la_and_dashes_is_read_where_the_case_is_ones_own(story: Story, wei: Person) -> None:
    number = await filed(story, wei)
    bare = number.removeprefix("LA").replace("-", "")
    for said in (bare, bare.lower(), number.removeprefix("LA-").replace("-", " "), f"/status {bare}"):
        await wei.says("谢谢")
        await wei.says(said)
        assert wei.last.startswith(f"{number} · 谩骂\n●○○○○ 待初审"), said
    await wei.says(f"请问{bare}办到哪里了")
    assert f"🔎 {number} · 待初审" in wei.last
    await wei.taps(f"加到 {number}")
    # To anybody else it is a word; that it is the number of a case is told to nobody.
    lin = await story.person("小林")
    await lin.starts(story.reporter_bot)
    await lin.says("/report")
    await lin.taps("同意并继续")
    await lin.taps("谩骂")
    await lin.says(bare)
    assert "发生了什么" in lin.last


async def test_status_asks_for_the_number_where_none_is_given(story: Story, wei: Person) -> None:
    number = await filed(story, wei)
    await wei.says("/status")
    assert "请发工单号" in wei.last
    await wei.says("不记得了")
    assert "没看到工单号" in wei.last
    await wei.says(f"应该是 {number} 吧")
    assert "待初审" in wei.last


async def test_a_number_is_answered_in_the_middle_of_a_report_and_the_report_goes_on(story: Story, wei: Person) -> None:
    number = await filed(story, wei)
    await wei.says("/report")
    await wei.taps("谩骂")
    await wei.says(number)
    assert "待初审" in wei.last
    await wei.says("@another")
    assert "发生了什么" in wei.last


async def test_my_cases_are_paged_and_open_by_a_tap(story: Story, wei: Person) -> None:
    numbers = [await filed(story, wei, about=f"@loud_account{n}") for n in range(7)]
    await wei.says("/cases")
    assert "我的案件（7）" in wei.last
    assert wei.buttons[:5] == [f"{number} · 谩骂 · 待初审" for number in numbers[:1:-1]]
    await wei.taps("下一页")
    assert wei.buttons[:2] == [f"{number} · 谩骂 · 待初审" for number in numbers[1::-1]]
    await wei.taps(numbers[0])
    assert wei.last.startswith(numbers[0])


async def test_each_step_is_seen_in_one_living_message(story: Story, chief: Person, mod: Person, wei: Person) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    await wei.taps("进度")
    opens(story, mod, number)
    await mod.taps("立案")
    assert any("●●○○○ 已立案" in message for message in wei.screen)
    await mod.taps("开始调查")
    [living] = [message for message in wei.screen if "●" in message]
    assert "●●●○○ 调查中 · 处理最迟" in living
    assert "已立案" in living
    assert sum("●" in message for message in wei.screen) == 1


async def test_additions_reach_the_desk(story: Story, chief: Person, mod: Person, wei: Person) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    await wei.taps("补充证据")
    await wei.says("还有一点要补充")
    await wei.sends_album(("photo", "photo"))
    assert "已收下 3 件" in wei.last
    opens(story, mod, number)
    assert any("还有一点要补充" in message or "补充" in message for message in mod.screen)
    await wei.taps("好了")
    assert "立案助手" in wei.last


async def test_a_question_is_answered_by_just_writing(story: Story, chief: Person, mod: Person, wei: Person) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    opens(story, mod, number)
    await mod.taps("要求补充")
    await mod.taps("什么时候")
    await mod.taps("发出")
    assert "请您补充" in wei.last
    assert "事情发生的时间" in wei.last
    assert "还有 7 天" in wei.last
    await wei.says("昨天晚上八点")
    await wei.taps("好了")
    assert "已转给经办人" in wei.last
    assert any("昨天晚上八点" in message for message in mod.screen)


async def test_a_question_is_answered_by_its_button_too(story: Story, chief: Person, mod: Person, wei: Person) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    opens(story, mod, number)
    await mod.taps("要求补充")
    await mod.taps("补充证据")
    await mod.taps("发出")
    await wei.taps("回答")
    await wei.sends_photo()
    await wei.says("截图在这里")
    await wei.taps("好了")
    assert "已转给经办人" in wei.last
    await wei.taps_data(wei.last_message, "c.answer.1.0")
    assert "这一步已经不能做了" in (wei.alert or "")


async def test_withdrawing_is_asked_once_more_and_ends_the_case(story: Story, wei: Person) -> None:
    number = await filed(story, wei)
    await wei.taps("撤回")
    assert "还没有立案；撤回后不再处理" in wei.last
    await wei.taps("不撤回")
    await wei.says(number)
    await wei.taps("撤回")
    await wei.taps("确定撤回")
    assert "已撤回" in wei.last
    await wei.says(number)
    assert "●●●●● 已撤回" in wei.last


async def test_the_result_gives_its_reasons_and_agreeing_closes_the_case(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    opens(story, mod, number)
    await mod.taps("立案")
    await mod.taps("开始调查")
    await mod.taps("作出决定")
    await mod.taps("删除内容")
    await mod.says("被举报人在评论中多次谩骂他人。")
    await mod.taps("跳过")
    await mod.taps("发出")
    assert wei.last.splitlines()[0] == f"处理结果 {number}（初步结论）"
    for told in (
        "查明：",
        "多次谩骂他人",
        "依据：《举报处理规范》三.2(6) 谩骂",
        "⏳ 删除内容 · 已安排，还没有执行",
        "前可以申诉，由没有参与本案的人复核",
    ):
        assert told in wei.last
    await wei.says(number)
    assert "多次谩骂他人" not in wei.last, "the status does not repeat the reasons"
    await wei.taps("处理结果")
    assert "多次谩骂他人" in wei.last
    await wei.taps("同意")
    await wei.taps("同意并结案")
    assert "已结案" in wei.last
    await wei.says(number)
    assert "●●●●● 已结案" in wei.last
    await story.passes(days=15)
    assert wei.last == f"✅ {number} 现在是最终处理。"


async def test_lateness_is_told_unasked_with_a_new_word(story: Story, wei: Person) -> None:
    number = await filed(story, wei)
    await story.passes(hours=25)
    assert f"⚠️ {number} 比承诺的晚了" in wei.last
    assert "最迟" in wei.last


async def test_a_reporter_who_blocked_the_bot_is_told_the_result_on_return(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    opens(story, mod, await filed(story, wei))
    await wei.blocks(story.reporter_bot)
    await mod.taps("不予立案")
    await mod.taps("没有违规")
    await mod.taps("发出")
    assert not any("没有违反平台规则" in message for message in wei.screen)
    await wei.unblocks(story.reporter_bot)
    assert "没有违反平台规则" in wei.last
    await wei.blocks(story.reporter_bot)
    await wei.unblocks(story.reporter_bot)
    assert sum("没有违反平台规则" in message for message in wei.screen) == 1, "once is enough"


async def test_a_reporter_who_blocked_the_bot_is_asked_the_question_on_return(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    opens(story, mod, await filed(story, wei))
    await wei.blocks(story.reporter_bot)
    await mod.taps("要求补充")
    await mod.taps("哪个账号")
    await mod.taps("发出")
    await wei.unblocks(story.reporter_bot)
    assert any("请告诉我们是哪个账号" in message for message in wei.screen)


async def test_acceptance_is_told_in_one_message_and_the_status_changes_in_silence(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    await wei.says(number)
    before = len(wei.messages())
    opens(story, mod, number)
    await mod.taps("立案")
    assert f"✅ 已立案 {number}" in wei.last
    assert "处理最迟" in wei.last
    assert len(wei.messages()) == before + 1
    await mod.taps("开始调查")
    assert len(wei.messages()) == before + 1
    assert any("调查中" in message for message in wei.screen)
